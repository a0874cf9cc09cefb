internal import CommunityModel

/// What kind of rows a table has; the raw value begins its file's name.
enum TableKind: String, CaseIterable, Hashable, Sendable {
  case communities
  case issuesOpen = "issues-open"
  /// Issues for which nothing is due any more.
  case issuesSealed = "issues-sealed"
}

/// A table as the manifest names it.
struct TableEntry: Hashable, Sendable {
  /// `KIND-SEQ[-PART].ndjson`, SEQ being the last change that it holds.
  var file: String
  var kind: TableKind
  var rows: Int
  var bytes: Int
  var first: RecordID
  var last: RecordID
  /// Numbers of rows, from 0 and rising, that a newer table has in another form.
  var dead: [Int]
  /// Of the whole file, 64 hexadecimal digits.
  var sha256: String
  /// Of its living rows; empty for communities.
  var summary: Summary

  /// Whether an id may stand in it.
  func mayHold(_ id: RecordID) -> Bool { first <= id && id <= last }

  static func fileName(_ kind: TableKind, seq: Int, part: Int) -> String {
    part == 1 ? "\(kind.rawValue)-\(seq).ndjson" : "\(kind.rawValue)-\(seq)-\(part).ndjson"
  }

  /// The SEQ of a table's name; nil for other files.
  static func seq(ofFileName name: String) -> Int? {
    guard isFileName(name) else { return nil }
    for kind in TableKind.allCases where name.hasPrefix(kind.rawValue + "-") {
      let digits = name.dropFirst(kind.rawValue.count + 1).prefix { $0.isNumber }
      if let seq = DecimalText.number(digits.utf8) { return seq }
    }
    return nil
  }

  /// Whether a name is a table's, so that nothing else is ever deleted.
  static func isFileName(_ name: String) -> Bool {
    name.hasSuffix(".ndjson")
      && TableKind.allCases.contains { name.hasPrefix($0.rawValue + "-") }
  }
}
