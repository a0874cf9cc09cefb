extension IssueAction {
  /// 挂账: the clock stands still, somebody answers for it, and a day is set to look again.
  static let suspend = IssueAction(
    .suspend,
    from: .statuses([.handling]),
    fields: [
      .required(.reason, from: ["season", "material", "money", "department", "resident", "other"]),
      .required(.approver), .required(.reviewOn), .optional(.note),
    ],
    undoneBy: .resume,
    refuse: { _, body, context in
      guard let text = body.text(.reviewOn), let date = CivilDate(text) else {
        return Refusal("date", ["value": .text(body.text(.reviewOn) ?? "")], field: .reviewOn)
      }
      let days = date.dayNumber - context.now.civil.date.dayNumber
      if days < 1 || days > context.rules.life.holdDaysMax {
        return Refusal(
          "reviewOn",
          ["max": .number(context.rules.life.holdDaysMax)],
          field: .reviewOn
        )
      }
      return nil
    },
    apply: { issue, change in
      guard let date = change.body.text(.reviewOn).flatMap({ CivilDate($0) }) else { return }
      issue.hold = Hold(
        since: change.at,
        reason: change.body.text(.reason) ?? "",
        approver: change.body.text(.approver) ?? "",
        reviewOn: date
      )
      issue.status = .onhold
    }
  )
}
