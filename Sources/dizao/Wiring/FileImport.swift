internal import CommunityModel
internal import CommunityStore
internal import Interchange

/// A file of another platform, or a list of our own, brought into a store: for the verb and for
/// the dashboard alike.
enum FileImport {
  /// What a store knows of itself; the rest is found out by the file.
  static func options(_ store: Store, now: Instant) -> IssueImportOptions {
    IssueImportOptions(
      now: now,
      home: store.header.site,
      catalogue: store.rules.catalogue,
      communities: store.communities.map { ($0.code, $0.name) }
    )
  }

  /// Brings a file in; without an actor it is only tried.
  static func run(
    _ work: IssueImport,
    into store: Store,
    by actor: Actor?,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    var recorded = 0
    func commit(_ drafts: [ChangeDraft], by actor: Actor) throws {
      try store.commit(drafts, by: actor)
      recorded += drafts.count
    }
    do {
      return try work.run(
        existing: { try issue($0, in: store) },
        commit: actor.map { actor in { try commit($0, by: actor) } },
        progress: progress
      )
    } catch {
      guard recorded > 0 else { throw error }
      throw Stopped(recorded: recorded, cause: error)
    }
  }

  /// It ended in its middle: so many changes are recorded, and those behind them are not.
  struct Stopped: Error {
    let recorded: Int
    let cause: any Error
  }

  /// By a whole id, else by another platform's number.
  private static func issue(_ number: String, in store: Store) throws -> Issue? {
    if let id = RecordID(number), !number.contains(":") { return try store.issue(id) }
    return try store.issueID(externalID: number).flatMap { try store.issue($0) }
  }
}
