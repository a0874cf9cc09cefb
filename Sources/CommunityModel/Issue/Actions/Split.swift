extension IssueAction {
  /// 拆分: undoes a merge; the issue goes on where it stood, with its own reporters.
  static let split = IssueAction(
    .split,
    from: .statuses([.merged]),
    fields: [.required(.target)],
    asking: .nothing,
    touchesTarget: true,
    prepare: { body, issue, _ in
      if let target = issue?.mergedInto { body[.target] = .text(target.description) }
    },
    apply: { issue, _ in
      issue.status = issue.statusBefore ?? .reported
      issue.statusBefore = nil
      issue.mergedInto = nil
    }
  )
}
