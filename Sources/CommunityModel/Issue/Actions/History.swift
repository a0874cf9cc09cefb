extension IssueAction {
  /// 历史件: an old message that was answered elsewhere; no clock, no revisit, never overdue.
  static let history = IssueAction(
    .history,
    from: .nothing,
    fields: [
      .required(.title), .optional(.text), .optional(.category), .optional(.urgency),
      .optional(.source), .optional(.place), .optional(.happened), .optional(.received),
      .optional(.community), .optional(.estate), .optional(.grid), .optional(.externalID),
      .optional(.reporter), .optional(.phone), .optional(.answer), .optional(.answered),
      .optional(.handler),
    ],
    isOffered: false,
    prepare: prepareArrival,
    apply: { issue, change in
      applyArrival(&issue, change)
      issue.handler = change.body.text(.handler)
      issue.status = .history
      applyAnswer(&issue, change)
    }
  )

  /// An answer given elsewhere is the recorded resolution.
  static func applyAnswer(_ issue: inout Issue, _ change: Change) {
    guard let answer = change.body.text(.answer) else { return }
    let at = change.body.instant(.answered)
    issue.resolution = Resolution(text: answer, by: nil, at: at ?? change.at)
    issue.resolvedAt = at
  }
}
