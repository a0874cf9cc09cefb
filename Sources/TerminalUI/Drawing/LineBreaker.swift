/// Finds where text breaks into rows of a given width, by the customs of Chinese typesetting.
///
/// Between Chinese characters a row may end anywhere, except that none begins with a closing mark
/// (。，、）」) and none ends with an opening one; western words and numbers stay whole when they can.
struct LineBreaker {
  var width: Int

  /// The rows as ranges of units; line feeds end a row and belong to none.
  ///
  /// There is always at least one row, and a row always moves forward, even in a width of 0.
  func rows(of units: [BreakUnit]) -> [Range<Int>] {
    var rows: [Range<Int>] = []
    var start = 0
    for index in units.indices where units[index].isLineFeed {
      breakParagraph(units, start..<index, into: &rows)
      start = index + 1
    }
    breakParagraph(units, start..<units.count, into: &rows)
    return rows
  }

  private func breakParagraph(
    _ units: [BreakUnit],
    _ paragraph: Range<Int>,
    into rows: inout [Range<Int>]
  ) {
    var start = paragraph.lowerBound
    var opportunity = start
    var columns = 0
    var index = start
    while index < paragraph.upperBound {
      let unit = units[index]
      if index > start, unit.canBegin(after: units[index - 1]) { opportunity = index }
      // Blanks hang over the edge: they begin no row.
      if columns + unit.width > width, index > start, !unit.isBlank {
        let end = opportunity > start ? opportunity : index
        rows.append(start..<end)
        start = end
        opportunity = end
        index = end
        columns = 0
      } else {
        columns += unit.width
        index += 1
      }
    }
    rows.append(start..<paragraph.upperBound)
  }
}
