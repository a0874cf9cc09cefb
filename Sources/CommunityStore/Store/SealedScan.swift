internal import CommunityModel

/// How far the sealed tables have been read into the columns.
struct SealedScan {
  /// Index of the table being read among the open ones.
  var table = 0
  var cursor: TableCursor?
  /// Position in that table's list of dead rows.
  var deadIndex = 0
}

extension StoreContents {
  var isScanned: Bool { sealedScan.table >= tables.count }

  /// Reads a piece of the sealed tables into the columns; true when all are in.
  ///
  /// Throws `TableDamage` at a damaged row, again each time it is called.
  mutating func scanSealed(maximumBytes: Int) throws -> Bool {
    var rest = maximumBytes
    while !isScanned, rest > 0 {
      let index = sealedScan.table
      guard tables[index].entry.kind == .issuesSealed else {
        sealedScan.table += 1
        continue
      }
      var cursor = sealedScan.cursor ?? TableCursor(tables[index], disk)
      if sealedScan.cursor == nil { columns.startRun() }
      // Kept out of `sealedScan` while it is moved on, so that it is not copied.
      sealedScan.cursor = nil
      let before = cursor.offset
      defer { rest -= max(1, cursor.offset - before) }
      do {
        let isAtEnd = try cursor.read(maximumBytes: rest) { row in try take(row, from: index) }
        if isAtEnd {
          try checkRowCount(cursor)
          sealedScan = SealedScan(table: index + 1)
        } else {
          sealedScan.cursor = cursor
        }
      } catch {
        sealedScan.cursor = cursor
        throw error
      }
    }
    return isScanned
  }

  /// Takes in a row unless a newer table, or a change in memory, replaces it.
  private mutating func take(_ row: TableRow, from table: Int) throws {
    let dead = tables[table].entry.dead
    if sealedScan.deadIndex < dead.count, dead[sealedScan.deadIndex] == row.number {
      sealedScan.deadIndex += 1
      return
    }
    let scan = try IssueRowScan(try row.checked())
    guard !columns.hasSince(scan) else { return }
    let place = RowPlace(
      table: UInt16(table),
      offset: UInt32(row.offset),
      length: UInt32(row.bytes.count)
    )
    columns.append(scan, at: place)
    if scan.facts.externalHash != 0 { externalRows?[scan.facts.externalHash] = columns.count - 1 }
  }

  private func checkRowCount(_ cursor: TableCursor) throws {
    let entry = cursor.table.entry
    guard cursor.rowNumber == entry.rows else {
      throw TableDamage(
        path: cursor.table.path,
        .wrongRowCount(expected: entry.rows, found: cursor.rowNumber)
      )
    }
  }
}
