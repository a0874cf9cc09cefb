internal import CommunityModel

/// A half-filled form, kept on disk outside the store until it is saved or thrown away.
struct Draft: Equatable, Sendable {
  /// `report`, or verb and record: `assign 990102001001-318`.
  var name: String
  var savedAt: Instant
  /// What stood in the fields, by the fields' names.
  var texts: [String: String]

  /// The quick line stands among them under a name that no field has.
  static let quickName = "quick"

  /// The name under which stands what the quick line filled into a field.
  static func name(filledBy field: Field) -> String { "\(quickName).\(field.rawValue)" }

  static func field(filledBy name: String) -> Field? {
    name.hasPrefix(quickName + ".") ? Field(rawValue: String(name.dropFirst(6))) : nil
  }
}
