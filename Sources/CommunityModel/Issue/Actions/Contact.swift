extension IssueAction {
  /// 联系: the reporter was called, reached or not; stops the first-contact clock.
  static let contact = IssueAction(
    .contact,
    from: .statuses(IssueStatus.live),
    fields: [.required(.contacted, standard: "reached"), .optional(.note)],
    isExclusive: false,
    apply: { issue, change in issue.contactedAt = issue.contactedAt ?? change.at }
  )
}
