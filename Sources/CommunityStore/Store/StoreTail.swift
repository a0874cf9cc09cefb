internal import CommunityModel

/// What a reach short of `everything` does with the journal's tail.
extension Store {
  /// An issue as it is now; what the tail says of it is folded first.
  func row(_ id: RecordID) throws -> IssueRow? {
    try takeLines(of: id)
    return try contents.row(id)
  }

  /// The same for a change of it.
  func issueToChange(_ id: RecordID) throws -> Issue? {
    try takeLines(of: id)
    return try contents.issueToChange(id)
  }

  /// Reads what was left out, for a question that reaches further.
  func reach(_ wanted: StoreReach) throws {
    guard reach != wanted, reach != .everything else { return }
    reach = wanted
    try reload()
  }

  /// The newest line says whether the clock was set back.
  ///
  /// A journal that was just begun, for a new site or by a repair, may have none before it.
  func noteNewest() throws {
    guard readOnlyReason == nil, journal.recent.newest == nil, lastSeq > 0 else { return }
    do {
      let line = try JournalSearch(folder, environment).line(lastSeq)
      journal.recent.append([try line.bytes.withUnsafeBytes { try read($0) }].compactMap { $0 })
    } catch StoreFailure.noSuchChange {
    } catch StoreFailure.damage(let damage) {
      note(damage)
    }
  }

  /// Folds the lines of the tail that name an issue and have not been folded yet.
  private func takeLines(of id: RecordID) throws {
    let start = journal.takenLines[id] ?? 0
    let tail = journal.tail
    guard reach != .everything, start < tail.end else { return }
    var issue: Issue?
    try tail.forEachLine(naming: id, from: start) { line in
      guard let change = try read(line), case .issue(let verb) = change.kind else { return }
      if change.id == id, IssueAction[verb].makesRecord {
        issue = Issue(madeBy: change)
        return
      }
      guard change.id == id || change.also == id else { return }
      if issue == nil { issue = try contents.row(id)?.issue }
      if change.id == id { issue?.apply(change) }
      if change.also == id { issue?.applyAlso(change) }
    }
    if let issue {
      var layer = ChangeLayer()
      layer.put(issue)
      contents.adopt(try contents.adoption(of: layer))
    }
    journal.takenLines[id] = tail.end
  }

  private func read(_ line: UnsafeRawBufferPointer) throws -> Change? {
    do throws(JSONProblem) {
      let reading = try ChangeLine.read(line)
      if let name = reading.unknown, journal.unknownChange == nil {
        journal.unknownChange = (reading.seq, name)
      }
      return reading.change
    } catch {
      throw try malformed(LineShape.seq(of: line) ?? lastSeq, error)
    }
  }
}
