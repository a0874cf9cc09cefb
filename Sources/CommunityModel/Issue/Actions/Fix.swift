extension IssueAction {
  /// 即办: settled on the spot, recorded afterwards in one form; open to spot checks.
  static let fix = IssueAction(
    .fix,
    from: .nothing,
    fields: [
      .required(.title), .required(.done), .optional(.category), .optional(.place),
      .optional(.doneBy, standard: "community"), .optional(.reporter), .optional(.phone),
      .optional(.text), .optional(.source, standard: "patrol"), .optional(.happened),
      .optional(.received), .optional(.community), .optional(.estate), .optional(.grid),
      .optional(.urgency, standard: "normal"), .optional(.externalID),
    ],
    undoneBy: .void,
    prepare: { body, issue, context in
      prepareArrival(&body, issue, context)
      if body.text(.doneBy) == nil { body[.doneBy] = .text(DoneBy.community.rawValue) }
    },
    refuse: { issue, body, context in
      if let code = body.text(.category), context.rules.catalogue[code]?.kind == .project {
        return Refusal("fixCategory", ["category": .text(code)], field: .category)
      }
      return refuseArrival(issue, body, context)
    },
    apply: { issue, change in
      applyArrival(&issue, change)
      issue.status = .done
      issue.isFixedOnSpot = true
      issue.handler = change.by
      issue.signedAt = issue.receivedAt
      issue.contactedAt = issue.receivedAt
      issue.resolvedAt = change.at
      applyResolution(&issue, change)
    }
  )
}
