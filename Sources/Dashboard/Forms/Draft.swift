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
}
