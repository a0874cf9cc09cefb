extension IssueAction {
  /// 返工: the check found it not done; back to the handler, with the reason.
  static let rework = IssueAction(
    .rework,
    from: .statuses([.resolved]),
    fields: [.required(.reason)],
    apply: { issue, change in
      issue.reason = change.body.text(.reason)
      issue.resolvedAt = nil
      issue.status = .rework
    }
  )
}
