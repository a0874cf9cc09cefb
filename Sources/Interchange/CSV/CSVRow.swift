/// One row of a table as it stood in the file.
public struct CSVRow: Hashable, Sendable {
  /// Whether a row has as many fields as the first one.
  public enum Shape: Hashable, Sendable {
    case even
    case short(missing: Int)
    case long(extra: Int)
  }

  /// Counted from 1 with the header; blank lines do not count.
  public let number: Int
  /// The line of the file on which it begins, from 1; fields may hold line breaks.
  public let line: Int
  public let fields: [String]
  public let shape: Shape
  /// A quotation mark stood where the format has none; it was kept as text.
  public let hasStrayQuotes: Bool

  /// Nothing in any field: what a spreadsheet leaves below a table.
  public var isBlank: Bool { fields.allSatisfy(\.isEmpty) }
}
