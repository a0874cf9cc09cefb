internal import CommunityModel

extension Speech {
  /// What is due next and how that stands: `2026-11-24 17:30 已超期`.
  func due(_ issue: Issue, now: Instant) -> String {
    if issue.hold != nil { return words.label("ck.paused") }
    guard let due = issue.nextDue(rules) else { return Speech.none }
    let state = due.state(at: now, isPaused: issue.isWaiting)
    guard state == .overdue || state == .soon else { return due.at.minuteText }
    return due.at.minuteText + " " + words.label(state.label)
  }
}
