internal import CommunityModel

extension Committer {
  /// Records `store.base`: what the numbers before it made came in as these tables.
  ///
  /// ```
  /// {"seq":4712301,"at":"…","by":"wangmin","terminal":"hall-2","change":"store.base",
  ///  "id":"990102001001-4712301","rules":1,
  ///  "body":{"tables":["issues-sealed-4712300.ndjson 2c26b46b…64 digits"]},"chain":"…"}
  /// ```
  func recordBase(_ tables: [TableEntry], by actor: Actor, _ environment: StoreEnvironment) throws {
    func ignore(_: JournalLine, _: UnsafeRawBufferPointer) {}
    _ = try commit(folding: ignore) { batch in
      let change = Change(
        seq: batch.nextSeq,
        at: Instant(milliseconds: environment.now()),
        by: actor.by,
        terminal: actor.terminal,
        kind: .storeBase,
        id: RecordID(site: folder.site, number: batch.nextSeq),
        rules: RuleBook.standard.life.number,
        body: Fields([.tables: .list(tables.map { "\($0.file) \($0.sha256)" })])
      )
      batch.append { ChangeLine.write(change, to: &$0) }
    }
  }
}

extension Change {
  /// The sums of tables by their file names that a `store.base` says.
  var baseTables: [String: String] {
    guard kind == .storeBase else { return [:] }
    var sums: [String: String] = [:]
    for table in body.list(.tables) {
      let parts = table.split(separator: " ")
      if parts.count == 2 { sums[String(parts[0])] = String(parts[1]) }
    }
    return sums
  }
}
