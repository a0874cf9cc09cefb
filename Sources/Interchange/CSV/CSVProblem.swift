/// Why a table cannot be read further: what, in which row, and where.
public struct CSVProblem: Error, Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    /// The field opens with a quotation mark that nothing closes.
    case unterminatedQuote
    case nullByte
    /// Longer than the limit, mostly a quotation mark that closes far too late.
    case fieldTooLong
    case tooManyFields
    case notUTF8
  }

  public let kind: Kind
  /// The number of the row, counted as in `CSVRow`.
  public let row: Int
  /// Where the field begins; for a NUL and for bytes that are no UTF-8, where they stand.
  public let place: TextPlace

  public init(kind: Kind, row: Int, place: TextPlace) {
    self.kind = kind
    self.row = row
    self.place = place
  }
}

/// How much one row may hold before reading stops: a damaged file must not eat the memory.
public struct CSVLimits: Hashable, Sendable {
  /// As long as the longest line of the journal may be.
  public var fieldBytesMax = 1 << 20
  public var fieldsMax = 4096

  public init() {}
}
