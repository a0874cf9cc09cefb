internal import TerminalUI

/// Columns of text, aligned by what they take on a screen.
///
/// Widths are those of the first lines, so that a list of any length is written as it comes and
/// little is kept. In a pipe nothing is cut; on a terminal the last column is cut at its edge.
struct TextTable {
  struct Column {
    let head: String
    var alignment = TextAlignment.left

    init(_ head: String, _ alignment: TextAlignment = .left) {
      self.head = head
      self.alignment = alignment
    }
  }

  private let columns: [Column]
  private let console: Console
  private let ellipsis: String
  private var widths: [Int]?
  private var waiting: [[String]] = []
  private(set) var count = 0

  private static let linesMeasured = 500
  private static let gap = 2

  init(_ columns: [Column], on console: Console, glyphs: GlyphSet) {
    self.columns = columns
    self.console = console
    ellipsis = glyphs.ellipsis
  }

  /// Adds a line: a text for every column.
  mutating func add(_ cells: [String]) throws {
    count += 1
    let plain = cells.map(PlainText.line)
    if widths != nil { return try write(plain) }
    waiting.append(plain)
    if waiting.count == TextTable.linesMeasured { try finish() }
  }

  /// Writes what still waits; a table without lines writes nothing, not even its head.
  mutating func finish() throws {
    guard widths == nil, !waiting.isEmpty else { return }
    let heads = columns.map(\.head)
    widths = columns.indices.map { index in
      (waiting + [heads]).map { displayWidth($0[index]) }.max() ?? 0
    }
    try write(heads)
    for cells in waiting { try write(cells) }
    waiting = []
  }

  private func write(_ cells: [String]) throws {
    var line = ""
    var used = 0
    for (index, cell) in cells.enumerated() {
      let isLast = index == cells.count - 1
      let width = widths?[index] ?? 0
      if isLast {
        let room = console.columns.map { max(1, $0 - used) } ?? Int.max
        line +=
          columns[index].alignment == .right ? padded(cell, to: width, .right) : cut(cell, room)
      } else {
        let text = padded(cell, to: width, columns[index].alignment)
        line += text + String(repeating: " ", count: TextTable.gap)
        used += max(width, displayWidth(cell)) + TextTable.gap
      }
    }
    try console.line(TextTable.withoutEnd(line))
  }

  private func cut(_ cell: String, _ room: Int) -> String {
    room == Int.max ? cell : truncated(cell, to: room, ellipsis: ellipsis)
  }

  private static func withoutEnd(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
