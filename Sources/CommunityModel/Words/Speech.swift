/// Turns values of the model into words of one language, for screens and for the command line.
public struct Speech {
  public let words: Words
  public let rules: RuleBook
  /// The site whose records go by their bare number.
  public let home: String
  private let communityName: (String) -> String?

  /// What stands where there is nothing to say.
  public static let none = "—"

  public init(
    words: Words,
    rules: RuleBook,
    home: String,
    communityName: @escaping (String) -> String?
  ) {
    self.words = words
    self.rules = rules
    self.home = home
    self.communityName = communityName
  }

  /// Why a rule said no, as one sentence.
  public func sentence(_ refusal: Refusal) -> String {
    words.sentence(refusal.key, refusal.values.mapValues(text))
  }

  private func text(_ value: Refusal.Value) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(number)
    case .instant(let instant): instant.minuteText
    case .label(let key): words.label(key)
    }
  }

  /// The name of a community, or the code of one that is not on the roster.
  public func community(_ code: String) -> String { communityName(code) ?? code }

  /// `照明`, or a dash for what nobody has classified.
  public func category(_ code: String?) -> String {
    guard let code else { return Speech.none }
    return rules.catalogue[code]?.name(in: words.language) ?? code
  }

  /// `照明 · 安全`.
  public func categoryAndGoal(_ code: String?) -> String {
    guard let goal = code.flatMap({ rules.catalogue[$0]?.goal }) else { return category(code) }
    return category(code) + " · " + words.label(for: goal, in: "go")
  }

  /// What a change did, in one line: `派单  物业中心`, or with `namingFields` `派单  承办人 物业中心`.
  public func line(_ change: Change, namingFields: Bool = false) -> String {
    guard case .issue(let verb) = change.kind else {
      return words.sentence("change.\(change.kind.text)")
    }
    let said = IssueAction[verb].fields.compactMap { rule -> String? in
      guard rule.field.isTold(by: verb), let value = change.body[rule.field],
        value != rule.standard.map({ .text($0) })
      else { return nil }
      let text = self.value(value, of: rule)
      guard namingFields, rule.kind != .flag else { return text }
      return text.map { words.label(rule.field.label) + " " + $0 }
    }
    return ([words.label(verb.label)] + said).joined(separator: "  ")
  }

  /// A value as people say it; nil for what was said to be not so.
  private func value(_ value: FieldValue, of rule: FieldRule) -> String? {
    switch (rule.kind, value) {
    case (_, .flag(let flag)): flag ? words.label(rule.field.label) : nil
    case (_, .instant(let instant)): instant.minuteText
    case (_, .number(let number)): String(number)
    case (_, .list(let list)):
      list.isEmpty ? nil : list.joined(separator: words.sentence("list.comma"))
    case (.choice(let group, _), .text(let text)): words.label(Label(group, text))
    case (.category, .text(let text)): category(text)
    case (.community, .text(let text)): community(text)
    case (.issue, .text(let text)): RecordID(text)?.spoken(home: home) ?? text
    case (_, .text(let text)): text
    }
  }
}
