public import CommunityModel

/// What comes into a new store as tables instead of through its journal: records with a past.
///
/// Its parts are told on several threads at once and stand in the store in their order. What
/// follows from a part and is not for the tables is handed back as `Rest`.
public struct BaseLoad<Rest: Sendable>: Sendable {
  /// Tells changes, given without their numbers, a group of records at a time.
  public typealias Hearing = (_ group: [ChangeDraft]) throws -> Void

  /// One part: changes that make records and touch no records of other parts.
  public struct Part: Sendable {
    /// How many changes it tells.
    let count: Int
    let tell: @Sendable (_ firstSeq: Int, Hearing) throws -> Rest

    /// `tell` gets the number of the first change and hands out groups that do not touch each
    /// other's records, numbered one after the other.
    public init(
      count: Int,
      tell: @escaping @Sendable (_ firstSeq: Int, Hearing) throws -> Rest
    ) {
      self.count = count
      self.tell = tell
    }
  }

  let communities: [ChangeDraft]
  let partCount: Int
  let part: @Sendable (_ index: Int) -> Part

  public init(
    communities: [ChangeDraft],
    partCount: Int,
    part: @escaping @Sendable (_ index: Int) -> Part
  ) {
    self.communities = communities
    self.partCount = partCount
    self.part = part
  }
}

extension Store {
  /// Makes a store whose records come in as tables; its journal begins with `store.base`, which
  /// names their sums.
  ///
  /// Every change is checked as `commit` does and folded into its record; none is kept, so that a
  /// record knows how often it was changed and not by what. `trail` then records what came after,
  /// in the ordinary way. All is written beside `path` and gets its place by a rename at the end:
  /// interrupted at any moment, there is no store at `path`, and loading again clears what was
  /// left. Throws `StoreFailure`, `CommitFailure` and what the load and `trail` throw.
  /// `progress` hears how many records are made.
  public static func load<Rest>(
    _ load: BaseLoad<Rest>,
    at path: String,
    site: String,
    name: String,
    by actor: Actor,
    environment: StoreEnvironment = .system,
    rules: RuleBook = .standard,
    progress: (Int) -> Void = { _ in },
    trail: (Store, [Rest]) throws -> Void = { _, _ in }
  ) throws -> Store {
    let aside = try StoreFailure.typed { try AsideFolder(for: path, site, name, environment) }
    do {
      let rests = try withoutActuallyEscaping(progress) { progress in
        let writing = try BaseWriting(load, aside.folder, actor, rules, environment, progress)
        return try writing.run()
      }
      let store = try Store(opening: aside.folder.path, environment: environment, rules: rules)
      try trail(store, rests)
    } catch {
      aside.remove()
      throw failure(error)
    }
    try StoreFailure.typed { try aside.putInPlace() }
    return try Store(opening: path, environment: environment, rules: rules)
  }

  /// What fails in writing as a disk does, as a failure of the store.
  private static func failure(_ error: any Error) -> any Error {
    switch error {
    case let failure as DiskFailure: StoreFailure.disk(failure)
    case let damage as TableDamage: StoreFailure.table(damage)
    default: error
    }
  }
}
