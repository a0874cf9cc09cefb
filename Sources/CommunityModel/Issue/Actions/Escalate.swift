extension IssueAction {
  /// 提级: one level up, because it is beyond the community's powers.
  static let escalate = IssueAction(
    .escalate,
    from: .statuses([.assigned, .handling]),
    fields: [.required(.handler), .required(.reason)],
    apply: { issue, change in
      issue.handler = change.body.text(.handler)
      issue.reason = change.body.text(.reason)
      issue.level += 1
      issue.referral = nil
      issue.status = .assigned
    }
  )
}
