internal import CommunityModel
internal import Crypto

/// The part of a check that looks at tables.
extension StoreCheck {
  mutating func checkTables() throws {
    var seen: Set<RecordID> = []
    for checked in tables {
      report.tables += 1
      let path = folder.tables + "/" + checked.entry.file
      do {
        let table = try checked.table.get()
        if checked.isPrevious {
          try checkHash(table, isPrevious: true)
          advance(checked.entry.bytes)
        } else {
          try checkTable(table, &seen)
        }
      } catch let damage as TableDamage {
        found(damage, of: checked.entry, isPrevious: checked.isPrevious)
      } catch let failure as DiskFailure {
        found(.disk(failure), in: path)
        isTrailBroken = true
      }
    }
    guard !isTrailBroken else { return }
    let made = Set(trail.records.issues.map(\.id)).union(trail.records.communities.keys)
    for id in made.subtracting(seen).sorted() { found(.rowMissing(id), in: folder.tables) }
  }

  /// What is wrong with a table that nobody reads unless the manifest is lost does not concern
  /// the records.
  private mutating func found(_ damage: TableDamage, of entry: TableEntry, isPrevious: Bool) {
    guard !isPrevious else {
      return found(.previousTable(damage), in: damage.path, line: damage.line)
    }
    found(.table(damage), in: damage.path, line: damage.line)
    damagedTables.insert(entry.file)
    isTrailBroken = true
  }

  private mutating func checkTable(_ table: OpenTable, _ seen: inout Set<RecordID>) throws {
    try checkHash(table, isPrevious: false)
    var cursor = TableCursor(table, disk)
    var dead = table.entry.dead[...]
    var summary = Summary()
    var last: RecordID?
    while try cursor.read({ row in
      let bytes = try row.checked()
      let id = try RowID.id(of: bytes)
      if let last, last >= id {
        throw TableDamage(path: table.path, line: row.number + 1, .unordered)
      }
      last = id
      report.rows += 1
      advance(row.bytes.count + 1)
      if dead.first == row.number {
        dead.removeFirst()
        return
      }
      if !seen.insert(id).inserted {
        found(.rowUnfounded(id), in: table.path, line: row.number + 1)
      }
      try checkRow(bytes, id, in: table, line: row.number + 1, &summary)
    }) {}
    guard cursor.rowNumber == table.entry.rows else {
      throw TableDamage(
        path: table.path,
        .wrongRowCount(expected: table.entry.rows, found: cursor.rowNumber)
      )
    }
    guard table.entry.kind != .communities else { return }
    report.summaries += 1
    if summary.stored != table.entry.summary { found(.summary, in: table.path) }
  }

  private mutating func checkRow(
    _ bytes: UnsafeRawBufferPointer,
    _ id: RecordID,
    in table: OpenTable,
    line: Int,
    _ summary: inout Summary
  ) throws {
    let isSame: Bool?
    let seqs: [Int]
    if table.entry.kind == .communities {
      var community = try CommunityRow(bytes).community
      community.unknown = []
      seqs = community.seqs
      isSame = trail.records.communities[id].map { $0 == community }
    } else {
      let row = try IssueRow(bytes)
      let scan = try IssueRowScan(bytes)
      summary.count(scan.facts, community: scan.community.string, times: 1)
      var issue = row.issue
      for supporter in issue.supporters {
        if let person = supporter.person { namedByRows[person] = supporter.hash }
      }
      issue.unknown = []
      seqs = issue.seqs
      isSame = trail.records.issue(id).map { $0 == issue }
      // The short way of reading must say what the long one says.
      if scan.facts != IssueFacts(row) { found(.rowDiffers(id), in: table.path, line: line) }
    }
    // Of a record that lost some of its changes the row is all there is.
    guard !isTrailBroken, !trail.isAnyLost(seqs, of: id.site) else { return }
    if isSame != nil { report.rowsCompared += 1 }
    if isSame == false { found(.rowDiffers(id), in: table.path, line: line) }
    if isSame == nil, !isOlderThanTrail(id) {
      found(.rowUnfounded(id), in: table.path, line: line)
    }
  }

  /// Whether a record may be there without a change that made it: it came in as a row, or a
  /// repair had to begin the trail anew.
  private func isOlderThanTrail(_ id: RecordID) -> Bool {
    let first = surveys.first { $0.site == id.site }?.first ?? 1
    return trail.isFromBase(id) || id.number < first
      || trail.isLost(id.number...id.number, of: id.site)
  }

  private mutating func checkHash(_ table: OpenTable, isPrevious: Bool) throws {
    var hash = SHA256()
    var offset = 0
    while offset < table.entry.bytes {
      let piece = try disk.readAll(
        table.file,
        at: offset,
        count: min(1_048_576, table.entry.bytes - offset)
      )
      if piece.isEmpty { break }
      piece.withUnsafeBytes { hash.update(bufferPointer: $0) }
      offset += piece.count
    }
    let sum = HexText.text(hash.finalize())
    // A table that came in must still be what the trail says it was, whatever the manifest says.
    if sum != table.entry.sha256 || sum != trail.baseTables[table.entry.file] ?? sum {
      let damage = TableDamage(path: table.path, .hashMismatch)
      if isPrevious { return found(.previousTable(damage), in: table.path) }
      found(.table(damage), in: table.path)
      damagedTables.insert(table.entry.file)
    }
  }
}
