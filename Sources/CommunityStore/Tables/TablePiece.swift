/// A piece of a table, from the first line that begins in it to the last.
struct TablePiece: Hashable, Sendable {
  static let size = 1_048_576

  let table: Int
  let from: Int
  let to: Int
  let isLast: Bool

  static func all(of table: Int, _ entry: TableEntry, size: Int) -> [TablePiece] {
    stride(from: 0, to: entry.bytes, by: size).map { from in
      let to = min(from + size, entry.bytes)
      return TablePiece(table: table, from: from, to: to, isLast: to == entry.bytes)
    }
  }
  /// Sets a cursor on the lines that begin in it.
  func place(_ cursor: inout TableCursor?, in tables: [OpenTable], _ disk: Disk) throws {
    let table = tables[self.table]
    let from = try table.lineStart(atOrBehind: self.from)
    let to = try table.lineStart(atOrBehind: self.to)
    if cursor == nil { cursor = TableCursor(table, from: from, to: to, disk) }
    cursor?.move(to: table, from: from, to: to)
  }
}
