internal import CommunityModel

/// How columns are filled: from the rows of tables, and from issues that changed since.
extension IssueColumns {
  /// Begins the rows of the next table.
  mutating func startRun() { isRunOver = true }

  /// Appends the next row of a table, whose ids rise.
  mutating func append(_ scan: IssueRowScan, at place: RowPlace) {
    if !isRunOver, let run = runs.last, run.upperBound == count {
      runs[runs.count - 1] = run.lowerBound..<count + 1
    } else {
      runs.append(count..<count + 1)
      isRunOver = false
    }
    sites.append(siteWords.add(scan.site))
    communities.append(communityWords.add(scan.community))
    categories.append(categoryWords.add(scan.category))
    handlers.append(handlerWords.add(scan.handler))
    titles.append(scan.title)
    append(scan.facts, at: place)
  }

  /// Whether a row of a table stands here already, as it has become since.
  func hasSince(_ scan: IssueRowScan) -> Bool {
    guard numbersSince.contains(scan.facts.number) else { return false }
    let site = String(decoding: scan.site, as: UTF8.self)
    return rowsSince[RecordID(site: site, number: Int(scan.facts.number))] != nil
  }

  /// Appends an issue that stands in no table.
  mutating func append(_ row: IssueRow) {
    let issue = row.issue
    rowsSince[issue.id] = count
    numbersSince.insert(UInt32(clamping: issue.id.number))
    sites.append(siteWords.add(issue.id.site))
    communities.append(communityWords.add(issue.community))
    categories.append(categoryWords.add(issue.category ?? ""))
    handlers.append(handlerWords.add(issue.handler ?? ""))
    titles.append(issue.title)
    append(IssueFacts(row), at: .memory)
  }

  /// Takes over what an issue has become.
  mutating func update(_ index: Int, from row: IssueRow) {
    let issue = row.issue
    communities[index] = communityWords.add(issue.community)
    categories[index] = categoryWords.add(issue.category ?? "")
    handlers[index] = handlerWords.add(issue.handler ?? "")
    titles.replace(index, issue.title)
    let facts = IssueFacts(row)
    statuses[index] = facts.status
    flags[index] = facts.flags
    received[index] = facts.received
    due[index] = facts.due
    soon[index] = facts.soon
    clocks[index] = facts.clock
    updated[index] = facts.updated
    scores[index] = facts.score
    ratingMonths[index] = facts.ratingMonth
    reporters[index] = facts.reporters
    revisions[index] = facts.revision
    externalHashes[index] = facts.externalHash
    places[index] = .memory
  }

  mutating func reserve(rows: Int) {
    numbers.reserveCapacity(rows)
    sites.reserveCapacity(rows)
    communities.reserveCapacity(rows)
    categories.reserveCapacity(rows)
    handlers.reserveCapacity(rows)
    statuses.reserveCapacity(rows)
    flags.reserveCapacity(rows)
    received.reserveCapacity(rows)
    due.reserveCapacity(rows)
    soon.reserveCapacity(rows)
    clocks.reserveCapacity(rows)
    updated.reserveCapacity(rows)
    scores.reserveCapacity(rows)
    ratingMonths.reserveCapacity(rows)
    reporters.reserveCapacity(rows)
    revisions.reserveCapacity(rows)
    externalHashes.reserveCapacity(rows)
    places.reserveCapacity(rows)
    titles.reserve(rows: rows)
  }

  private mutating func append(_ facts: IssueFacts, at place: RowPlace) {
    numbers.append(facts.number)
    statuses.append(facts.status)
    flags.append(facts.flags)
    received.append(facts.received)
    due.append(facts.due)
    soon.append(facts.soon)
    clocks.append(facts.clock)
    updated.append(facts.updated)
    scores.append(facts.score)
    ratingMonths.append(facts.ratingMonth)
    reporters.append(facts.reporters)
    revisions.append(facts.revision)
    externalHashes.append(facts.externalHash)
    places.append(place)
  }
}
