internal import CommunityModel
internal import CommunityStore
internal import Interchange

/// A file of another platform brought in with everything found out by itself.
enum FileImport {
  static func run(_ file: String, into store: Store, by actor: Actor) throws -> ImportReport {
    let options = IssueImportOptions(
      now: Instant(milliseconds: StoreEnvironment.system.now()),
      home: store.header.site,
      catalogue: store.rules.catalogue,
      communities: store.communities.map { ($0.code, $0.name) }
    )
    let work = try IssueImport(bytes: try InputFile.read(file), options)
    return try work.run(
      existing: { try store.issueID(externalID: $0).flatMap { try store.issue($0) } },
      commit: { drafts in try store.commit(drafts, by: actor) },
      progress: { _, _ in }
    )
  }
}
