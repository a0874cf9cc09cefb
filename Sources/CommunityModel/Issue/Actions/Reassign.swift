extension IssueAction {
  /// 改派: somebody else is to handle it.
  static let reassign = IssueAction(
    .reassign,
    from: .statuses([.assigned, .handling]),
    fields: [.required(.handler), .optional(.coHandlers), .optional(.note)],
    shown: [.coHandlers],
    refuse: { issue, body, _ in
      guard let handler = body.text(.handler), handler == issue?.handler else { return nil }
      return Refusal("sameHandler", ["handler": .text(handler)], field: .handler)
    },
    apply: { issue, change in
      issue.handler = change.body.text(.handler)
      issue.coHandlers = change.body.list(.coHandlers)
      issue.referral = nil
      issue.status = .assigned
    }
  )
}
