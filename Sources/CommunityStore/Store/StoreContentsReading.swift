internal import CommunityModel

extension StoreContents {
  /// An issue as it is now: from memory, else its row, found and decoded.
  func row(_ id: RecordID) throws -> IssueRow? {
    if let changed = changed[id] { return changed.row }
    return try stored(id)?.row
  }

  /// What the tables have of an issue, and where.
  func stored(_ id: RecordID) throws -> (row: IssueRow, place: RowPlace)? {
    if let index = columns.row(of: id), let place = columns.place(index) {
      return (try row(at: place), place)
    }
    for index in tablesToSearch {
      guard let offset = try tables[index].find(id) else { continue }
      let place = RowPlace(table: UInt16(index), offset: UInt32(offset))
      return (try row(at: place), place)
    }
    return nil
  }

  /// The tables whose rows are not in the columns, newest first: an older one may have an issue in
  /// a form that counts no more, and what is open again is in the table of open issues.
  private var tablesToSearch: [Int] {
    func indices(_ kind: TableKind) -> [Int] {
      tables.indices.reversed().filter { tables[$0].entry.kind == kind }
    }
    return (areOpenIssuesRead ? [] : indices(.issuesOpen))
      + (isScanned ? [] : indices(.issuesSealed))
  }

  /// The row at a place, its sum checked, worked out again if other rules made it.
  func row(at place: RowPlace) throws -> IssueRow {
    let table = tables[Int(place.table)]
    let bytes = try table.row(at: Int(place.offset))
    do throws(JSONProblem) {
      let row = try bytes.withRawBytes { (bytes) throws(JSONProblem) in try IssueRow(bytes) }
      return rules.current(row)
    } catch {
      throw table.damage(.malformed(error), at: Int(place.offset))
    }
  }

  /// Hands out every issue in the order of ids, one at a time, until `body` returns false; without
  /// those that a sieve keeps back.
  func forEachIssue(_ sieve: RowSieve? = nil, _ body: (IssueRow) throws -> Bool) throws {
    let issueTables = tables.filter { $0.entry.kind != .communities }
    var merge = try RowMerge(
      issueTables,
      memory: changed.keys.sorted(),
      hiding: { changed[$0] != nil },
      disk
    )
    while let next = try merge.next() {
      let row: IssueRow
      switch next {
      case .inMemory(let id):
        guard let changed = changed[id] else { continue }
        row = changed.row
      case .stored(let id, let bytes):
        if let sieve, !sieve.mayHold(bytes) { continue }
        row = rules.current(try decoded(bytes, id))
      }
      if try !body(row) { return }
    }
  }

  /// A row whose sum was checked; damage is named by the table that should hold the id.
  func decoded(_ bytes: [UInt8], _ id: RecordID) throws -> IssueRow {
    try reading(id) { () throws(JSONProblem) in
      try bytes.withRawBytes { (bytes) throws(JSONProblem) in try IssueRow(bytes) }
    }
  }

  /// Runs what reads the row of an id; its problem becomes the damage of that row.
  func reading<Result>(
    _ id: RecordID,
    _ body: () throws(JSONProblem) -> Result
  ) throws -> Result {
    do throws(JSONProblem) {
      return try body()
    } catch {
      for table in tables where table.entry.kind != .communities {
        if let offset = try table.find(id) {
          throw table.damage(.malformed(error), at: offset)
        }
      }
      throw TableDamage(path: folder.tables, .malformed(error))
    }
  }
}
