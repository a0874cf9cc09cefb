extension IssueAction {
  /// 受理: the office takes it on, with a category and an urgency.
  static let accept = IssueAction(
    .accept,
    from: .statuses([.reported]),
    fields: [.required(.category), .required(.urgency, standard: "normal")],
    shown: [.category, .urgency],
    prepare: { body, issue, _ in
      if body.text(.category) == nil, let category = issue?.category {
        body[.category] = .text(category)
      }
      if body.text(.urgency) == nil { body[.urgency] = .text(issue?.urgency.rawValue ?? "normal") }
    },
    apply: { issue, change in
      applyDescription(&issue, change.body)
      issue.status = .accepted
    }
  )
}
