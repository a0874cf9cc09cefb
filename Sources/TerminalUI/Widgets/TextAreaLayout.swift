/// Wrapped text as rows, and the way between a caret and its place in them.
struct TextAreaLayout {
  let rows: [Range<Int>]
  private let widths: [Int]

  init(_ characters: [Character], width: Int, rule: WidthRule) {
    let units = characters.map { BreakUnit($0, rule: rule) }
    rows = LineBreaker(width: max(1, width)).rows(of: units)
    widths = units.map(\.width)
  }

  /// The column and row of a caret; where a row wraps, the caret stands at the next row's start.
  func place(of caret: Int) -> Point {
    let row = rows.lastIndex { $0.lowerBound <= caret } ?? 0
    let column = widths[rows[row].lowerBound..<min(caret, rows[row].upperBound)].reduce(0, +)
    return Point(x: column, y: row)
  }

  /// The carets that stand in one row.
  func caretRange(row: Int) -> ClosedRange<Int> {
    let range = rows[row]
    let isWrapped = row + 1 < rows.count && rows[row + 1].lowerBound == range.upperBound
    return range
      .lowerBound...(isWrapped ? max(range.lowerBound, range.upperBound - 1) : range.upperBound)
  }

  /// The carets in the row of a caret.
  func caretRange(around caret: Int) -> ClosedRange<Int> {
    caretRange(row: place(of: caret).y)
  }

  /// The caret nearest to a column from the left.
  func index(row: Int, column: Int) -> Int {
    let carets = caretRange(row: row)
    var index = carets.lowerBound
    var reached = 0
    while index < carets.upperBound, reached + widths[index] <= column {
      reached += widths[index]
      index += 1
    }
    return index
  }
}
