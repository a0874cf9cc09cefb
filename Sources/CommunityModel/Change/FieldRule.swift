/// What an action asks of one field.
public struct FieldRule: Sendable {
  public let field: Field
  public let isRequired: Bool
  /// When set, the value must be one of these keys (labels `rs.KEY`).
  public let choices: [String]
  /// What an empty field counts as, and what a form shows to begin with.
  public let standard: String?

  public static func required(
    _ field: Field,
    from choices: [String] = [],
    standard: String? = nil
  ) -> FieldRule {
    FieldRule(field: field, isRequired: true, choices: choices, standard: standard)
  }

  public static func optional(
    _ field: Field,
    from choices: [String] = [],
    standard: String? = nil
  ) -> FieldRule {
    FieldRule(field: field, isRequired: false, choices: choices, standard: standard)
  }

  private(set) var typedAs: FieldKind?

  /// The same rule for a field that is typed in another way here.
  public func typed(as kind: FieldKind) -> FieldRule {
    var copy = self
    copy.typedAs = kind
    return copy
  }

  /// How the field is typed here: an action's own list of reasons makes a choice of a line.
  public var kind: FieldKind {
    typedAs ?? (choices.isEmpty ? field.kind : .choice("rs", choices))
  }
}
