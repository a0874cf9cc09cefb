extension Surface {
  /// One row as text, without the blanks at its end; empty when there is no such row.
  public func text(row: Int) -> String {
    guard row >= 0, row < size.height else { return "" }
    var text = ""
    var blanks = 0
    for cell in cells[row * size.width..<(row + 1) * size.width] {
      if cell.glyph == 0x20 {
        blanks += cell.width == 0 ? 0 : 1
      } else {
        text += String(repeating: " ", count: blanks) + cluster(for: cell)
        blanks = 0
      }
    }
    return text
  }

  /// The whole screen as text, for tests and plain output: rows without the blanks at their ends.
  public var text: String {
    (0..<size.height).map { text(row: $0) }.joined(separator: "\n")
  }
}
