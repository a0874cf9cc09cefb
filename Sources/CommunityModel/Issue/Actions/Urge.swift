extension IssueAction {
  /// 催办: a reminder to the one who has it.
  static let urge = IssueAction(
    .urge,
    from: .statuses(IssueStatus.live),
    fields: [.optional(.note)],
    isExclusive: false,
    asking: .nothing,
    apply: { issue, _ in issue.urges += 1 }
  )
}
