extension IssueAction {
  /// 签收: the handler has it; the sign clock stops.
  static let sign = IssueAction(
    .sign,
    from: .statuses([.assigned]),
    asking: .nothing,
    apply: { issue, change in
      issue.signedAt = issue.signedAt ?? change.at
      issue.status = .handling
    }
  )
}
