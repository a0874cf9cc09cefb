extension IssueAction {
  /// Checks what somebody wants against the record as it stands.
  ///
  /// The draft's `base` is the revision its author saw; `issue` is nil when the action makes one.
  /// Gives the body to record, with what the record and the hour filled in, or why not.
  public func checked(
    _ draft: ChangeDraft,
    on issue: Issue?,
    _ context: RuleContext
  ) -> Result<Fields, Refusal> {
    // Not `== nil`, which takes copies of the whole issue to compare.
    if case .none = issue, !makesRecord {
      return .failure(Refusal("unknown", ["id": .text(draft.id?.description ?? "")]))
    }
    // Only what is looked at is taken out of the issue: a copy of all costs more than the rules.
    if let status = issue?.status, !allows(status) {
      return .failure(
        Refusal("status", ["action": .label(verb.label), "status": .label(status.label)])
      )
    }
    if isExclusive, let now = issue?.revision, let seen = draft.base, seen != now {
      return .failure(.conflict(seen: seen, now: now))
    }
    var body = draft.body
    prepare(&body, issue, context)
    for (place, check) in quickChecks.enumerated() where check.hasStandard {
      let rule = fields[place]
      if rule.isNeeded(in: body), body[rule.field]?.isBlank ?? true, let standard = rule.standard {
        body[rule.field] = .text(standard)
      }
    }
    var asked = 0
    let lengthMax = context.rules.life.titleLengthMax
    for (place, check) in quickChecks.enumerated() {
      let value = body[check.field]
      if case .some = value { asked += 1 }
      if check.allows(value, lengthMax: lengthMax) { continue }
      if let refusal = fields[place].refusal(for: value, in: body, context) {
        return .failure(refusal)
      }
    }
    if asked < body.entries.count,
      let extra = body.entries.first(where: { entry in !mayCarry(entry.field) })
    {
      return .failure(Refusal("field", ["field": .label(extra.field.label)], field: extra.field))
    }
    if let refusal = refuse(issue, body, context) { return .failure(refusal) }
    return .success(body)
  }

  private func mayCarry(_ field: Field) -> Bool {
    fields.contains { $0.field == field } || Field.derived.contains(field)
  }
}

extension Field {
  /// Fields that the store or a rule adds to what people said.
  static let derived: Set<Field> = [.person, .personHash, .people, .fingerprint, .settles]

  /// Key of the field's name on screen.
  public var label: String { "fi.\(rawValue)" }
}

extension FieldRule {
  /// Why a value will not do, or nil; `QuickCheck` lets most through before they come here.
  public func refusal(
    for value: FieldValue?,
    in body: Fields,
    _ context: RuleContext
  ) -> Refusal? {
    guard let value, !value.isBlank else {
      return isNeeded(in: body)
        ? Refusal("needed", ["field": .label(field.label)], field: field) : nil
    }
    guard kind.holds(value) else {
      return Refusal("form", ["field": .label(field.label)], field: field)
    }
    switch (kind, value) {
    case (.choice(_, let legal), .text(let text)) where !legal.contains(text):
      return Refusal(
        "choice",
        ["field": .label(field.label), "value": .text(text)],
        field: field
      )
    case (.category, .text(let code)) where context.rules.catalogue.index(ofCode: code) == nil:
      return Refusal("category", ["value": .text(code)], field: field)
    case (.community, .text(let code)) where !context.hasCommunity(code):
      return Refusal("community", ["value": .text(code)], field: field)
    case (.line, .text(let text)) where text.isLonger(than: context.rules.life.titleLengthMax):
      let max = context.rules.life.titleLengthMax
      return Refusal("long", ["field": .label(field.label), "max": .number(max)], field: field)
    default:
      return nil
    }
  }
}

extension FieldKind {
  /// Whether a value is of the form that this kind is stored in: no other may reach the journal.
  public func holds(_ value: FieldValue) -> Bool { value.form == form }
}

extension FieldValue {
  /// Nothing was said: empty text, an empty list.
  public var isBlank: Bool {
    switch self {
    case .text(let text): text.isBlank
    case .list(let list): list.isEmpty
    case .number, .instant, .flag: false
    }
  }
}

extension String {
  /// Nothing but white space, if anything.
  var isBlank: Bool {
    // Most texts begin with a visible ASCII or Chinese character: seen without looking it up.
    if let first = utf8.first, (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first) {
      return false
    }
    return allSatisfy(\.isWhitespace)
  }

  /// Counts characters, which are never more than bytes.
  fileprivate func isLonger(than max: Int) -> Bool { utf8.count > max && count > max }
}
