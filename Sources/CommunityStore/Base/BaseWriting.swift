internal import CommunityModel
internal import Synchronization

/// Writes the tables of a load: parts are told and folded on all processors, numbered and appended
/// in their order.
final class BaseWriting<Rest: Sendable>: @unchecked Sendable {
  // Only the worker whose turn it is touches what is marked; `run` has ended before anybody else.
  private let load: BaseLoad<Rest>
  private let folder: StoreFolder
  private let actor: Actor
  private let environment: StoreEnvironment
  private let progress: (Int) -> Void
  private var making: BaseRows.Making
  private let nextPart = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let numbering = Turns()
  /// Touched while numbering.
  private var nextSeq = 1
  private let writing = Turns()
  /// These three are touched while writing.
  private var tables: BaseTables
  private var rests: [Rest] = []
  private var failure: (any Error)?

  private var disk: Disk { environment.disk }

  init(
    _ load: BaseLoad<Rest>,
    _ folder: StoreFolder,
    _ actor: Actor,
    _ rules: RuleBook,
    _ environment: StoreEnvironment,
    _ progress: @escaping (Int) -> Void
  ) throws {
    self.load = load
    self.folder = folder
    self.actor = actor
    self.environment = environment
    self.progress = progress
    making = BaseRows.Making(
      site: folder.site,
      actor: actor,
      now: Instant(milliseconds: environment.now()),
      rules: RulesInForce(rules),
      salting: Salting(environment)
    )
    tables = try BaseTables(folder, environment.disk)
  }

  /// Makes a whole store of the folder; returns what the parts left.
  ///
  /// To be called once.
  func run() throws -> [Rest] {
    try loadCommunities()
    Workers.run(min(Workers.standardCount, load.partCount)) { _ in self.work() }
    if let failure { throw failure }
    try settle(try tables.finish(seq: nextSeq - 1), seq: nextSeq - 1)
    return rests
  }

  private func loadCommunities() throws {
    var rows = BaseRows(making, firstSeq: nextSeq)
    try rows.take(load.communities)
    try tables.append(rows)
    nextSeq += load.communities.count
    making.codes = Set(rows.communities.map(\.code))
  }

  private func work() {
    while true {
      let number = nextPart.add(1, ordering: .relaxed).oldValue
      guard number < load.partCount else { return }
      // Whoever waits for this turn gets it, even when there is nothing left to do.
      let part = isStopped.load(ordering: .acquiring) ? nil : load.part(number)
      numbering.wait(for: number)
      let firstSeq = nextSeq
      nextSeq += part?.count ?? 0
      numbering.end()
      let told = part.map { part in Result { try tell(part, firstSeq) } }
      writing.wait(for: number)
      if failure == nil, let told { take(told) }
      writing.end()
    }
  }

  private func tell(_ part: BaseLoad<Rest>.Part, _ firstSeq: Int) throws -> (BaseRows, Rest) {
    var rows = BaseRows(making, firstSeq: firstSeq)
    let rest = try part.tell(firstSeq) { try rows.take($0) }
    return (rows, rest)
  }

  private func take(_ told: Result<(BaseRows, Rest), any Error>) {
    do {
      let (rows, rest) = try told.get()
      try tables.append(rows)
      rests.append(rest)
      progress(tables.issueCount)
    } catch {
      failure = error
      isStopped.store(true, ordering: .releasing)
    }
  }

  /// Writes what names the tables: the journal that begins behind them, the manifest, and last
  /// the description that makes the folder a store.
  private func settle(_ tables: [TableEntry], seq: Int) throws {
    try folder.startJournal(first: seq + 1, disk)
    let manifest = Manifest(
      heads: [folder.site: Manifest.Point(seq: seq, chain: .zero)],
      tables: tables
    )
    // Twice: without any manifest nobody would know what came in.
    for path in [folder.manifestPrevious, folder.manifest] {
      try disk.replace(path, with: manifest.bytes, folder: folder.path)
    }
    try Committer(folder, environment).recordBase(tables, by: actor, environment)
    try disk.replace(folder.description, with: folder.descriptionBytes, folder: folder.path)
  }
}
