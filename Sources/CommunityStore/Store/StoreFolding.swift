internal import CommunityModel

extension Store {
  /// Takes in a line of the journal; it counts once `adoptIncoming` has run.
  func fold(_ line: JournalLine, _ bytes: UnsafeRawBufferPointer) throws {
    do {
      try take(line, bytes)
    } catch {
      // Half of what was read is in, half is not.
      mustReload = true
      throw error
    }
  }

  private func take(_ line: JournalLine, _ bytes: UnsafeRawBufferPointer) throws {
    if reach != .everything, TailLines.isOfAnIssue(bytes) { return journal.tail.append(bytes) }
    let reading: ChangeReading
    do throws(JSONProblem) {
      reading = try ChangeLine.read(bytes)
    } catch {
      throw try malformed(line.seq, error)
    }
    if let name = reading.unknown, journal.unknownChange == nil {
      journal.unknownChange = (reading.seq, name)
    }
    guard let change = reading.change else { return }
    try journal.incoming.apply(
      change,
      find: { try contents.issueToChange($0) },
      findCommunity: { contents.communities[$0] }
    )
  }

  /// A line that is whole and says what no change may.
  func malformed(_ seq: Int, _ problem: JSONProblem) throws -> StoreFailure {
    let place = try folder.place(of: seq, site: folder.site, environment.disk)
    return .malformed(path: place.path, line: place.line, problem)
  }

  /// Takes over what was folded; returns it.
  @discardableResult
  func adoptIncoming() throws -> [Change] {
    if let unknown = journal.unknownChange, readOnlyReason == nil {
      journal.readOnlyReason = .unknownChange(seq: unknown.seq, name: unknown.name)
      journal.notices.append(.unknownChange(seq: unknown.seq, name: unknown.name))
    }
    guard !journal.incoming.isEmpty else { return [] }
    let layer = journal.incoming
    journal.incoming = ChangeLayer()
    journal.erasures.take(layer.changes)
    do {
      try contents.adopt(layer)
    } catch {
      mustReload = true
      throw error
    }
    journal.recent.append(layer.changes)
    noteClock()
    generation += 1
    return layer.changes
  }

  /// Takes over a layer whose adoption was prepared.
  func adopt(_ layer: ChangeLayer, _ adoption: StoreContents.Adoption) {
    contents.adopt(adoption)
    journal.recent.append(layer.changes)
    generation += 1
  }

  /// Damage of the journal: what is whole stays, and nothing is recorded any more.
  func note(_ damage: JournalDamage) {
    let notice = StoreNotice.damage(damage)
    if !notices.contains(notice) { journal.notices.append(notice) }
    // What is uncertain stays so, also once the damage is repaired.
    if !journal.isEndUncertain { journal.readOnlyReason = .damage(damage) }
  }
}
