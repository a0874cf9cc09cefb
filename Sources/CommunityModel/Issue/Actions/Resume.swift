extension IssueAction {
  /// 恢复: the clock goes on; the time it stood still is kept and shown.
  static let resume = IssueAction(
    .resume,
    from: .statuses([.onhold]),
    fields: [.optional(.note)],
    asking: .nothing,
    apply: { issue, change in
      endHold(&issue, at: change.at)
      issue.status = .handling
    }
  )

  /// Adds the time since the clock stopped; a clock set back counts as no time at all.
  static func endHold(_ issue: inout Issue, at instant: Instant) {
    if let hold = issue.hold {
      issue.pausedMilliseconds += max(0, instant.milliseconds - hold.since.milliseconds)
    }
    issue.hold = nil
  }
}
