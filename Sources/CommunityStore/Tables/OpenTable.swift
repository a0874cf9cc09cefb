internal import CommunityModel
internal import Glibc

/// A table with its file open: it can be read to its end even when it has been deleted meanwhile.
final class OpenTable: Sendable {
  private static let sizeMax = 1_073_741_824
  /// What nearly every row has room in.
  private static let rowSizeUsual = 4_096

  let entry: TableEntry
  let file: OpenFile
  private let disk: Disk

  /// Opens a table that the manifest names; its size must be what the manifest says.
  init(_ entry: TableEntry, in folder: StoreFolder, _ disk: Disk) throws {
    self.entry = entry
    self.disk = disk
    let path = folder.tables + "/" + entry.file
    guard entry.bytes <= OpenTable.sizeMax else { throw TableDamage(path: path, .tooLarge) }
    do {
      file = try disk.open(path, .reading)
    } catch {
      guard error.code == ENOENT else { throw error }
      throw TableDamage(path: path, .missing)
    }
    let size = try disk.statusOfFile(file).size
    guard size == entry.bytes else {
      throw TableDamage(path: path, .wrongSize(expected: entry.bytes, found: size))
    }
  }

  var path: String { file.path }

  /// The bytes of the row that begins at an offset, without its line end, its sum checked.
  func row(at offset: Int) throws -> [UInt8] {
    guard let row = try wholeRow(at: offset) else { throw damage(.sumMismatch, at: offset) }
    return row
  }

  /// The same; nil when the row is not what was written.
  private func wholeRow(at offset: Int) throws(DiskFailure) -> [UInt8]? {
    var size = OpenTable.rowSizeUsual
    while true {
      let bytes = try disk.readAll(file, at: offset, count: size)
      if let end = bytes.firstIndex(of: 0x0A) {
        let row = Array(bytes[..<end])
        return row.withRawBytes { RowSum.isRight($0) } ? row : nil
      }
      guard bytes.count == size, size < LineShape.lineSizeMax else { return nil }
      size *= 4
    }
  }

  /// The damage of the row that begins at an offset, with the number of its line.
  func damage(_ kind: TableDamage.Kind, at offset: Int) -> TableDamage {
    var line = 1
    var done = 0
    while done < offset {
      // Without the lines before it the damage is still the same, only harder to find.
      guard let piece = try? disk.readAll(file, at: done, count: min(262_144, offset - done)),
        !piece.isEmpty
      else { return TableDamage(path: path, kind) }
      line += piece.count { $0 == 0x0A }
      done += piece.count
    }
    return TableDamage(path: path, line: line, kind)
  }

  /// The numbers of the rows that begin at some offsets, from 0, in one pass over the file.
  func rowNumbers(at offsets: [Int]) throws -> [Int] {
    var numbers: [Int] = []
    var count = 0
    var done = 0
    for offset in offsets.sorted() {
      while done < offset {
        let piece = try disk.readAll(file, at: done, count: min(262_144, offset - done))
        if piece.isEmpty { break }
        count += piece.count { $0 == 0x0A }
        done += piece.count
      }
      numbers.append(count)
    }
    return numbers
  }
}

extension OpenTable {
  private static let stepMin = 16_384

  /// Where the row of an id begins, found by bisecting on line ends; nil when there is none.
  ///
  /// Rows whose sum is wrong lead nowhere: they are stepped over, and when the id is not found
  /// they may be what hides it, which is damage and no "none".
  func find(_ id: RecordID) throws -> Int? {
    guard entry.mayHold(id) else { return nil }
    var low = 0
    var high = entry.bytes
    var damaged: Int?
    while high - low > OpenTable.stepMin {
      let middle = low + (high - low) / 2
      guard let probe = try wholeRow(behind: middle, before: high, &damaged) else { break }
      if probe.id <= id { low = probe.offset } else { high = probe.offset }
    }
    if let found = try find(id, from: low, to: high, &damaged) { return found }
    if let damaged { throw damage(.sumMismatch, at: damaged) }
    return nil
  }

  /// The first row behind an offset whose sum is right; notes where one was wrong.
  private func wholeRow(
    behind offset: Int,
    before end: Int,
    _ damaged: inout Int?
  ) throws -> (offset: Int, id: RecordID)? {
    var place = offset
    while let start = try lineStart(after: place, before: end) {
      if let row = try wholeRow(at: start) {
        return (start, try row.withUnsafeBytes { try RowID.id(of: $0) })
      }
      damaged = start
      place = start
    }
    return nil
  }

  /// The first line start behind an offset; nil when it lies not before `end`.
  private func lineStart(after offset: Int, before end: Int) throws -> Int? {
    var place = offset
    while place < end {
      let piece = try disk.readAll(file, at: place, count: min(4_096, end - place))
      if piece.isEmpty { return nil }
      if let index = piece.firstIndex(of: 0x0A) {
        let start = place + index + 1
        return start < end ? start : nil
      }
      place += piece.count
    }
    return nil
  }

  /// The first line start at an offset or behind it; the end of the file when there is none.
  func lineStart(atOrBehind offset: Int) throws -> Int {
    if offset == 0 || offset >= entry.bytes { return min(offset, entry.bytes) }
    return try lineStart(after: offset - 1, before: entry.bytes) ?? entry.bytes
  }

  private func find(
    _ id: RecordID,
    from low: Int,
    to high: Int,
    _ damaged: inout Int?
  ) throws -> Int? {
    var cursor = TableCursor(self, from: low, to: high, disk)
    var found: Int?
    while found == nil {
      let isMore = try cursor.read { row in
        guard RowSum.isRight(row.bytes) else {
          damaged = row.offset
          return
        }
        if found == nil, try RowID.id(of: row.bytes) == id { found = row.offset }
      }
      if !isMore { break }
    }
    return found
  }
}
