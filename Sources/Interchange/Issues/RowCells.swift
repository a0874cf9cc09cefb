internal import CommunityModel

/// The cells of the row at hand by what they say, tidied, without what must never be stored.
///
/// Keeps what was noticed on the way through all rows.
struct RowCells {
  let map: ColumnMap
  private(set) var notes = ImportNotes()
  private var row = CSVRow(number: 0, line: 1, fields: [], shape: .even, hasStrayQuotes: false)

  init(_ map: ColumnMap) { self.map = map }

  var line: Int { row.line }

  /// Goes on to a row; throws when its fields cannot be told apart.
  ///
  /// Empty fields beyond the header's are a spreadsheet's habit; missing ones shift the rest.
  mutating func turn(to row: CSVRow) throws(Refusal) {
    self.row = row
    if row.hasStrayQuotes { note(.strayQuotes) }
    let isWhole =
      switch row.shape {
      case .even: true
      case .short: false
      case .long: row.fields.dropFirst(map.names.count).allSatisfy(\.isEmpty)
      }
    if isWhole { return }
    throw Refusal(
      "rowWidth",
      ["expected": .number(map.names.count), "found": .number(row.fields.count)]
    )
  }

  mutating func note(_ kind: ImportWarning.Kind) { notes.add(kind, line: row.line) }

  /// The cell as it stands in the file; empty when no column says it.
  subscript(_ field: Field) -> String { map.columns(of: field).first.map(cell) ?? "" }

  /// The number that a list of ours gives the row; empty in any other list.
  var ownNumber: String { map.ownNumber.map(cell) ?? "" }

  /// Where the issue stands by the list; empty when no column says it.
  var status: String { TextTidy.title(map.status.map(cell) ?? "") }

  /// Short words that are looked up and not kept: `环境卫生`, or the levels of a list.
  func words(_ field: Field) -> [String] {
    map.columns(of: field).map { TextTidy.title(cell($0)) }
  }

  func word(_ field: Field) -> String { TextTidy.title(self[field]) }

  /// One line of text.
  mutating func title(_ field: Field) -> String {
    clean(TextTidy.title(FormulaGuard.unprotected(self[field])))
  }

  /// Text of several lines.
  mutating func body(_ field: Field) -> String {
    clean(TextTidy.body(FormulaGuard.unprotected(self[field])))
  }

  /// A telephone number, whole though a spreadsheet had it.
  mutating func number(_ field: Field) -> String { clean(IdentifierDoctor.plain(self[field])) }

  private func cell(_ index: Int) -> String {
    index < row.fields.count ? row.fields[index] : ""
  }

  private mutating func clean(_ text: String) -> String {
    if text.isEmpty { return text }
    let cleaned = SensitiveText.clean(text)
    notes.add(dropped: cleaned.counts)
    return cleaned.text
  }
}
