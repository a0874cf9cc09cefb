public import CommunityModel

/// Something odd that an import did not stop at: how often, and where first.
public struct ImportWarning: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Another encoding is possible too.
    case encodingUnsure
    /// A title longer than the store keeps; the whole of it stands before the text.
    case titleShortened
    /// The answer is older than the message.
    case answeredEarly
    /// No time of receipt; the answer's time, or now, was taken.
    case noReceived
    /// No number: what the row says is its number, so a row that changes is imported anew.
    case noNumber
    /// A number that a spreadsheet seems to have cut: 18 digits that end in zeros.
    case zeroTail
    /// A source or urgency that is none of ours; the usual one was taken.
    case unknownChoice
    /// Who handles it there; a message without an answer begins its life here.
    case handlerLeftOut
    /// By its status it has ended there, without an answer: it comes in as an old message.
    case endedThere
    /// A quotation mark where the format has none; it was kept as text.
    case strayQuotes
  }

  public let kind: Kind
  public internal(set) var count: Int
  /// Line of the file at which it first happened.
  public let line: Int

  /// Key of the sentence, and what it is filled in with.
  public var key: String { "import.warning.\(kind.rawValue)" }
  public var values: [String: Refusal.Value] { ["count": .number(count), "line": .number(line)] }
}

/// What an import notices on its way through the rows.
struct ImportNotes: Hashable, Sendable {
  private var found: [ImportWarning.Kind: ImportWarning] = [:]
  private(set) var dropped: [SensitiveKind: Int] = [:]

  /// In the order of `ImportWarning.Kind`.
  var warnings: [ImportWarning] { ImportWarning.Kind.allCases.compactMap { found[$0] } }

  mutating func add(_ kind: ImportWarning.Kind, line: Int) {
    found[kind, default: ImportWarning(kind: kind, count: 0, line: line)].count += 1
  }

  mutating func add(dropped counts: [SensitiveKind: Int]) {
    if !counts.isEmpty { dropped.merge(counts, uniquingKeysWith: +) }
  }
}
