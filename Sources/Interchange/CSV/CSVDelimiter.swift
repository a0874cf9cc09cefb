/// What stands between two fields of a row.
public enum CSVDelimiter: UInt8, Hashable, Sendable, CaseIterable {
  case comma = 0x2C
  case semicolon = 0x3B
  case tab = 0x09

  /// How much of a file is looked at, and how many rows.
  private static let window = 65536
  private static let rowsMax = 50

  /// The delimiter that cuts the opening rows of a UTF-8 text into the most even columns.
  ///
  /// A comma when no candidate makes two columns of the first row: one column needs none.
  public static func detect(in bytes: [UInt8]) -> CSVDelimiter {
    let opening = Array(bytes.prefix(window))
    var best = (delimiter: CSVDelimiter.comma, evenPercent: 0, width: 1)
    for candidate in allCases {
      let (evenPercent, width) = candidate.fit(opening)
      let isBetter = (evenPercent, width) > (best.evenPercent, best.width)
      if width > 1, isBetter { best = (candidate, evenPercent, width) }
    }
    return best.delimiter
  }

  /// How wide the first row is, and how many of 100 rows are as wide.
  private func fit(_ opening: [UInt8]) -> (evenPercent: Int, width: Int) {
    var reader = CSVReader(opening, delimiter: self)
    var widths: [Int] = []
    // The window may end inside a row: what cannot be read of it says nothing here.
    while widths.count < Self.rowsMax, let row = try? reader.next() {
      let isCutOff = reader.offset == opening.count && opening.count == Self.window
      if !isCutOff { widths.append(row.fields.count) }
    }
    guard let width = widths.first else { return (0, 0) }
    return (widths.count { $0 == width } * 100 / widths.count, width)
  }
}
