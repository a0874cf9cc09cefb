public import CommunityModel

/// The local store of an office: what it holds, as this process knows it, and the way to record.
///
/// Opening reads the manifest, communities, open issues and the journal's tail; the sealed tables
/// are read by `scanSealed`, or behind the first screen by a `TableScan`. Summaries are right from
/// the start. What other processes record is seen after `catchUp`, and before every commit.
/// It belongs to one thread.
public final class Store {
  public let rules: RuleBook
  /// Rises with every change that can be seen.
  public internal(set) var generation = 0

  let environment: StoreEnvironment
  let rulesInForce: RulesInForce
  var folder: StoreFolder
  var contents: StoreContents
  var journal = JournalState()
  /// Reading stopped in the middle of what others recorded: load before anything else.
  var mustReload = false
  private let isAskedReadOnly: Bool
  public internal(set) var reach: StoreReach

  /// Opens the store at `path`; see `StoreFailure` for what can be wrong.
  ///
  /// A damaged journal does not keep it from opening: what is whole is shown, `notices` says what
  /// is wrong, and nothing can be recorded.
  public init(
    opening path: String,
    environment: StoreEnvironment = .system,
    rules: RuleBook = .standard,
    readOnly: Bool = false,
    reach: StoreReach = .everything
  ) throws(StoreFailure) {
    self.rules = rules
    self.reach = reach
    self.environment = environment
    rulesInForce = RulesInForce(rules)
    isAskedReadOnly = readOnly
    let inForce = rulesInForce
    (folder, contents) = try StoreFailure.typed {
      let folder = try StoreFolder.open(path, environment)
      return (folder, try StoreContents(folder, environment.disk, inForce, reach: reach))
    }
    try StoreFailure.typed { try readJournal() }
  }

  /// Makes an empty store, with its folder, `store.json` and first journal.
  ///
  /// Communities come by `commit`.
  public static func create(
    at path: String,
    site: String,
    name: String,
    environment: StoreEnvironment = .system,
    rules: RuleBook = .standard
  ) throws(StoreFailure) -> Store {
    try StoreFailure.typed {
      let created = Instant(milliseconds: environment.now()).text
      _ = try StoreFolder.make(path, site: site, name: name, created: created, environment)
    }
    return try Store(opening: path, environment: environment, rules: rules)
  }

  public var path: String { folder.path }

  public var header: StoreHeader {
    StoreHeader(
      format: StoreFolder.format,
      minor: folder.minor,
      site: folder.site,
      name: folder.name,
      created: folder.created
    )
  }

  public var notices: [StoreNotice] { journal.notices }

  /// Why nothing can be recorded; nil when it can.
  public var readOnlyReason: ReadOnlyReason? { journal.readOnlyReason }

  public var isReadOnly: Bool { readOnlyReason != nil }

  public var columns: IssueColumns { contents.columns }

  /// Sorted by code.
  public var communities: [Community] { contents.communityList }

  public var summary: Summary { contents.summary }

  /// Number of the last change known here.
  public var lastSeq: Int { journal.committer?.position.seq ?? contents.sealedSeq }

  public var changesSinceCompaction: Int { lastSeq - contents.sealedSeq }

  /// All sealed tables are in the columns.
  public var isScanned: Bool { contents.isScanned }

  /// Reads all sealed tables into the columns, on all processors.
  public func scanSealed() throws(StoreFailure) {
    try StoreFailure.typed { try reach(.everything) }
    // Also when it was given up: who must know all is told what is wrong.
    guard !contents.isScanned else { return }
    let scan = contents.makeSealedScan()
    try scan.run()
    adopt(scan)
  }

  /// The reading of the sealed tables, to be run on another thread; nil when all are in, or it was
  /// given up.
  public func makeSealedScan() -> TableScan? {
    contents.isScanned || contents.isScanGivenUp ? nil : contents.makeSealedScan()
  }

  /// After a reading that failed: makes no other of the same tables.
  ///
  /// They are damaged, or the disk does not give them out; all that is open can be worked on.
  public func giveUp(_ scan: TableScan) {
    if contents.belongs(scan) { contents.isScanGivenUp = true }
  }

  /// The ended issues could not be read.
  public var isScanGivenUp: Bool { contents.isScanGivenUp }

  /// Takes over what was read, with all that changed meanwhile on top: rows have new indices.
  ///
  /// False when it does not belong to what the store holds now: it was loaded afresh, or the scan
  /// was cancelled.
  @discardableResult
  public func adopt(_ scan: TableScan) -> Bool {
    guard contents.adopt(scan) else { return false }
    generation += 1
    return true
  }

  /// Loads everything afresh.
  ///
  /// Where that fails, what was there before stays as it was, and is loaded again at the next turn.
  func reload() throws {
    mustReload = true
    let before = (folder, contents, journal)
    do {
      folder = try StoreFolder.open(folder.path, environment)
      contents = try StoreContents(folder, environment.disk, rulesInForce, reach: reach)
      try readJournal()
    } catch {
      (folder, contents, journal) = before
      throw error
    }
    mustReload = false
    generation += 1
  }

  /// Opens the journal behind the tables and reads it to its end.
  ///
  /// Damage is believed when it is seen twice: between two reads of a file somebody may have cut
  /// off the end of an interrupted write and written there.
  private func readJournal() throws {
    do {
      try readJournalOnce()
    } catch StoreFailure.damage {
      do {
        try readJournalOnce()
      } catch StoreFailure.damage(let damage) {
        note(damage)
      }
    }
    try adoptIncoming()
    try noteNewest()
    noteClock()
  }

  private func readJournalOnce() throws {
    forgetJournal()
    if contents.manifestFile.isPrevious {
      journal.notices.append(.manifestDamage(path: folder.manifest))
    }
    journal.committer = try Committer(folder, from: try journalStart(), environment)
    try journal.committer?.catchUp(folding: fold)
  }

  private func forgetJournal() {
    let before = journal
    journal = JournalState()
    journal.notices = folder.notices + before.notices.filter(\.isOfTheMoment)
    // What could not be taken back is as uncertain after loading as before.
    let reason: ReadOnlyReason? = isAskedReadOnly ? .asked : folder.readOnly
    journal.readOnlyReason = before.isEndUncertain ? before.readOnlyReason : reason
  }

  /// Where reading begins; at the head only for who needs nothing of what came before.
  private func journalStart() throws -> JournalStart {
    let disk = environment.disk
    let behindTables = try contents.manifest.journalStart(in: folder, disk)
    guard reach == .newRecords else { return behindTables }
    // The home community may be in the tail, as in a store that was never compacted.
    let isHomeKnown = contents.communityList.contains { $0.code == folder.site }
    guard isHomeKnown, let head = try folder.readHead(disk), head.seq > contents.sealedSeq else {
      return behindTables
    }
    return .head
  }

  /// A clock that was set back is said, once, and not bent.
  func noteClock() {
    guard let last = journal.recent.newest else { return }
    let behind = last.at.milliseconds - environment.now()
    let isSaid = notices.contains { if case .clockBehind = $0 { true } else { false } }
    if behind > 120_000, !isSaid { journal.notices.append(.clockBehind(milliseconds: behind)) }
  }
}
