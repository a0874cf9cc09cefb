extension IssueAction {
  /// 更正: what was written down wrongly, written right; the old words stay in the trail.
  static let correct = IssueAction(
    .correct,
    from: .statuses(IssueStatus.live),
    fields: [
      .optional(.title), .optional(.text), .optional(.place), .optional(.estate),
      .optional(.grid), .optional(.source), .optional(.urgency), .optional(.happened),
      .optional(.note),
    ],
    shown: [
      .title, .text, .place, .estate, .grid, .source, .urgency, .happened,
    ],
    refuse: { issue, body, _ in
      if let title = body[.title], title.isBlank {
        return Refusal("needed", ["field": .label(Field.title.label)], field: .title)
      }
      if let happened = body.instant(.happened), let issue, happened > issue.receivedAt {
        return Refusal("order", ["at": .instant(happened)], field: .happened)
      }
      let says = body.entries.contains { $0.field != .note }
      return says ? nil : Refusal("nothing")
    },
    apply: { issue, change in
      applyDescription(&issue, change.body)
      issue.isEditedHere = true
    }
  )
}
