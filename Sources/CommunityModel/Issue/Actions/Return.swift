extension IssueAction {
  /// 退回: the handler sends it back, for a reason from the list, twice at most.
  static let `return` = IssueAction(
    .return,
    from: .statuses([.assigned]),
    fields: [
      .required(.reason, from: ["notours", "address", "duplicate", "powers", "other"]),
      .optional(.note),
    ],
    refuse: { issue, _, context in
      guard let issue, issue.returns >= context.rules.life.returnsMax else { return nil }
      return Refusal("returns", ["max": .number(context.rules.life.returnsMax)])
    },
    apply: { issue, change in
      issue.returns += 1
      issue.reason = change.body.text(.reason)
      issue.handler = nil
      issue.coHandlers = []
      issue.status = .accepted
    }
  )
}
