extension Community {
  /// Checks what a change says about a community; the shape of codes, never their membership.
  public static func refusal(
    for draft: ChangeDraft,
    existing: Community?,
    isTaken: (String) -> Bool
  ) -> Refusal? {
    let body = draft.body
    if draft.kind == .communityCreate {
      for field in [Field.community, .name] where body[field]?.isBlank ?? true {
        return Refusal("needed", ["field": .label(field.label)], field: field)
      }
    } else if existing == nil {
      return Refusal("unknown", ["id": .text(draft.id?.description ?? "")])
    } else if let existing, let base = draft.base, base != existing.revision {
      return Refusal("conflict", ["seen": .number(base), "now": .number(existing.revision)])
    }
    if let name = body[.name], name.isBlank {
      return Refusal("needed", ["field": .label(Field.name.label)], field: .name)
    }
    if let code = body.text(.community) {
      if SiteCode(code) == nil { return Refusal("code", ["code": .text(code)], field: .community) }
      if code != existing?.code, isTaken(code) {
        return Refusal("codeTaken", ["code": .text(code)], field: .community)
      }
    }
    for rule in fields {
      guard let value = body[rule.field] else { continue }
      if !rule.kind.holds(value) {
        return Refusal("form", ["field": .label(rule.field.label)], field: rule.field)
      }
    }
    if let kind = body.text(.kind), Kind(rawValue: kind) == nil {
      return Refusal(
        "choice",
        ["field": .label(Field.kind.label), "value": .text(kind)],
        field: .kind
      )
    }
    for field in [Field.grids, .homes, .residents] {
      if let number = body.number(field), number < 0 || number > 1_000_000 {
        return Refusal("number", ["field": .label(field.label)], field: field)
      }
    }
    return nil
  }
}
