extension IssueAction {
  /// 作废: a mistake, a test; it stays in the trail and counts nowhere.
  static let void = IssueAction(
    .void,
    from: .statuses(IssueStatus.allCases.filter { $0 != .void }),
    fields: [.required(.reason)],
    apply: { issue, change in
      issue.reason = change.body.text(.reason)
      issue.hold = nil
      issue.status = .void
    }
  )
}
