internal import CommunityModel

extension Committer {
  /// Records `store.repair`: the trail has no changes of these numbers any more.
  ///
  /// ```
  /// {"seq":501,"at":"…","by":"wangmin","terminal":"hall-2","change":"store.repair",
  ///  "id":"990102001001-501","rules":1,"body":{"damaged":"401-500"},"chain":"…"}
  /// ```
  func recordRepair(
    losing lost: ClosedRange<Int>?,
    by actor: Actor,
    _ environment: StoreEnvironment
  ) throws {
    var body = Fields()
    if let lost { body[.damaged] = .text("\(lost.lowerBound)-\(lost.upperBound)") }
    try record(.storeRepair, body, by: actor, environment)
  }

  /// Records `private.erase` for people whose entries are lost: the trail names them no more.
  func recordErasures(
    of people: [String],
    by actor: Actor,
    _ environment: StoreEnvironment
  ) throws {
    for person in people {
      try record(.privateErase, Fields([.person: .text(person)]), by: actor, environment)
    }
  }

  private func record(
    _ kind: ChangeKind,
    _ body: Fields,
    by actor: Actor,
    _ environment: StoreEnvironment
  ) throws {
    func ignore(_: JournalLine, _: UnsafeRawBufferPointer) {}
    _ = try commit(folding: ignore) { batch in
      let change = Change(
        seq: batch.nextSeq,
        at: Instant(milliseconds: environment.now()),
        by: actor.by,
        terminal: actor.terminal,
        kind: kind,
        id: RecordID(site: folder.site, number: batch.nextSeq),
        rules: RuleBook.standard.life.number,
        body: body
      )
      batch.append { ChangeLine.write(change, to: &$0) }
    }
  }
}

extension Change {
  /// The numbers that a `store.repair` says are lost.
  var lostNumbers: ClosedRange<Int>? {
    guard kind == .storeRepair, let text = body.text(.damaged) else { return nil }
    let parts = text.split(separator: "-").compactMap { DecimalText.number($0.utf8) }
    guard parts.count == 2, parts[0] <= parts[1] else { return nil }
    return parts[0]...parts[1]
  }
}
