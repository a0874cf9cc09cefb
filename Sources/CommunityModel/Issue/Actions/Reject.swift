extension IssueAction {
  /// 不受理: not for this office, with the reason.
  static let reject = IssueAction(
    .reject,
    from: .statuses([.reported]),
    fields: [.required(.reason)],
    undoneBy: .reopen,
    apply: { issue, change in
      issue.reason = change.body.text(.reason)
      issue.status = .rejected
    }
  )
}
