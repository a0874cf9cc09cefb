extension IssueAction {
  /// 附议: one more who reports the same.
  static let support = IssueAction(
    .support,
    from: .statuses(IssueStatus.live),
    fields: [.optional(.reporter), .optional(.phone), .optional(.note)],
    isExclusive: false,
    apply: { issue, change in
      issue.supporters.append(
        Supporter(
          person: change.body.text(.person),
          hash: change.body.text(.personHash),
          at: change.at
        )
      )
    }
  )
}
