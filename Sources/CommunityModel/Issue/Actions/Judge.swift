extension IssueAction {
  /// 核实: is a bad rating valid? Then a second round; else an approver answers for leaving it out.
  static let judge = IssueAction(
    .judge,
    from: .statuses([.done, .rework]),
    fields: [
      .required(.finding, standard: "valid"),
      .required(.approver, when: .finding, says: "misunderstanding", "unreasonable"),
      .required(.reason, when: .finding, says: "misunderstanding", "unreasonable"),
    ],
    refuse: { issue, _, _ in
      guard let last = issue?.ratings.last, last.isBad,
        last.finding == nil || issue?.appealedAt != nil
      else { return Refusal("noBadRating") }
      return nil
    },
    apply: { issue, change in
      guard let last = issue.ratings.indices.last,
        let finding = change.body.choice(.finding, Finding.self)
      else { return }
      issue.ratings[last].finding = finding
      issue.appealedAt = nil
      issue.reason = change.body.text(.reason) ?? issue.reason
      if finding == .valid {
        issue.ratings[last].leftOut = nil
        if issue.status != .rework {
          issue.round += 1
          restartClocks(&issue, at: change.at)
        }
        issue.status = .rework
      } else {
        issue.ratings[last].leftOut = finding
        if issue.status == .rework { endRound(&issue, of: issue.ratings[last]) }
        issue.status = .done
      }
    }
  )

  /// The rating that began a round does not count after all: the issue ended with the one before.
  private static func endRound(_ issue: inout Issue, of rating: IssueRating) {
    issue.round = rating.round
    if rating.round == 1 { issue.reworkFrom = nil }
    issue.resolvedAt = issue.resolution?.at
  }
}
