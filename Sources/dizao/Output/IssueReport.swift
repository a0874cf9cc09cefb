internal import CommunityModel
internal import CommunityStore

/// Everything about an issue on paper: facts, text, result, history.
///
/// For the office only: it names who reported.
struct IssueReport {
  let speech: Speech
  let now: Instant

  private var words: Words { speech.words }

  /// `318  3栋楼道灯不亮  待受理`: what an action answers.
  func headline(_ issue: Issue) -> String {
    let number = issue.id.spoken(home: speech.home)
    let status = words.label(issue.status.label)
    return PlainText.line("\(number)  \(issue.title)  \(status)")
  }

  func lines(_ issue: Issue, history: [Change], people: [Person]) -> [String] {
    var lines = [PlainText.line("\(issue.id.spoken(home: speech.home))  \(issue.title)")]
    lines += FactLines.aligned(facts(issue, people) + work(issue) + ratings(issue))
    lines += section(words.label("fi.text"), issue.text)
    if let resolution = issue.resolution {
      lines += section(words.label("fi.done"), resolution.text)
    }
    lines += workings(issue)
    lines += ["", words.sentence("cli.history")]
    for change in history {
      let text = "\(change.at.minuteText)  \(change.by)  \(speech.line(change, namingFields: true))"
      lines.append("  " + PlainText.line(text))
    }
    return lines
  }

  /// How the deadlines that still run were worked out, a clock a line.
  private func workings(_ issue: Issue) -> [String] {
    guard issue.status.isOpen, issue.hold == nil else { return [] }
    let lines = issue.pendingClocks.compactMap { clock -> String? in
      guard let deadline = issue.deadline(for: clock, speech.rules) else { return nil }
      return "  \(words.label(clock.label))  \(DeadlineExplanation(deadline.steps, words).line)"
    }
    return lines.isEmpty ? [] : ["", words.sentence("cli.workings")] + lines
  }

  private typealias Fact = (label: String, text: String?)

  private func facts(_ issue: Issue, _ people: [Person]) -> [Fact] {
    [
      (words.label("co.status"), words.label(issue.status.label)),
      (words.label("co.due"), issue.pendingClocks.isEmpty ? nil : due(issue)),
      (words.label("co.community"), speech.community(issue.community)),
      (words.label("co.place"), place(issue)),
      (words.label("co.category"), speech.categoryAndGoal(issue.category)),
      (words.label("co.urgency"), words.label(for: issue.urgency, in: "ur")),
      (words.label("co.source"), words.label(for: issue.source, in: "so")),
      (words.label("co.reporters"), reporters(issue, people)),
      (words.label("fi.happened"), issue.happenedAt?.minuteText),
      (words.label("fi.received"), issue.receivedAt.minuteText),
      (words.label("fi.externalID"), issue.externalID),
    ]
  }

  private func work(_ issue: Issue) -> [Fact] {
    let handlers = [issue.handler].compactMap { $0 } + issue.coHandlers
    return [
      (words.label("co.handler"), handlers.isEmpty ? nil : handlers.joined(separator: "、")),
      (words.label("ac.supervise"), issue.supervisedAt?.minuteText),
      (words.label("ac.urge"), issue.urges > 0 ? String(issue.urges) : nil),
      (words.label("ac.suspend"), issue.hold.map(hold)),
      (words.label("ac.refer"), issue.referral.map { "\($0.to) \($0.number)" }),
      (words.label("ac.extend"), issue.extendedTo?.minuteText),
      (words.label("ac.merge"), issue.mergedInto?.spoken(home: speech.home)),
      (words.label("fi.project"), issue.project),
      (words.label("co.round"), issue.round > 1 ? String(issue.round) : nil),
    ]
  }

  private func ratings(_ issue: Issue) -> [Fact] {
    issue.ratings.map { rating in
      let answers = [
        words.label("an.\(rating.wasContacted ? "reached" : "notreached")"),
        words.label("an.\(rating.solved)"), words.label("ra.\(rating.score)"),
      ]
      let finding = rating.finding.map { [words.label(for: $0, in: "fd")] } ?? []
      return (words.label("ac.revisit"), (answers + finding).joined(separator: " · "))
    }
  }

  private func due(_ issue: Issue) -> String {
    guard let clock = issue.nextDue(speech.rules)?.clock else { return speech.due(issue, now: now) }
    return speech.due(issue, now: now) + " (\(words.label(Label("cl", clock.rawValue))))"
  }

  private func place(_ issue: Issue) -> String? {
    let parts = [issue.estate, issue.grid, issue.place].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private func reporters(_ issue: Issue, _ people: [Person]) -> String {
    let named = people.map { $0.phone.isEmpty ? $0.name : "\($0.name) \($0.phone)" }
    let rest = issue.supporters.count - people.count
    guard !named.isEmpty else { return String(issue.supporters.count) }
    return named.joined(separator: "、") + (rest > 0 ? " +\(rest)" : "")
  }

  private func hold(_ hold: Hold) -> String {
    "\(words.label("rs.\(hold.reason)")) \(hold.approver) \(hold.reviewOn.text)"
  }

  private func section(_ head: String, _ text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    return ["", head] + PlainText.lines(text).map { $0.isEmpty ? "" : "  " + $0 }
  }
}
