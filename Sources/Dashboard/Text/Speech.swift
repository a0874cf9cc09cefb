internal import CommunityModel

/// Turns values of the model into words of one language.
struct Speech {
  let words: Words
  let rules: RuleBook
  /// Name of a community's code.
  let communityName: (String) -> String

  /// Why a rule said no, as one sentence.
  func sentence(_ refusal: Refusal) -> String {
    words.sentence(refusal.key, refusal.values.mapValues(text))
  }

  private func text(_ value: Refusal.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .instant(let instant): moment(instant)
    case .label(let key): words.label(key)
    }
  }

  func moment(_ instant: Instant) -> String {
    let (day, time) = instant.civil
    return "\(day.text) \(time.shortText)"
  }

  /// `照明`, or a dash for what nobody has classified.
  func category(_ code: String?) -> String {
    guard let code else { return "—" }
    return rules.catalogue[code]?.name(in: words.language) ?? code
  }

  /// `照明 · 安全`.
  func categoryAndGoal(_ code: String?) -> String {
    guard let code, let category = rules.catalogue[code] else { return self.category(code) }
    guard let goal = category.goal else { return category.name(in: words.language) }
    return category.name(in: words.language) + " · " + words.label(for: goal, in: "go")
  }

  /// One field of a change as a person would say it; nil for what people do not read.
  func value(_ field: Field, _ value: FieldValue, rule: FieldRule? = nil) -> String? {
    switch (rule?.kind ?? field.kind, value) {
    case (_, .flag(let flag)): flag ? words.label(field.label) : nil
    case (_, .instant(let instant)): moment(instant)
    case (_, .number(let number)): String(number)
    case (_, .list(let list)):
      list.isEmpty ? nil : list.joined(separator: words.sentence("list.comma"))
    case (.choice(let group, _), .text(let text)): words.label(Label(group, text))
    case (.category, .text(let text)): category(text)
    case (.community, .text(let text)): communityName(text)
    case (_, .text(let text)): text
    }
  }

  /// What a change did, in one line: `派单 物业中心`, `备注 …`.
  func line(_ change: Change) -> String {
    guard case .issue(let verb) = change.kind else {
      return words.sentence("change.\(change.kind.text)")
    }
    let said = IssueAction[verb].fields.compactMap { rule -> String? in
      guard Speech.told(rule.field, by: verb), let value = change.body[rule.field],
        value != rule.standard.map({ .text($0) })
      else { return nil }
      return self.value(rule.field, value, rule: rule)
    }
    return ([words.label(verb.label)] + said).joined(separator: "  ")
  }

  /// A title stands above a history already; who reported is private.
  private static func told(_ field: Field, by verb: IssueVerb) -> Bool {
    switch field {
    case .text, .community, .received, .externalID, .answer, .estate, .grid: false
    case .title, .place, .happened: verb == .correct
    default: true
    }
  }
}
