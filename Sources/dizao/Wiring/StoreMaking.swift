internal import CommunityModel
internal import CommunityStore

/// New stores, for the verbs and for the welcome screen alike.
enum StoreMaking {
  /// As many drafts of demo data as go into one commit.
  private static let draftsMax = 5_000

  /// Makes a store and its first community, the office's own.
  ///
  /// Checked before anything is made: a store without a community would be left behind.
  static func first(
    at path: String,
    code: String,
    name: String,
    by actor: Actor
  ) throws -> Store {
    let body = Fields([
      .community: .text(CommandText.line(code)), .name: .text(CommandText.line(name)),
    ])
    let draft = ChangeDraft(.communityCreate, body: body)
    if let refusal = Community.refusal(for: draft, existing: nil, isTaken: { _ in false }) {
      throw refusal
    }
    let store = try Store.create(
      at: path,
      site: body.text(.community) ?? "",
      name: body.text(.name) ?? ""
    )
    try store.commit([draft], by: actor)
    return store
  }

  /// A store without any change for demo data, made if there is none.
  static func emptyDemo(at path: String, open: () throws -> Store) throws -> Store {
    do {
      return try Store.create(at: path, site: DemoCity.siteCode, name: DemoCity.siteName)
    } catch StoreFailure.alreadyThere {
      let store = try open()
      guard store.lastSeq == 0, store.header.site == DemoCity.siteCode else {
        throw Failure(.refused, "error.demoNotEmpty", path: path)
      }
      return store
    }
  }

  /// Communities first, then issue by issue in batches: the city counts its numbers as we do.
  static func fill(
    _ store: Store,
    _ city: inout DemoCity,
    by actor: Actor,
    progress: (_ made: Int) -> Void
  ) throws {
    var drafts = city.communities + city.roster
    var nextSeq = store.lastSeq + drafts.count + 1
    var made = 0
    while let issue = city.nextIssue(firstSeq: nextSeq) {
      made += issue.count { $0.id == nil }
      nextSeq += issue.count
      drafts += issue
      guard drafts.count >= draftsMax else { continue }
      try store.commit(drafts, by: actor)
      drafts = []
      progress(made)
    }
    try store.commit(drafts, by: actor)
  }
}
