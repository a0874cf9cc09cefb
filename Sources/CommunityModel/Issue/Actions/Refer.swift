extension IssueAction {
  /// 转办: an outside body has it, under a number of its own; below the line in the queue.
  static let refer = IssueAction(
    .refer,
    from: .statuses([.assigned, .handling]),
    fields: [.required(.referredTo), .required(.outsideNumber), .optional(.note)],
    apply: { issue, change in
      issue.referral = Referral(
        to: change.body.text(.referredTo) ?? "",
        number: change.body.text(.outsideNumber) ?? ""
      )
      issue.signedAt = issue.signedAt ?? change.at
      issue.status = .handling
    }
  )
}
