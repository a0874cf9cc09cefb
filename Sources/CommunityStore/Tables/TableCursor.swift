internal import CommunityModel
internal import Glibc

/// One row of a table where it stands in the buffer; its bytes live as long as the call.
struct TableRow {
  let bytes: UnsafeRawBufferPointer
  let offset: Int
  /// From 0, counted from where the cursor began.
  let number: Int

  /// Its id does not follow that of the row before.
  struct OutOfOrder: Error {}
}

/// Reads a table row after row through one buffer that is filled again and again; no mapped
/// files, so that one that was cut off is an error with a name and not a signal.
struct TableCursor {
  private static let bufferSize = 262_144
  /// A row that no journal line could have made.
  private static let rowSizeMax = 16 * 1_048_576

  private(set) var table: OpenTable
  private var end: Int
  private let disk: Disk
  private var buffer: [UInt8] = []
  /// What of the buffer is filled and not read yet.
  private var start = 0
  private var filled = 0
  /// Offset in the file of `start`.
  private(set) var offset: Int
  private(set) var rowNumber = 0

  /// `from` must be a line start, `to` a line end.
  init(_ table: OpenTable, from: Int = 0, to: Int? = nil, _ disk: Disk) {
    self.table = table
    self.disk = disk
    offset = from
    end = to ?? table.entry.bytes
  }

  var isAtEnd: Bool { offset >= end }

  /// Begins anew elsewhere, with the same buffer.
  mutating func move(to table: OpenTable, from: Int, to: Int) {
    self.table = table
    end = to
    (start, filled, offset, rowNumber) = (0, 0, from, 0)
  }

  /// Hands out the rows that are in the buffer, after filling it when there is none.
  ///
  /// Sums are checked by `body` with `checked`, or not at all when only ids are compared. Returns
  /// false when there was no more row. Throws `TableDamage`, `DiskFailure` and what `body` throws;
  /// a `JSONProblem` or `OutOfOrder` of the body becomes damage of the row. What threw is handed out again.
  mutating func read(rowsMax: Int = .max, _ body: (TableRow) throws -> Void) throws -> Bool {
    while !isAtEnd {
      if try handOut(rowsMax: rowsMax, body) > 0 { return true }
      try fill()
    }
    return false
  }

  /// Hands out all whole lines that are in the buffer in one piece, with the offset of its first
  /// byte, after filling it when there is none; no sum is looked at.
  ///
  /// The last line end is left out. Returns false when there was no more row; throws as `read`.
  mutating func readLines(_ body: (UnsafeRawBufferPointer, Int) throws -> Void) throws -> Bool {
    while !isAtEnd {
      let last = buffer[start..<filled].lastIndex(of: 0x0A)
      guard let last else {
        try fill()
        continue
      }
      defer {
        offset += last + 1 - start
        start = last + 1
      }
      try buffer.withUnsafeBytes { bytes in
        try body(UnsafeRawBufferPointer(rebasing: bytes[start..<last]), offset)
      }
      return true
    }
    return false
  }

  private mutating func handOut(
    rowsMax: Int,
    _ body: (TableRow) throws -> Void
  ) throws -> Int {
    var next = start
    var count = 0
    let filled = filled
    let base = offset - start
    let firstNumber = rowNumber
    defer {
      offset = base + next
      start = next
      rowNumber = firstNumber + count
    }
    do {
      try buffer.withUnsafeBytes { bytes in
        while count < rowsMax, let end = TableCursor.lineEnd(bytes, from: next, to: filled) {
          let line = UnsafeRawBufferPointer(rebasing: bytes[next..<end])
          try body(TableRow(bytes: line, offset: base + next, number: firstNumber + count))
          next = end + 1
          count += 1
        }
      }
    } catch let problem as JSONProblem {
      throw table.damage(.malformed(problem), at: base + next)
    } catch is RowSum.Mismatch {
      throw table.damage(.sumMismatch, at: base + next)
    } catch is TableRow.OutOfOrder {
      throw table.damage(.unordered, at: base + next)
    }
    return count
  }

  private mutating func fill() throws {
    if buffer.isEmpty {
      let size = min(TableCursor.bufferSize, max(1, end - offset))
      buffer = [UInt8](repeating: 0, count: size)
    }
    let rest = filled - start
    if start > 0 {
      buffer.withUnsafeMutableBytes { bytes in
        if let base = bytes.baseAddress { memmove(base, base + start, rest) }
      }
      (start, filled) = (0, rest)
    } else if rest == buffer.count {
      guard buffer.count < TableCursor.rowSizeMax else {
        throw table.damage(.rowTooLong, at: offset)
      }
      buffer.append(contentsOf: [UInt8](repeating: 0, count: buffer.count))
    }
    let place = offset + rest
    let room = min(buffer.count - rest, end - place)
    let count = try buffer.withMutableRawBytes { (bytes) throws(DiskFailure) in
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[rest..<rest + max(0, room)])
      return try disk.fill(free, from: table.file, at: place)
    }
    // A table ends with a line end: what is missing was cut off, or the last row was.
    guard count > 0 else {
      throw TableDamage(
        path: table.path,
        .wrongSize(expected: table.entry.bytes, found: place)
      )
    }
    filled += count
  }

  private static func lineEnd(
    _ bytes: UnsafeRawBufferPointer,
    from start: Int,
    to end: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, start < end,
      let found = memchr(base + start, 0x0A, end - start)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }
}

extension TableRow {
  /// The row's bytes after its sum was checked.
  func checked() throws -> UnsafeRawBufferPointer {
    guard RowSum.isRight(bytes) else { throw RowSum.Mismatch() }
    return bytes
  }
}
