/// The words on the screen in one language: short labels and whole sentences.
///
/// A key without words is shown as it is, so that a missing word is seen and nothing stops.
public struct Words: Sendable {
  public let language: Language

  public init(_ language: Language) {
    self.language = language
  }

  /// The short word of a key: `st.reported` → 待受理, To accept.
  ///
  /// Names too long for a column stand among the sentences.
  public func label(_ key: String) -> String {
    Words.labels.phrase(key, language) ?? Words.sentences.phrase(key, language) ?? key
  }

  public func label(_ label: Label) -> String {
    self.label(label.key)
  }

  /// The short word of an enumeration's value in a group: `label(for: urgency, in: "ur")`.
  public func label<Value: RawRepresentable<String>>(for value: Value, in group: String) -> String {
    label(Label(group, value.rawValue))
  }

  /// The sentence of a key with `{name}` filled in from values; a name without a value stays.
  public func sentence(_ key: String, _ values: [String: String] = [:]) -> String {
    guard let pattern = Words.sentences.phrase(key, language) else { return key }
    return values.isEmpty ? pattern : Words.fill(pattern, values)
  }

  /// Whether a key has a sentence.
  public static func hasSentence(_ key: String) -> Bool {
    sentences.phrase(key, .zh) != nil
  }

  /// Whether a key has a label.
  public static func hasLabel(_ key: String) -> Bool {
    labels.phrase(key, .zh) != nil
  }

  /// Every key, for tests and for `info`.
  public static var labelKeys: [String] { labels.keys }
  public static var sentenceKeys: [String] { sentences.keys }

  private static let labels = PhraseTable(PackageResources.labels_tsv)
  private static let sentences = PhraseTable(PackageResources.sentences_tsv)

  /// `{n}` becomes its value, `{n|issue|issues}` the word that goes with it: the first with 1.
  ///
  /// Values are not looked into again: a brace in somebody's text stays a brace.
  static func fill(_ pattern: String, _ values: [String: String]) -> String {
    var result = ""
    var rest = Substring(pattern)
    while let open = rest.firstIndex(of: "{") {
      result += rest[..<open]
      let after = rest.index(after: open)
      guard let close = rest[after...].firstIndex(of: "}") else {
        rest = rest[open...]
        break
      }
      let name = rest[after..<close]
      result += value(of: name, values) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static func value(of name: Substring, _ values: [String: String]) -> String? {
    let parts = name.split(separator: "|", omittingEmptySubsequences: false)
    guard let value = values[String(parts[0])] else { return nil }
    guard parts.count == 3 else { return value }
    return String(value == "1" ? parts[1] : parts[2])
  }
}
