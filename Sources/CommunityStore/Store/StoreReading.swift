public import CommunityModel

extension Store {
  /// An issue as it is now; nil when there is none of this id.
  public func issue(_ id: RecordID) throws(StoreFailure) -> Issue? {
    try StoreFailure.typed { try row(id)?.issue }
  }

  /// An issue with what is due next, as its row says.
  public func due(_ id: RecordID) throws(StoreFailure) -> IssueDue? {
    try StoreFailure.typed { try row(id)?.times.due }
  }

  public func community(_ id: RecordID) -> Community? { contents.communities[id] }

  /// The changes that made a record, oldest first; empty for a record that came in a table.
  public func history(of id: RecordID) throws(StoreFailure) -> [Change] {
    try StoreFailure.typed {
      let seqs = try contents.communities[id]?.seqs ?? row(id)?.issue.seqs ?? []
      let search = JournalSearch(folder, site: id.site, environment)
      return try seqs.compactMap { try change($0, search) }
    }
  }

  /// The newest changes, newest first, at most 200.
  ///
  /// Those before the last compaction are read from the journal; where that fails, fewer come.
  public func recentChanges(_ count: Int) -> [Change] {
    let wanted = min(max(0, count), RecentChanges.countMax, lastSeq)
    if journal.recent.changes.count < wanted { readOlderChanges(wanted) }
    return journal.recent.changes.suffix(wanted).reversed()
  }

  /// Whom an id like `P17` stands for; nil when that was erased.
  public func person(_ id: String) throws(StoreFailure) -> Person? {
    if journal.erasures.people.contains(id) { return nil }
    return try StoreFailure.typed { try PrivateFile(folder, environment).person(id) }
  }

  /// Who reported an issue or stands behind it; nil for nobody named, and for the erased.
  ///
  /// Throws `StoreFailure.person` when what is kept is not what the issue was recorded with.
  public func person(_ supporter: Supporter) throws(StoreFailure) -> Person? {
    guard let id = supporter.person, let person = try person(id) else { return nil }
    guard supporter.hash == nil || supporter.hash == person.hash else {
      throw .person(id: id, path: PrivateFile(folder, environment).path)
    }
    return person
  }

  /// The issue that came in under another platform's `source:number`; nil when none did.
  ///
  /// Reads the sealed tables when it is first asked.
  public func issueID(externalID: String) throws(StoreFailure) -> RecordID? {
    try scanSealed()
    return try StoreFailure.typed { try contents.issueID(externalID: externalID) }
  }

  /// Hands out every issue, one at a time, in the order of ids, until `body` returns false.
  ///
  /// One row at a time is in memory. Throws `StoreFailure` and what `body` throws.
  public func forEachIssue(_ body: (Issue) throws -> Bool) throws {
    try forEachIssue(sieve: nil, body)
  }

  /// The same with those only that a filter lets through; most others are never built.
  public func forEachIssue(
    matching filter: IssueFilter,
    now: Instant,
    _ body: (Issue) throws -> Bool
  ) throws {
    try forEachIssue(sieve: filter.isEmpty ? nil : RowSieve(filter)) { issue in
      try filter.matches(issue, now: now, rules) ? body(issue) : true
    }
  }

  private func forEachIssue(sieve: RowSieve?, _ body: (Issue) throws -> Bool) throws {
    do {
      try reach(.everything)
      try contents.forEachIssue(sieve) { try body($0.issue) }
    } catch let damage as TableDamage {
      throw StoreFailure.table(damage)
    } catch let failure as DiskFailure {
      throw StoreFailure.disk(failure)
    }
  }

  public func makeFollower() -> Follower { Follower(folder, environment) }

  private func readOlderChanges(_ wanted: Int) {
    let oldest = journal.recent.changes.first?.seq ?? lastSeq + 1
    var older: [Change] = []
    do {
      var reader = try JournalReader(
        folder,
        from: try journalStart(before: lastSeq - wanted + 1),
        environment
      )
      try reader.catchUp { line, bytes in
        guard line.seq < oldest, let change = try ChangeLine.read(bytes).change else { return }
        older.append(change)
        if older.count > wanted { older.removeFirst(older.count - wanted) }
      }
    } catch {
      // What cannot be read is found and said by `check`; a list of news need not stop for it.
    }
    journal.recent.prepend(older)
  }

  /// The place from which a change is the next.
  private func journalStart(before seq: Int) throws -> JournalStart {
    let names = try folder.journals(of: folder.site, environment.disk)
    guard seq > 1, let name = names.last(where: { $0.first < seq }) else { return .beginning }
    let line = try JournalSearch(folder, environment).line(seq - 1).line
    return .position(
      JournalPosition(
        first: name.first,
        offset: line.range.upperBound + 1,
        seq: line.seq,
        chain: line.chain
      )
    )
  }

  /// A change of the journal; nil when this program does not know its kind, and when a repair
  /// could not keep it.
  private func change(_ seq: Int, _ search: JournalSearch) throws -> Change? {
    do {
      let bytes = try search.line(seq).bytes
      return try bytes.withUnsafeBytes { try ChangeLine.read($0).change }
    } catch StoreFailure.noSuchChange {
      // The journals are whole without it: a repair went on above its number.
      return nil
    }
  }
}

extension StoreContents {
  mutating func issueID(externalID: String) throws -> RecordID? {
    let hash = IssueFacts.hash(ofExternalID: externalID)
    let rows = externalRows ?? rowsByExternalHash()
    externalRows = rows
    guard let row = rows[hash] else { return nil }
    let id = columns.id(row)
    if try self.row(id)?.issue.externalID == externalID { return id }
    // Two numbers of one hash: look at all of them.
    for row in columns.externalHashes.indices where columns.externalHashes[row] == hash {
      let id = columns.id(row)
      if try self.row(id)?.issue.externalID == externalID { return id }
    }
    return nil
  }

  private func rowsByExternalHash() -> [UInt64: Int] {
    var rows: [UInt64: Int] = [:]
    for (row, hash) in columns.externalHashes.enumerated() where hash != 0 { rows[hash] = row }
    return rows
  }
}
