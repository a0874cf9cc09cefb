/// A rule says no: which one, and with what values; the sentence is made at the edge.
public struct Refusal: Error, Hashable, Sendable {
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Int)
    case instant(Instant)
    /// The key of a word on screen.
    case label(String)
  }

  /// Key of the sentence: `refusal.KEY`.
  public let key: String
  public let values: [String: Value]
  /// The field to mend, when it is one.
  public let field: Field?

  /// Somebody else changed the record first.
  public static func conflict(seen: Int, now: Int) -> Refusal {
    Refusal("conflict", ["seen": .number(seen), "now": .number(now)])
  }

  public var isConflict: Bool { key == "refusal.conflict" }

  public init(_ key: String, _ values: [String: Value] = [:], field: Field? = nil) {
    self.key = "refusal.\(key)"
    self.values = values
    self.field = field
  }
}
