extension IssueAction {
  /// 完成: what was done, and by whom.
  static let resolve = IssueAction(
    .resolve,
    from: .statuses([.handling, .rework]),
    fields: [.required(.done), .required(.doneBy, standard: "community")],
    prepare: { body, _, _ in
      if body.text(.doneBy) == nil { body[.doneBy] = .text("community") }
    },
    apply: { issue, change in
      applyResolution(&issue, change)
      issue.resolvedAt = change.at
      issue.status = .resolved
    }
  )

  static func applyResolution(_ issue: inout Issue, _ change: Change) {
    issue.resolution = Resolution(
      text: change.body.text(.done) ?? "",
      by: change.body.choice(.doneBy, DoneBy.self),
      at: change.at
    )
  }
}
