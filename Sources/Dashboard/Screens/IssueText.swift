internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// Everything about an issue as paragraphs: short for the pane, whole for the screen.
  ///
  /// Facts and clocks are laid out in rows of `width` columns.
  func paragraphs(_ detail: IssueDetail, isWhole: Bool, width: Int) -> [StyledText] {
    let issue = detail.issue
    var lines = [StyledText(issue.title, Style(.strong, .bold))]
    lines += flowed(facts(detail), width: width, gap: 2, rule: context.widthRule)
    lines += clockLines(issue, isWhole: isWhole, width: width)
    if let extra = circumstances(issue) { lines.append(extra) }
    if isWhole {
      if !issue.text.isEmpty { lines += ["", StyledText(issue.text, Style(.text))] }
      lines += resolution(issue)
      lines += [StyledText(""), StyledText(words.sentence("ui.history"), Style(.columnHead))]
      lines += detail.history.map(historyLine)
    } else {
      lines += detail.history.reversed().map(historyLine)
      if !issue.text.isEmpty { lines.append(StyledText(issue.text, Style(.muted))) }
      lines += resolution(issue)
    }
    return lines
  }

  /// Category and goal, where, who reported.
  private func facts(_ detail: IssueDetail) -> [StyledText] {
    let issue = detail.issue
    var parts = [speech.categoryAndGoal(issue.category)]
    parts.append(state.board.communityName(issue.community))
    let place = [issue.estate, issue.place].compactMap { $0 }.joined(separator: " ")
    if !place.isEmpty { parts.append(place) }
    parts.append(reporters(detail))
    parts.append(words.label(for: issue.source, in: "so"))
    if issue.urgency != .normal { parts.append(words.label(for: issue.urgency, in: "ur")) }
    if let handler = issue.handler { parts.append(words.label("co.handler") + " " + handler) }
    return parts.map { StyledText($0, Style(.muted)) }
  }

  private func reporters(_ detail: IssueDetail) -> String {
    let supporters = detail.issue.supporters
    let named = supporters.compactMap { $0.person.flatMap { detail.people[$0] } }
    let count = String(supporters.count)
    guard let first = named.first, !first.name.isEmpty else {
      return words.sentence("ui.reporterCount", ["n": count])
    }
    let phone = first.phone.isEmpty ? "" : " " + first.phone
    return supporters.count == 1
      ? first.name + phone
      : words.sentence("ui.reporterAmong", ["name": first.name + phone, "n": count])
  }

  /// The clocks: stopped with their hour, or running with what is left and how it was worked out.
  private func clockLines(_ issue: Issue, isWhole: Bool, width: Int) -> [StyledText] {
    guard issue.status.isOpen else { return [] }
    let pieces = Clock.allCases.compactMap { clockPiece(issue, $0) }
    var lines = flowed(pieces, width: width, rule: context.widthRule)
    if let next = issue.nextDue(state.rules), issue.hold == nil,
      let deadline = issue.deadline(for: next.clock, state.rules)
    {
      lines.append(working(deadline, next.clock, isWhole: isWhole))
    }
    return lines
  }

  /// How a deadline was worked out: every step on the screen, limit and start in the pane.
  private func working(_ deadline: Deadline, _ clock: Clock, isWhole: Bool) -> StyledText {
    guard !isWhole else {
      let steps = DeadlineExplanation(deadline.steps, words).line
      return StyledText(words.sentence("ui.workedOut", ["steps": steps]), Style(.muted))
    }
    return StyledText(
      words.sentence(
        "ui.workedOutShort",
        [
          "clock": words.label(clock.label), "limit": deadline.limit.phrase(words),
          "start": due.full(deadline.start), "due": due.full(deadline.due),
        ]
      ),
      Style(.muted)
    )
  }

  private func clockPiece(_ issue: Issue, _ clock: Clock) -> StyledText? {
    let name = StyledText(words.label(clock.label) + " ", Style(.text))
    if let stopped = stopped(issue, clock) {
      return name + StyledText(context.glyphs.check + " " + due.stamp(stopped), Style(.success))
    }
    guard issue.limit(of: clock, state.rules) != nil else { return nil }
    guard issue.pendingClocks.contains(clock) else {
      // Work went on without the call: that does not simply go away.
      let isMissed = clock == .contact && issue.resolvedAt != nil
      return isMissed ? name + StyledText(words.sentence("ui.notContacted"), Style(.warning)) : nil
    }
    if issue.status == .onhold {
      return name + StyledText(words.label("ck.paused"), Style(.statusPaused))
    }
    guard let found = issue.due(clock, state.rules) else {
      return name + StyledText(words.label("ck.nocal"), Style(.warning))
    }
    let role: Role =
      switch found.state(at: state.now, isPaused: false) {
      case .overdue: .statusOverdue
      case .soon: .statusSoon
      default: .statusOnTime
      }
    let mark = role == .statusOnTime ? "" : sign(role) + " "
    let time =
      found.at < state.now
      ? due.left(found.at) : due.short(found.at) + " " + due.left(found.at)
    let piece = name + StyledText(mark + time, Style(role))
    guard clock == .resolve, let control = issue.controlBy(state.rules), control > state.now else {
      return piece
    }
    let first = words.sentence("ui.controlBy", ["time": due.short(control)])
    return piece + StyledText(" " + first, Style(.statusSoon))
  }

  private func stopped(_ issue: Issue, _ clock: Clock) -> Instant? {
    switch clock {
    case .sign: issue.signedAt
    case .contact: issue.contactedAt
    case .resolve: issue.resolvedAt
    case .revisit: nil
    }
  }

  /// 督办, a hold, a referral, an extension, an outside number: what one must know.
  private func circumstances(_ issue: Issue) -> StyledText? {
    var parts: [String] = []
    if issue.isSupervised { parts.append(words.label("ac.supervise")) }
    if issue.urges > 0 { parts.append("\(words.label("ac.urge")) \(issue.urges)") }
    if let hold = issue.hold {
      parts.append(
        words.sentence(
          "ui.hold",
          [
            "reason": words.label("rs.\(hold.reason)"), "approver": hold.approver,
            "date": hold.reviewOn.shortText,
          ]
        )
      )
    }
    if let referral = issue.referral {
      parts.append(words.sentence("ui.referral", ["to": referral.to, "number": referral.number]))
    }
    if let until = issue.extendedTo {
      parts.append(words.label("ac.extend") + " " + due.full(until))
    }
    if let target = issue.mergedInto {
      parts.append(words.sentence("ui.mergedInto", ["id": target.spoken(home: state.board.site)]))
    }
    if issue.round > 1 { parts.append("\(words.label("co.round")) \(issue.round)") }
    if let external = issue.externalID {
      parts.append(words.label("fi.externalID") + " " + external)
    }
    return parts.isEmpty ? nil : StyledText(parts.joined(separator: "  "), Style(.warning))
  }

  private func resolution(_ issue: Issue) -> [StyledText] {
    guard let resolution = issue.resolution else { return [] }
    let by = resolution.by.map { words.label(for: $0, in: "db") + "  " } ?? ""
    let head = words.sentence("ui.resolution") + "  " + by + due.full(resolution.at)
    return [StyledText(head, Style(.columnHead)), StyledText(resolution.text, Style(.text))]
  }

  private func historyLine(_ change: Change) -> StyledText {
    StyledText(due.full(change.at) + "  ", Style(.muted))
      + StyledText(change.by + "  ", Style(.text)) + StyledText(speech.line(change), Style(.text))
  }
}
