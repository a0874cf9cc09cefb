public import CommunityModel

/// What came of an import: every row is added, updated, unchanged or rejected.
public struct ImportReport: Hashable, Sendable {
  /// A row that was not imported, and why.
  public struct Rejection: Hashable, Sendable {
    /// The line of the file on which the row begins, from 1.
    public let line: Int
    public let refusal: Refusal
  }

  /// Rows below the header; those with nothing in them do not count.
  public internal(set) var read = 0
  public internal(set) var added = 0
  public internal(set) var updated = 0
  public internal(set) var unchanged = 0
  /// In the order of the file.
  public internal(set) var rejected: [Rejection] = []
  /// What the file was read as: `utf-8`, `utf-8-bom`, `gb18030`.
  public let encoding: String
  /// Values that must never be stored and were replaced by a mark, by kind.
  public internal(set) var dropped: [SensitiveKind: Int] = [:]
  public internal(set) var warnings: [ImportWarning] = []
}
