extension IssueAction {
  /// 结案: checked and put away, now to be revisited; from 待核查 it is check and close in one.
  static let close = IssueAction(
    .close,
    from: .statuses([.resolved, .verified]),
    fields: [.optional(.selfCheck), .optional(.note)],
    asking: .nothingOfOthers,
    refuse: { issue, body, context in
      issue?.status == .resolved ? refuseOwnCheck(issue, body, context) : nil
    },
    apply: { issue, change in
      if issue.status == .resolved { issue.isSelfChecked = change.body.flag(.selfCheck) }
      issue.closedAt = change.at
      issue.revisitTries = []
      issue.revisitOutcome = nil
      issue.status = .closed
    }
  )
}
