extension IssueAction {
  /// 备注: something worth keeping, from anybody, at any time.
  static let note = IssueAction(
    .note,
    from: .statuses(IssueStatus.allCases),
    fields: [.required(.note)],
    isExclusive: false,
    apply: { _, _ in }
  )
}
