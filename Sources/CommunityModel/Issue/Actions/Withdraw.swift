extension IssueAction {
  /// 撤回: the reporter takes it back.
  static let withdraw = IssueAction(
    .withdraw,
    from: .statuses(IssueStatus.live),
    fields: [.required(.reason)],
    apply: { issue, change in
      issue.reason = change.body.text(.reason)
      issue.hold = nil
      issue.status = .void
    }
  )
}
