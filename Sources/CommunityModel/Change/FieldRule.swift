/// What an action asks of one field.
///
/// A class, for every value of every change is held against its rule, which must not be copied.
public final class FieldRule: Sendable {
  public let field: Field
  public let isRequired: Bool
  /// When set, the value must be one of these keys (labels `rs.KEY`).
  public let choices: [String]
  /// What an empty field counts as, and what a form shows to begin with.
  public let standard: String?
  /// How the field is typed here: an action's own list of reasons makes a choice of a line.
  public let kind: FieldKind
  /// Makes the field needed by what another one says; nil when nothing does.
  public let condition: Condition?

  /// What can be said of most values without looking at the rule itself.
  let quickCheck: QuickCheck

  /// That another field says one of these.
  public struct Condition: Sendable {
    public let field: Field
    public let answers: [String]
  }

  public static func required(
    _ field: Field,
    from choices: [String] = [],
    standard: String? = nil
  ) -> FieldRule {
    FieldRule(field, isRequired: true, choices: choices, standard: standard)
  }

  /// Needed only while another field says one of these.
  public static func required(
    _ field: Field,
    when other: Field,
    says answers: String...
  ) -> FieldRule {
    FieldRule(field, condition: Condition(field: other, answers: answers))
  }

  public static func optional(
    _ field: Field,
    from choices: [String] = [],
    standard: String? = nil
  ) -> FieldRule {
    FieldRule(field, choices: choices, standard: standard)
  }

  private init(
    _ field: Field,
    isRequired: Bool = false,
    choices: [String] = [],
    standard: String? = nil,
    condition: Condition? = nil,
    kind: FieldKind? = nil
  ) {
    self.field = field
    self.isRequired = isRequired
    self.choices = choices
    self.standard = standard
    self.condition = condition
    self.kind = kind ?? (choices.isEmpty ? field.kind : .choice("rs", choices))
    quickCheck = QuickCheck(
      field: field,
      isFree: !isRequired && condition == nil,
      isText: self.kind.isText,
      hasStandard: standard != nil
    )
  }

  /// Whether the field must say something beside what the others say.
  public func isNeeded(in body: Fields) -> Bool {
    guard let condition else { return isRequired }
    return body.text(condition.field).map(condition.answers.contains) ?? false
  }

  /// The same rule for a field that is typed in another way here.
  public func typed(as kind: FieldKind) -> FieldRule {
    FieldRule(
      field,
      isRequired: isRequired,
      choices: choices,
      standard: standard,
      condition: condition,
      kind: kind
    )
  }
}
