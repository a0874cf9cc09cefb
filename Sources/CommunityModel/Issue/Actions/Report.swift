extension IssueAction {
  /// 上报: a problem is recorded; a title is all it needs, the rest the office knows.
  static let report = IssueAction(
    .report,
    from: .nothing,
    fields: [
      .required(.title), .optional(.category), .optional(.urgency, standard: "normal"),
      .optional(.place), .optional(.reporter), .optional(.phone), .optional(.text),
      .optional(.source, standard: "patrol"), .optional(.happened), .optional(.received),
      .optional(.community), .optional(.estate), .optional(.grid), .optional(.externalID),
    ],
    undoneBy: .void,
    prepare: prepareArrival,
    refuse: refuseArrival,
    apply: { issue, change in
      applyArrival(&issue, change)
      issue.status = .reported
    }
  )

  /// What every way into the store fills in: community and the hour of receipt.
  static let prepareArrival: @Sendable (inout Fields, Issue?, RuleContext) -> Void = {
    body,
    _,
    context in
    if body[.community]?.isBlank ?? true { body[.community] = .text(context.homeCommunity) }
    if body[.received]?.isBlank ?? true { body[.received] = .instant(context.now) }
  }

  /// Times must stand in order: nothing is received before it happened, or in the future.
  static let refuseArrival: @Sendable (Issue?, Fields, RuleContext) -> Refusal? = {
    _,
    body,
    context in
    let received = body.instant(.received) ?? context.now
    if received.milliseconds > context.now.milliseconds + 120_000 {
      return Refusal("future", ["at": .instant(received)], field: .received)
    }
    if let happened = body.instant(.happened), happened > received {
      return Refusal("order", ["at": .instant(happened)], field: .happened)
    }
    return nil
  }

  static func applyArrival(_ issue: inout Issue, _ change: Change) {
    let body = change.body
    issue.enteredAt = change.at
    issue.receivedAt = body.instant(.received) ?? change.at
    issue.happenedAt = body.instant(.happened)
    applyDescription(&issue, body)
    issue.externalID = body.text(.externalID)
    issue.fingerprint = body.text(.fingerprint)
    issue.supporters = [
      Supporter(person: body.text(.person), hash: body.text(.personHash), at: change.at)
    ]
  }

  /// Takes over what a body says about the problem itself; what it does not say stays.
  static func applyDescription(_ issue: inout Issue, _ body: Fields) {
    for entry in body.entries {
      guard case .text(let text) = entry.value else {
        if entry.field == .happened, case .instant(let instant) = entry.value {
          issue.happenedAt = instant
        }
        continue
      }
      switch entry.field {
      case .title: issue.title = text
      case .text: issue.text = text
      case .community: issue.community = text
      case .estate: issue.estate = text
      case .grid: issue.grid = text
      case .place: issue.place = text
      case .category: issue.category = text
      case .urgency: issue.urgency = Urgency(rawValue: text) ?? issue.urgency
      case .source: issue.source = Source(rawValue: text) ?? issue.source
      default: break
      }
    }
  }
}
