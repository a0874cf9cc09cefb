extension IssueAction {
  /// 转项目: too large to dispatch; it becomes part of a project decided together.
  static let toproject = IssueAction(
    .toproject,
    from: .statuses([.handling]),
    fields: [.required(.project), .optional(.note)],
    apply: { issue, change in
      issue.project = change.body.text(.project)
      issue.status = .inproject
    }
  )
}
