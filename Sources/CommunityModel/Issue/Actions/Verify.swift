extension IssueAction {
  /// 核查: somebody else looks; the own work only when marked 自查.
  static let verify = IssueAction(
    .verify,
    from: .statuses([.resolved]),
    fields: [.optional(.selfCheck), .optional(.note)],
    asking: .nothingOfOthers,
    refuse: refuseOwnCheck,
    apply: { issue, change in
      issue.isSelfChecked = change.body.flag(.selfCheck)
      issue.status = .verified
    }
  )

  /// The checker is not the handler, unless self-checks are allowed and this one says it is one.
  static let refuseOwnCheck: @Sendable (Issue?, Fields, RuleContext) -> Refusal? = {
    issue,
    body,
    context in
    guard let handler = issue?.handler, handler == context.by else { return nil }
    if context.rules.life.allowsSelfCheck, body.flag(.selfCheck) { return nil }
    return Refusal("ownCheck", ["handler": .text(handler)], field: .selfCheck)
  }
}
