extension IssueAction {
  /// 申诉: the handler holds a bad rating to be unfair; who rated stays unknown to the handler.
  static let appeal = IssueAction(
    .appeal,
    from: .statuses([.done, .rework]),
    fields: [.required(.reason)],
    refuse: { issue, _, _ in
      guard let last = issue?.ratings.last, last.isBad, last.leftOut == nil else {
        return Refusal("noBadRating")
      }
      return issue?.appealedAt == nil ? nil : Refusal("appealed")
    },
    apply: { issue, change in
      issue.appealedAt = change.at
      issue.reason = change.body.text(.reason)
    }
  )
}
