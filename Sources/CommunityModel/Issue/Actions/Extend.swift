extension IssueAction {
  /// 延期: more time, once, asked for before the time is over.
  static let extend = IssueAction(
    .extend,
    from: .statuses([.handling]),
    fields: [.required(.until), .required(.reason)],
    refuse: { issue, body, context in
      guard let issue, let until = body.instant(.until) else { return nil }
      if issue.extensions >= context.rules.life.extensionsMax {
        return Refusal("extensions", ["max": .number(context.rules.life.extensionsMax)])
      }
      guard let due = issue.due(.resolve, context.rules)?.at else {
        return Refusal("noLimit")
      }
      if context.now > due { return Refusal("extendLate", ["due": .instant(due)]) }
      return until > due
        ? nil : Refusal("extendEarlier", ["due": .instant(due)], field: .until)
    },
    apply: { issue, change in
      issue.extensions += 1
      issue.extendedTo = change.body.instant(.until)
      issue.reason = change.body.text(.reason)
    }
  )
}
