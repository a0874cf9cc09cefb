public import CommunityModel

extension Store {
  /// Makes a damaged store whole again: keeps all that is whole, moves the rest to `damaged/`.
  ///
  /// First `store.json` is made anew where it is damaged, as `DescriptionRepair` says.
  /// 1. Where the tables are damaged, or hold more than the whole part of the journals, they are
  /// written anew with everything behind them that is whole, and named by a new manifest. 2. The
  /// next journal begins, above every number that was ever given. 3. What follows the whole part
  /// of the older journals moves to `damaged/`. 4. `store.repair` records which numbers are lost.
  /// Nothing is deleted; stopped anywhere, the next repair goes on. A store that is whole is not
  /// touched. Throws `StoreFailure.busy` while others compact or write, `.readOnly` for what a
  /// later program wrote, `.disk` for what cannot be read or written at all.
  public static func repair(
    _ path: String,
    by actor: Actor,
    environment: StoreEnvironment = .system,
    rules: RuleBook = .standard,
    progress: (CheckProgress) -> Void = { _ in }
  ) throws(StoreFailure) -> RepairReport {
    try StoreFailure.typed {
      var description = DescriptionRepair(path, environment)
      let folder = try description.run()
      if let reason = folder.readOnly { throw StoreFailure.readOnly(reason) }
      return try withoutActuallyEscaping(progress) { progress in
        var repair = StoreRepair(folder, by: actor, rules, environment, progress)
        try repair.run()
        repair.report.isDescriptionNew = !description.moved.isEmpty
        repair.report.moved = description.moved + repair.report.moved
        return repair.report
      }
    }
  }
}

/// One repair, from the check before to the check after.
private struct StoreRepair {
  var report = RepairReport()
  private let folder: StoreFolder
  private let actor: Actor
  private let rules: RuleBook
  private let environment: StoreEnvironment
  private let progress: (CheckProgress) -> Void
  private var damaged: DamagedFolder

  private var disk: Disk { environment.disk }

  init(
    _ folder: StoreFolder,
    by actor: Actor,
    _ rules: RuleBook,
    _ environment: StoreEnvironment,
    _ progress: @escaping (CheckProgress) -> Void
  ) {
    self.folder = folder
    self.actor = actor
    self.rules = rules
    self.environment = environment
    self.progress = progress
    damaged = DamagedFolder(of: folder, environment.disk)
  }

  mutating func run() throws {
    let compactLock = StoreLock(folder.compactLock, environment)
    try compactLock.acquireAtOnce()
    defer { compactLock.release() }
    let lock = StoreLock(folder.lock, environment)
    try lock.acquire()
    defer { lock.release() }
    // Copies of folders lose those that are empty; nothing is in what is made here.
    try folder.makeParts(disk)
    let before = try checked(part: 0)
    report.before = before.report
    report.after = before.report
    if before.report.isWhole { return }
    try demandReadable(before)
    let plan = try RepairPlan(before)
    report.didRepair = true
    report.keptSeq = plan.own.whole.seq
    for manifest in plan.damagedManifests { try damaged.keep(manifest) }
    if plan.needsTables {
      try rebuildTables(plan)
    } else if plan.needsPrevious {
      try settle(before.manifest)
    }
    try cutJournals(plan)
    if plan.needsPeople { try repairPeople(plan) }
    // Recording takes the lock itself.
    lock.release()
    try record(plan)
    report.moved = damaged.paths
    report.after = try checked(part: 1).report
  }

  /// A check as one half of the work.
  private func checked(part: Int) throws -> StoreCheck {
    var check = StoreCheck(folder, environment) { progress in
      self.progress(
        CheckProgress(done: part * progress.total + progress.done, total: 2 * progress.total)
      )
    }
    try check.run()
    return check
  }

  /// What cannot be read may be whole, and what a later program wrote would be lost.
  private func demandReadable(_ check: StoreCheck) throws {
    for problem in check.report.problems {
      if case .disk(let failure) = problem.kind { throw failure }
    }
    if let unknown = check.unknownChange {
      throw StoreFailure.readOnly(.unknownChange(seq: unknown.seq, name: unknown.name))
    }
  }

  private mutating func rebuildTables(_ plan: RepairPlan) throws {
    var rebuild = TableRebuild(plan.check, rules, seq: plan.next - 1)
    var manifest = plan.check.manifest
    manifest.tables = try rebuild.run()
    let whole = plan.own.whole
    manifest.heads[folder.site] = Manifest.Point(seq: plan.next - 1, chain: whole.chain)
    report.rowsWritten = rebuild.rowsWritten
    report.rowsLost = rebuild.rowsLost
    try disk.replace(folder.manifest, with: manifest.bytes, folder: folder.path)
    try settle(manifest)
  }

  /// Makes a manifest the previous one too, and moves tables that it does not name away.
  ///
  /// What was the one before would name tables that are damaged, or journals about to go.
  private mutating func settle(_ manifest: Manifest) throws {
    try disk.replace(folder.manifestPrevious, with: manifest.bytes, folder: folder.path)
    let named = Set(manifest.tables.map(\.file))
    for name in try disk.list(folder.tables).sorted()
    where TableEntry.isFileName(name) && !named.contains(name) {
      try damaged.take(folder.tables + "/" + name)
    }
  }

  private mutating func cutJournals(_ plan: RepairPlan) throws {
    let cut = JournalCut(folder, disk)
    if plan.needsJournal {
      let name = JournalName(site: folder.site, first: plan.next)
      let header = JournalHeader(site: folder.site, first: plan.next, chain: plan.own.whole.chain)
      try disk.replace(folder.path(of: name), with: header.bytes, folder: folder.journal)
      try cut.cut(folder.site, behind: plan.own.whole, keeping: name, into: &damaged)
      // It may name a change that is gone.
      try damaged.take(folder.head)
    }
    for survey in plan.check.surveys where survey.site != folder.site && !survey.isWhole {
      try cut.cut(survey.site, behind: survey.whole, into: &damaged)
    }
  }

  private mutating func repairPeople(_ plan: RepairPlan) throws {
    var people = PeopleRepair(plan.check)
    try people.run(into: &damaged)
    report.peopleLost = people.lost
  }

  private mutating func record(_ plan: RepairPlan) throws {
    let start = try ManifestFile(folder, disk).manifest.journalStart(in: folder, disk)
    let committer = try Committer(folder, from: start, environment)
    report.lost = plan.lost
    for lost in plan.lost.isEmpty ? [nil] : plan.lost.map(Optional.init) {
      try committer.recordRepair(losing: lost, by: actor, environment)
    }
    try committer.recordErasures(of: report.peopleLost, by: actor, environment)
    report.next = committer.position.seq + 1
  }
}
