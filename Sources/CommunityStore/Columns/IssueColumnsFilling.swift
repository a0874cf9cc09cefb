internal import CommunityModel

/// How columns are filled: from the rows of tables, and from issues that changed since.
extension IssueColumns {
  /// Appends rows of a table, which continue its run; throws when the titles have no room.
  mutating func append(
    _ part: ColumnPart,
    of table: UInt16,
    _ own: ColumnPart.Words,
    _ maps: inout WordMaps
  ) throws(TitleArena.Full) {
    try titles.append(part.titles, ends: part.rows.lazy.map(\.titleEnd))
    continueRun(of: table, by: part.rows.count)
    for row in part.rows {
      sites.append(maps.sites.code(row.site, from: own.sites, in: &siteWords))
      communities.append(
        maps.communities.code(row.community, from: own.communities, in: &communityWords)
      )
      categories.append(
        maps.categories.code(row.category, from: own.categories, in: &categoryWords)
      )
      handlers.append(maps.handlers.code(row.handler, from: own.handlers, in: &handlerWords))
    }
    for row in part.rows { append(row.facts, offset: row.offset) }
  }

  /// Whether the row at an index has a higher number than the one before, if both are of one table
  /// and one site.
  func rise(at index: Int) -> Bool {
    guard let run = runs.last, run.rows.contains(index), run.rows.contains(index - 1),
      sites[index] == sites[index - 1]
    else { return true }
    return numbers[index - 1] < numbers[index]
  }

  /// Appends the next row of a table, whose ids rise.
  mutating func append(_ scan: IssueRowScan, at place: RowPlace) {
    continueRun(of: place.table, by: 1)
    sites.append(siteWords.add(scan.site))
    communities.append(communityWords.add(scan.community))
    categories.append(categoryWords.add(scan.category))
    handlers.append(handlerWords.add(scan.handler))
    titles.append(scan.title.string)
    append(scan.facts, offset: place.offset)
  }

  /// Takes over what an issue has become: in its row, or in a new one when it stands in no table.
  mutating func take(_ row: IssueRow) {
    let id = row.issue.id
    if let index = self.row(of: id) { return update(index, from: row) }
    rowsSince[id] = count
    sites.append(siteWords.add(id.site))
    communities.append(communityWords.add(row.issue.community))
    categories.append(categoryWords.add(row.issue.category ?? ""))
    handlers.append(handlerWords.add(row.issue.handler ?? ""))
    titles.append(row.issue.title)
    append(IssueFacts(row), offset: 0)
  }

  mutating func update(_ index: Int, from row: IssueRow) {
    communities.set(index, to: communityWords.add(row.issue.community))
    categories.set(index, to: categoryWords.add(row.issue.category ?? ""))
    handlers.set(index, to: handlerWords.add(row.issue.handler ?? ""))
    titles.replace(index, row.issue.title)
    let facts = IssueFacts(row)
    statuses[index] = facts.status
    flags[index] = facts.flags
    received[index] = facts.received
    due[index] = facts.due
    soon[index] = facts.soon == 0 ? nil : facts.soon
    clocks[index] = facts.clock
    updated[index] = facts.updated
    scores[index] = facts.score
    reporters.set(index, to: facts.reporters)
    revisions.set(index, to: facts.revision)
    externalHashes[index] = facts.externalHash
    noteToDo(index)
  }

  /// Makes room once, so that nothing is moved while rows come in.
  mutating func reserve(rows: Int) {
    sites.reserve(rows: rows)
    communities.reserve(rows: rows)
    categories.reserve(rows: rows)
    handlers.reserve(rows: rows)
    titles.reserve(rows: rows)
    numbers.reserveCapacity(rows)
    statuses.reserveCapacity(rows)
    flags.reserveCapacity(rows)
    received.reserveCapacity(rows)
    due.reserveCapacity(rows)
    clocks.reserveCapacity(rows)
    updated.reserveCapacity(rows)
    scores.reserveCapacity(rows)
    reporters.reserve(rows: rows)
    revisions.reserve(rows: rows)
    externalHashes.reserveCapacity(rows)
    offsets.reserveCapacity(rows)
  }

  /// Keeps only the first rows, which must be those of whole tables.
  mutating func truncate(to rows: Int) {
    let surplus = count - rows
    sites.truncate(to: rows)
    communities.truncate(to: rows)
    categories.truncate(to: rows)
    handlers.truncate(to: rows)
    titles.truncate(to: rows)
    numbers.removeLast(surplus)
    statuses.removeLast(surplus)
    flags.removeLast(surplus)
    received.removeLast(surplus)
    due.removeLast(surplus)
    soon = soon.filter { $0.key < rows }
    clocks.removeLast(surplus)
    updated.removeLast(surplus)
    scores.removeLast(surplus)
    reporters.truncate(to: rows)
    revisions.truncate(to: rows)
    externalHashes.removeLast(surplus)
    offsets.removeLast(surplus)
    runs.removeAll { $0.rows.lowerBound >= rows }
    rowsSince = rowsSince.filter { $0.value < rows }
    toDoRows.removeLast(toDoRows.count - toDoRows.firstPlace(notBefore: rows))
  }

  /// Keeps the list of what is to do, after a row has become what it is.
  private mutating func noteToDo(_ row: Int) {
    let place = toDoRows.firstPlace(notBefore: row)
    let isListed = place < toDoRows.count && toDoRows[place] == row
    if isToDo(row), !isListed { toDoRows.insert(row, at: place) }
    if !isToDo(row), isListed { toDoRows.remove(at: place) }
  }

  private mutating func continueRun(of table: UInt16, by rows: Int) {
    guard rows > 0 else { return }
    if let run = runs.last, run.table == table, run.rows.upperBound == count {
      runs[runs.count - 1].rows = run.rows.lowerBound..<count + rows
    } else {
      runs.append(TableRun(rows: count..<count + rows, table: table))
    }
  }

  private mutating func append(_ facts: IssueFacts, offset: UInt32) {
    if facts.soon != 0 { soon[numbers.count] = facts.soon }
    if !facts.isSealed { toDoRows.append(numbers.count) }
    numbers.append(facts.number)
    statuses.append(facts.status)
    flags.append(facts.flags)
    received.append(facts.received)
    due.append(facts.due)
    clocks.append(facts.clock)
    updated.append(facts.updated)
    scores.append(facts.score)
    reporters.append(facts.reporters)
    revisions.append(facts.revision)
    externalHashes.append(facts.externalHash)
    offsets.append(offset)
  }
}
