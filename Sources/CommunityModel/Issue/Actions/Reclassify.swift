extension IssueAction {
  /// 改类: another category; its clocks run again from receipt, and the screen says so.
  static let reclassify = IssueAction(
    .reclassify,
    from: .statuses(IssueStatus.live),
    fields: [.required(.category), .optional(.note)],
    refuse: { issue, body, _ in
      guard let code = body.text(.category), code == issue?.category else { return nil }
      return Refusal("sameCategory", ["category": .text(code)], field: .category)
    },
    apply: { issue, change in
      applyDescription(&issue, change.body)
      issue.extendedTo = nil
    }
  )
}
