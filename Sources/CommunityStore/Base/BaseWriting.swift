internal import CommunityModel

/// Writes the tables of a load: parts are told and folded, numbered and appended in their order.
struct BaseWriting<Rest: Sendable> {
  private let load: BaseLoad<Rest>
  private let folder: StoreFolder
  private let actor: Actor
  private let environment: StoreEnvironment
  private let progress: (Int) -> Void
  private var making: BaseRows.Making

  private var disk: Disk { environment.disk }

  init(
    _ load: BaseLoad<Rest>,
    _ folder: StoreFolder,
    _ actor: Actor,
    _ rules: RuleBook,
    _ environment: StoreEnvironment,
    _ progress: @escaping (Int) -> Void
  ) {
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
      salting: BaseSalting(environment)
    )
  }

  /// Makes a whole store of the folder; returns what the parts left.
  func run() throws -> [Rest] {
    var tables = try BaseTables(folder, disk)
    var making = making
    var first = BaseRows(making, firstSeq: 1)
    try first.take(load.communities)
    try tables.append(first)
    making.codes = Set(first.communities.map(\.code))
    var nextSeq = load.communities.count + 1
    var rests: [Rest] = []
    for index in 0..<load.partCount {
      let part = load.part(index)
      var rows = BaseRows(making, firstSeq: nextSeq)
      rests.append(try part.tell(nextSeq) { try rows.take($0) })
      nextSeq += part.count
      try tables.append(rows)
      progress(tables.issueCount)
    }
    try settle(try tables.finish(seq: nextSeq - 1), seq: nextSeq - 1)
    return rests
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
