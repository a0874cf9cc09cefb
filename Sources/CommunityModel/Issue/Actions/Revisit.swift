extension IssueAction {
  /// 回访: three questions in order, whether contacted, whether solved, how satisfied.
  static let revisit = IssueAction(
    .revisit,
    from: .statuses([.closed, .unreached]),
    fields: [
      .required(.reached, standard: "reached"),
      .required(.contacted, when: .reached, says: "reached"),
      .required(.solved, when: .reached, says: "reached"),
      .required(.rating, when: .reached, says: "reached"), .optional(.note),
    ],
    isExclusive: false,
    prepare: { body, issue, context in
      body[.settles] = nil
      guard let issue, body.text(.reached) == RevisitOutcome.notreached.rawValue else { return }
      if isUnreached(issue.revisitTries + [context.now], context.rules.life) {
        body[.settles] = .flag(true)
      }
    },
    refuse: { issue, _, context in
      if context.rules.life.revisitsByOthers, let handler = issue?.handler, handler == context.by {
        return Refusal("ownRevisit", ["handler": .text(handler)])
      }
      return nil
    },
    apply: { issue, change in
      let outcome = change.body.choice(.reached, RevisitOutcome.self) ?? .reached
      issue.revisitTries.append(change.at)
      issue.revisitOutcome = outcome
      switch outcome {
      case .reached:
        issue.ratings.append(
          IssueRating(
            round: issue.round,
            at: change.at,
            wasContacted: change.body.text(.contacted) == "reached",
            solved: change.body.text(.solved) ?? "",
            score: change.body.text(.rating).flatMap { Int($0) } ?? 3
          )
        )
        issue.status = .done
      case .nophone:
        issue.status = .done
      case .notreached:
        if change.body.flag(.settles) { issue.status = .unreached }
      }
    }
  )

  /// Enough tries on enough days.
  static func isUnreached(_ tries: [Instant], _ life: LifeRules) -> Bool {
    tries.count >= life.revisitTriesMin
      && Set(tries.map { $0.civil.date.dayNumber }).count >= life.revisitDaysMin
  }
}
