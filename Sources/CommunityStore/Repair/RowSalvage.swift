internal import CommunityModel

/// Copies the rows of damaged tables that still are what was written into new tables.
struct RowSalvage {
  /// Parts of tables written by the rebuild itself begin at 1; nobody has so many.
  private static let partFirst = 1_001

  private(set) var rowsLost = 0

  private let folder: StoreFolder
  private let disk: Disk
  private let seq: Int
  private var part = RowSalvage.partFirst

  init(_ folder: StoreFolder, _ disk: Disk, seq: Int) {
    self.folder = folder
    self.disk = disk
    self.seq = seq
  }

  /// The tables of a manifest with what is whole of the damaged ones in their place.
  mutating func run(_ tables: [TableEntry], damaged: Set<String>) throws -> [TableEntry] {
    var result: [TableEntry] = []
    for (index, entry) in tables.enumerated() {
      guard damaged.contains(entry.file) else {
        result.append(entry)
        continue
      }
      // Rows that a newer table has in another form are known by their number; where that is
      // lost with a line end, by the newer row.
      let newer =
        tables[(index + 1)...].filter { $0.kind != .communities }
        + tables[..<index].filter { $0.kind == .issuesOpen }
      result += try salvage(entry, newer: entry.dead.isEmpty ? [] : newer)
    }
    return result
  }

  private mutating func salvage(
    _ entry: TableEntry,
    newer: [TableEntry]
  ) throws -> [TableEntry] {
    let path = folder.tables + "/" + entry.file
    guard try disk.statusIfThere(path) != nil else {
      rowsLost += entry.rows - entry.dead.count
      return []
    }
    let file = try disk.open(path, .reading)
    let lines = try lineCount(file)
    let dead: Set<Int> = lines == entry.rows ? Set(entry.dead) : []
    let replaced = dead.count == entry.dead.count ? [] : try ids(in: newer)
    var writer = TableWriter(entry.kind, seq: seq, firstPart: part, in: folder, disk)
    part += 1_000
    var last: RecordID?
    var kept = 0
    var number = 0
    try forEachLine(file) { line in
      defer { number += 1 }
      guard !dead.contains(number), let row = WholeRow(line, entry.kind),
        last.map({ $0 < row.id }) ?? true,
        !replaced.contains(row.id)
      else { return }
      last = row.id
      kept += 1
      try writer.append(line, id: row.id, counting: row.count)
    }
    rowsLost += max(0, entry.rows - entry.dead.count - kept)
    return try writer.finish()
  }

  private func lineCount(_ file: OpenFile) throws -> Int {
    var count = 0
    try forEachLine(file) { _ in count += 1 }
    return count
  }

  private func ids(in tables: [TableEntry]) throws -> Set<RecordID> {
    var ids: Set<RecordID> = []
    for entry in tables {
      let path = folder.tables + "/" + entry.file
      guard try disk.statusIfThere(path) != nil else { continue }
      try forEachLine(try disk.open(path, .reading)) { line in
        if let row = WholeRow(line, entry.kind) { ids.insert(row.id) }
      }
    }
    return ids
  }

  /// Hands out what stands between line ends, whole rows or not.
  private func forEachLine(
    _ file: OpenFile,
    _ body: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    var rest: [UInt8] = []
    var offset = 0
    while true {
      let piece = try disk.readAll(file, at: offset, count: 1_048_576)
      if piece.isEmpty { return }
      offset += piece.count
      rest += piece
      var start = 0
      try rest.withUnsafeBytes { bytes in
        while let end = bytes.place(of: 0x0A, from: start) {
          try body(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
          start = end + 1
        }
      }
      rest.removeFirst(start)
      // Longer than any line is no row: what is kept of it only has to be wrong.
      if rest.count > LineShape.lineSizeMax { rest = [0] }
    }
  }
}

/// A row that is what was written and says what a row of its kind may.
private struct WholeRow {
  let id: RecordID
  let count: (inout Summary) -> Void

  init?(_ line: UnsafeRawBufferPointer, _ kind: TableKind) {
    guard RowSum.isRight(line) else { return nil }
    do throws(JSONProblem) {
      id = try RowID.id(of: line)
      if kind == .communities {
        _ = try CommunityRow(line)
        count = { _ in }
      } else {
        let row = try IssueRow(line)
        count = { $0.count(row, times: 1) }
      }
    } catch {
      return nil
    }
  }
}
