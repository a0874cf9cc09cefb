extension IssueAction {
  /// 重开: it was not over after all.
  static let reopen = IssueAction(
    .reopen,
    from: .statuses([.done, .rejected, .unreached]),
    fields: [.required(.reason)],
    apply: { issue, change in
      issue.reason = change.body.text(.reason)
      restartClocks(&issue, at: change.at)
      issue.status = issue.status == .rejected ? .accepted : .handling
    }
  )

  /// The clocks begin again: what ended the work and what gave it more time no longer holds.
  static func restartClocks(_ issue: inout Issue, at instant: Instant) {
    issue.resolvedAt = nil
    issue.closedAt = nil
    issue.reworkFrom = instant
    issue.extendedTo = nil
    issue.pausedMilliseconds = 0
  }
}
