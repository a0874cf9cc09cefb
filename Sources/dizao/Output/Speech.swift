internal import CommunityModel

/// Values of the model in words of one language, for text that people read in a pipe.
struct Speech {
  let words: Words
  let rules: RuleBook
  /// The site whose records go by their bare number.
  let home: String
  let communityNames: [String: String]

  static let none = "—"

  func community(_ code: String) -> String { communityNames[code] ?? code }

  func category(_ code: String?) -> String {
    guard let code else { return Speech.none }
    return rules.catalogue[code]?.name(in: words.language) ?? code
  }

  /// `照明 · 安全`.
  func categoryAndGoal(_ code: String?) -> String {
    guard let goal = code.flatMap({ rules.catalogue[$0]?.goal }) else { return category(code) }
    return category(code) + " · " + words.label(for: goal, in: "go")
  }

  /// What is due next and how that stands: `2026-11-24 17:30 已超期`.
  func due(_ issue: Issue, now: Instant) -> String {
    if issue.hold != nil { return words.label("ck.paused") }
    guard let due = issue.nextDue(rules) else { return Speech.none }
    let state = due.state(at: now, isPaused: false)
    guard state == .overdue || state == .soon else { return due.at.minuteText }
    return due.at.minuteText + " " + words.label(Label("ck", state.rawValue))
  }

  /// What a change did, in one line: `派单  承办人 物业中心`.
  func change(_ change: Change) -> String {
    switch change.kind {
    case .issue(let verb):
      let rules = IssueAction[verb].fields
      let said = change.body.entries.compactMap { entry -> String? in
        guard Speech.isTold(entry.field, by: verb),
          let rule = rules.first(where: { $0.field == entry.field }),
          let text = value(entry.value, as: rule.kind)
        else { return nil }
        return words.label(entry.field.label) + " " + text
      }
      return ([words.label(verb.label)] + said).joined(separator: "  ")
    default:
      return words.sentence("change.\(change.kind.text)")
    }
  }

  /// A value as people say it; nil for what was said to be not so.
  func value(_ value: FieldValue, as kind: FieldKind) -> String? {
    switch (kind, value) {
    case (_, .flag(let flag)): flag ? words.sentence("cli.yes") : nil
    case (_, .instant(let instant)): instant.minuteText
    case (_, .number(let number)): String(number)
    case (_, .list(let list)): list.isEmpty ? nil : list.joined(separator: "、")
    case (.choice(let group, _), .text(let text)): words.label(Label(group, text))
    case (.category, .text(let text)): category(text)
    case (.community, .text(let text)): community(text)
    case (.issue, .text(let text)): RecordID(text)?.spoken(home: home) ?? text
    case (_, .text(let text)): text
    }
  }

  /// What stands above a history already is not told again; who reported is private.
  private static func isTold(_ field: Field, by verb: IssueVerb) -> Bool {
    switch field {
    case .title, .text, .place, .estate, .grid, .happened: verb == .correct
    case .community, .received, .externalID, .answer, .answered, .fingerprint: false
    case .person, .personHash, .people, .reporter, .phone: false
    default: true
    }
  }
}
