internal import CommunityModel

/// Makes the tables of a damaged store anew, from whatever of it is whole.
///
/// Where the journals are whole from the first change on, from them alone. Else from the rows that
/// are what was written, with the changes behind them on top, as far as those are whole; a record
/// whose row is lost is what the whole part of the trail says of it. All records that changed are
/// in memory meanwhile.
struct TableRebuild {
  /// Rows that nothing whole says anything of.
  private(set) var rowsLost = 0
  private(set) var rowsWritten = 0

  private let check: StoreCheck
  private let rules: RulesInForce
  private let seq: Int
  private var folder: StoreFolder { check.folder }
  private var disk: Disk { check.disk }

  /// `seq` names the new files; no file of the store has it yet.
  init(_ check: StoreCheck, _ rules: RuleBook, seq: Int) {
    self.check = check
    self.rules = RulesInForce(rules)
    self.seq = seq
  }

  /// Writes the tables and returns them; the manifest still names the old ones.
  mutating func run() throws -> [TableEntry] {
    var manifest = Manifest()
    if !isTrailComplete {
      manifest = check.manifest
      // Tables that no manifest names may hold what the journals lack.
      guard try !manifest.heads.isEmpty || !hasAnyTable() else {
        throw StoreFailure.unsound(check.report.problems)
      }
      var salvage = RowSalvage(folder, disk, seq: seq)
      manifest.tables = try salvage.run(manifest.tables, damaged: check.damagedTables)
      rowsLost = salvage.rowsLost
    }
    var contents = try StoreContents(folder, disk, rules, ManifestFile(of: manifest))
    try fold(onto: &contents)
    if !isTrailComplete { try fillFromTrail(&contents) }
    var compaction = Compaction(contents, seq: seq)
    let tables = try compaction.run()
    rowsWritten = compaction.written.reduce(0) { $0 + $1.rows }
    try disk.synchronizeFolder(folder.tables)
    return tables
  }

  /// Whether the journals alone say everything.
  private var isTrailComplete: Bool {
    guard check.surveys.count == 1, let own = check.surveys.first else { return false }
    return own.isWhole && own.gaps.isEmpty && own.first == 1
  }

  private func hasAnyTable() throws -> Bool {
    try disk.list(folder.tables).contains(where: TableEntry.isFileName)
  }

  /// Folds whole batches behind the manifest's change, up to the first that is not whole.
  private func fold(onto contents: inout StoreContents) throws {
    var batch: [Change] = []
    var stop = false
    var folding = contents
    do {
      let start = try folding.manifest.journalStart(in: folder, disk)
      var reader = try JournalReader(folder, from: start, check.environment)
      try reader.catchUp { line, bytes in
        guard !stop else { return }
        do throws(JSONProblem) {
          if let change = try ChangeLine.read(bytes).change { batch.append(change) }
        } catch {
          stop = true
          return
        }
        guard line.more == 0 else { return }
        try TableRebuild.apply(batch, to: &folding)
        batch.removeAll()
      }
    } catch StoreFailure.damage {
      // The rest is what the repair moves away.
    }
    contents = folding
  }

  private static func apply(_ changes: [Change], to contents: inout StoreContents) throws {
    var layer = ChangeLayer()
    for change in changes {
      try layer.apply(
        change,
        find: { try contents.issueToChange($0) },
        findCommunity: { contents.communities[$0] }
      )
    }
    contents.adopt(try contents.adoption(of: layer))
  }

  /// Takes records that the tables lost, or have otherwise than a whole trail, from the trail.
  private mutating func fillFromTrail(_ contents: inout StoreContents) throws {
    var layer = ChangeLayer()
    for issue in check.trail.records.issues.sorted(by: { $0.id < $1.id }) {
      let stored = try contents.issueToChange(issue.id)
      if demands(issue.seqs, instead: stored?.seqs, of: issue.id) { layer.put(issue) }
    }
    for (id, community) in check.trail.records.communities {
      let stored = contents.communities[id]
      if demands(community.seqs, instead: stored?.seqs, of: id) { layer.put(community) }
    }
    rowsLost = max(0, rowsLost - layer.issues.count - layer.communities.count)
    contents.adopt(try contents.adoption(of: layer))
  }

  /// Whether what the trail says of a record replaces what the tables have.
  private func demands(_ seqs: [Int], instead stored: [Int]?, of id: RecordID) -> Bool {
    guard let stored else { return true }
    // A row may know changes that the trail lost; it never knows fewer than a whole trail.
    return !check.isTrailBroken && !check.trail.isAnyLost(stored, of: id.site)
      && stored.count <= seqs.count
  }
}
