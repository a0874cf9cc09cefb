extension IssueAction {
  /// 派单: one handler (主办), others beside (协办).
  static let assign = IssueAction(
    .assign,
    from: .statuses([.accepted]),
    fields: [.required(.handler), .optional(.coHandlers), .optional(.note)],
    apply: { issue, change in
      issue.handler = change.body.text(.handler)
      issue.coHandlers = change.body.list(.coHandlers)
      issue.status = .assigned
    }
  )
}
