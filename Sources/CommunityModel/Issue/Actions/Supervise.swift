extension IssueAction {
  /// 督办: watched from above; it leads the queue until it is closed.
  static let supervise = IssueAction(
    .supervise,
    from: .statuses(IssueStatus.live),
    fields: [.optional(.note)],
    isExclusive: false,
    asking: .nothing,
    apply: { issue, change in issue.supervisedAt = issue.supervisedAt ?? change.at }
  )
}
