internal import CommunityModel

/// Several sources of rows as one, in the order of ids: tables, and rows that lie in memory.
///
/// Rows of a table that a newer one replaces (`dead`), and those whose id is in `hidden`, are
/// left out. No id may come twice.
struct RowMerge {
  private struct Source {
    var cursor: TableCursor
    var dead: ArraySlice<Int>
    /// Of the last row that was read, living or not.
    var last: RecordID?
    var id: RecordID
    var bytes: [UInt8]
  }

  private var sources: [Source] = []
  private let hidden: (RecordID) -> Bool
  private var memory: ArraySlice<RecordID>

  /// `memory`: ids of rows that the caller has, in order.
  init(
    _ tables: [OpenTable],
    memory: [RecordID] = [],
    hiding hidden: @escaping (RecordID) -> Bool,
    _ disk: Disk
  ) throws {
    self.memory = memory[...]
    self.hidden = hidden
    for table in tables {
      var source = Source(
        cursor: TableCursor(table, disk),
        dead: table.entry.dead[...],
        id: RecordID(site: "", number: 0),
        bytes: []
      )
      if try RowMerge.advance(&source, hidden) { sources.append(source) }
    }
  }

  enum Row {
    case stored(RecordID, [UInt8])
    case inMemory(RecordID)
  }

  /// The row with the next higher id, its sum checked; nil behind the last.
  mutating func next() throws -> Row? {
    let lowest = sources.indices.min { sources[$0].id < sources[$1].id }
    if let id = memory.first, lowest.map({ id < sources[$0].id }) ?? true {
      memory.removeFirst()
      return .inMemory(id)
    }
    guard let lowest else { return nil }
    let row = Row.stored(sources[lowest].id, sources[lowest].bytes)
    if try !RowMerge.advance(&sources[lowest], hidden) { sources.remove(at: lowest) }
    return row
  }

  /// Moves a source to its next living row; false behind its last.
  private static func advance(
    _ source: inout Source,
    _ hidden: (RecordID) -> Bool
  ) throws -> Bool {
    var next: (number: Int, id: RecordID, bytes: [UInt8])?
    let last = source.last
    while try source.cursor.read(
      rowsMax: 1,
      { row in
        let id = try RowID.id(of: row.checked())
        if let before = next?.id ?? last, before >= id { throw TableRow.OutOfOrder() }
        next = (row.number, id, Array(row.bytes))
      }
    ) {
      guard let row = next else { break }
      source.last = row.id
      if source.dead.first == row.number {
        source.dead.removeFirst()
      } else if !hidden(row.id) {
        (source.id, source.bytes) = (row.id, row.bytes)
        return true
      }
    }
    return false
  }
}
