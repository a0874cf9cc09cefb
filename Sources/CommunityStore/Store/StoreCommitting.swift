public import CommunityModel

extension Store {
  /// Room in a line for what the journal adds to a change's members.
  private static let lineOverhead = 136
  private static let tooLarge = Refusal("tooLarge", ["max": .number(LineShape.lineSizeMax)])

  /// Checks drafts against the store as it is now and records them durably.
  ///
  /// Each draft sees those before it. A batch of up to 10,000 changes or 8 MiB is recorded whole
  /// or not at all; more drafts than that are a row of batches, and `progress` hears after each
  /// how many drafts are recorded. Names and phones go into the private files.
  /// - Returns: the changes as recorded, one a draft.
  @discardableResult
  public func commit(
    _ drafts: [ChangeDraft],
    by actor: Actor,
    progress: (Int) -> Void = { _ in }
  ) throws(CommitFailure) -> [Change] {
    var recorded: [Change] = []
    recorded.reserveCapacity(drafts.count)
    while recorded.count < drafts.count {
      recorded += try commitBatch(drafts, from: recorded.count, actor)
      progress(recorded.count)
    }
    return recorded
  }

  private func commitBatch(
    _ drafts: [ChangeDraft],
    from first: Int,
    _ actor: Actor
  ) throws(CommitFailure) -> [Change] {
    do {
      return try commitOnce(drafts, from: first, actor)
    } catch StoreFailure.diverged {
      // Somebody repaired or restored the store: what it holds now is what counts.
      do {
        try reload()
        return try commitOnce(drafts, from: first, actor)
      } catch {
        throw failure(error)
      }
    } catch {
      guard error is RefusedDraft, reach == .newRecords else { throw failure(error) }
      return try commitReachingFurther(drafts, from: first, actor)
    }
  }

  /// A no may come from a community that stands in the tail, which was not read.
  private func commitReachingFurther(
    _ drafts: [ChangeDraft],
    from first: Int,
    _ actor: Actor
  ) throws(CommitFailure) -> [Change] {
    do {
      try reach(.singleRecords)
      return try commitOnce(drafts, from: first, actor)
    } catch {
      throw failure(error)
    }
  }

  private func failure(_ error: any Error) -> CommitFailure {
    switch error {
    case let refused as RefusedDraft: return .refused(refused.index, refused.refusal)
    case StoreFailure.busy: return .busy
    case StoreFailure.readOnly(let reason): return .readOnly(reason)
    case StoreFailure.damage(let damage):
      note(damage)
      return .readOnly(.damage(damage))
    case let failure as StoreFailure: return .notRecorded(failure)
    case let failure as DiskFailure: return .notRecorded(.notRecorded(failure))
    case let damage as TableDamage: return .notRecorded(.table(damage))
    default: preconditionFailure("No part of the store throws \(error)")
    }
  }

  /// Records one batch: as many drafts as fit.
  private func commitOnce(
    _ drafts: [ChangeDraft],
    from first: Int,
    _ actor: Actor
  ) throws -> [Change] {
    if mustReload { try reload() }
    if let readOnlyReason { throw StoreFailure.readOnly(readOnlyReason) }
    guard let committer = journal.committer else { throw StoreFailure.readOnly(.asked) }
    defer { journal.notices += committer.takeNotices() }
    var layer = ChangeLayer()
    var adoption = StoreContents.Adoption()
    let people = PrivateFile(folder, environment)
    var added = 0..<0
    do {
      _ = try committer.commit(
        folding: fold,
        deciding: { batch in
          try adoptIncoming()
          if let readOnlyReason { throw StoreFailure.readOnly(readOnlyReason) }
          let check = try decide(drafts, from: first, actor, &batch)
          layer = check.layer
          // Before anything is written: afterwards nothing may fail.
          adoption = try contents.adoption(of: layer)
          if let id = adoption.tooLarge {
            let index = layer.changes.lastIndex { $0.id == id || $0.also == id } ?? 0
            throw RefusedDraft(index: first + index, refusal: Store.tooLarge)
          }
          added = try add(check.people, from: batch.firstSeq, to: people)
        },
        takingBack: {
          people.takeBack(added)
          journal.peopleSize = nil
        },
        finishing: {
          journal.erasures.take(layer.changes)
          finishErasures()
        }
      )
    } catch {
      if let reason = committer.readOnly { journal.readOnlyReason = reason }
      // What others recorded was read and counts, whatever became of the drafts. If it cannot be
      // taken over now, it will be by the reload that is due then.
      _ = try? adoptIncoming()
      throw error
    }
    adopt(layer, adoption)
    return layer.changes
  }

  /// Checks drafts and puts the changes they become into the batch, until it is full.
  private func decide(
    _ drafts: [ChangeDraft],
    from first: Int,
    _ actor: Actor,
    _ batch: inout LineBatch
  ) throws -> DraftCheck {
    var check = draftCheck(actor)
    check.reserve(min(drafts.count - first, LineBatch.changesMax))
    var writer = JSONWriter(capacity: 4096)
    var size = 0
    for index in first..<drafts.count {
      guard batch.count < LineBatch.changesMax else { break }
      let outcome: DraftCheck.Outcome
      do {
        outcome = try check.outcome(of: drafts[index], seq: batch.nextSeq)
      } catch let refusal as Refusal {
        throw RefusedDraft(index: index, refusal: refusal)
      }
      writer.removeAll()
      ChangeLine.write(outcome.change, to: &writer)
      let lineSize = writer.bytes.count + Store.lineOverhead
      guard lineSize <= LineShape.lineSizeMax else {
        throw RefusedDraft(index: index, refusal: Store.tooLarge)
      }
      guard size + lineSize <= LineBatch.sizeMax else { break }
      size += lineSize
      try check.accept(outcome)
      batch.append(members: writer.bytes)
    }
    return check
  }

  /// Writes the people whom changes from `seq` on name; returns which bytes of their file.
  ///
  /// Looks at the file also when nobody is named, once it has another length than when this
  /// process last looked: somebody's interrupted batch may have left names there.
  private func add(
    _ people: [Person],
    from seq: Int,
    to file: PrivateFile
  ) throws(DiskFailure) -> Range<Int> {
    let size = try file.size()
    if people.isEmpty, size == journal.peopleSize { return size..<size }
    let added = try file.add(people, from: seq)
    journal.peopleSize = added.upperBound
    return added
  }

  private func draftCheck(_ actor: Actor) -> DraftCheck {
    DraftCheck(
      site: folder.site,
      actor: actor,
      now: Instant(milliseconds: environment.now()),
      rules: rules,
      codes: Set(contents.communityList.map(\.code)),
      salting: Salting(environment),
      findIssue: { [self] in try issueToChange($0) },
      findCommunity: { [self] in contents.communities[$0] },
      // Where not all is read, nobody has asked for outside numbers either.
      findOutside: { [self] in contents.isScanned ? try contents.issueID(externalID: $0) : nil },
      knowsPerson: { [self] in try person($0) != nil }
    )
  }
}
