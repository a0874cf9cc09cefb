internal import CommunityModel
internal import CommunityStore

/// Makes a store of a large demonstration: its past as tables, its last days as a trail.
struct DemoLoading {
  /// As many changes are recorded at once, and between two compactions: what is in memory does
  /// not grow with the city.
  private static let batchSize = 1_000
  private static let changesMax = 40_000

  private let chronicle: DemoChronicle
  private let actor: Actor

  init(_ chronicle: DemoChronicle, by actor: Actor) {
    self.chronicle = chronicle
    self.actor = actor
  }

  /// `progress` hears how many issues are made.
  func store(at path: String, progress: (Int) -> Void) throws -> Store {
    do {
      return try load(at: path, progress)
    } catch StoreFailure.alreadyThere {
      throw Failure(.refused, "error.demoNotEmpty", path: path)
    }
  }

  private func load(at path: String, _ progress: (Int) -> Void) throws -> Store {
    var made = 0
    return try Store.load(
      past,
      at: path,
      site: DemoCity.siteCode,
      name: DemoCity.siteName,
      by: actor,
      progress: {
        made = $0
        progress(made)
      },
      trail: { store, begun in
        let trail = DemoTrail(
          chronicle,
          begun: begun.flatMap { $0 },
          firstSeq: store.lastSeq + 1
        )
        try Ahead.forEach(from: trail, make: { $0.next(DemoLoading.batchSize) }) { drafts in
          try store.commit(drafts, by: actor)
          made += drafts.count { $0.id == nil }
          progress(made)
          if store.changesSinceCompaction >= DemoLoading.changesMax { try store.compact() }
        }
        // Nobody who opens it has to read the trail.
        try store.compact()
      }
    )
  }

  /// A part leaves where its stories go on in the trail.
  private var past: BaseLoad<[DemoBookmark]> {
    BaseLoad(
      communities: chronicle.communities,
      partCount: chronicle.partCountBeforeTrail
    ) { [chronicle] part in
      let stories = chronicle.stories(of: part)
      let counts = stories.map { $0.hours(before: chronicle.trailStart).count }
      return BaseLoad.Part(count: counts.reduce(0, +)) { firstSeq, hear in
        var rest: [DemoBookmark] = []
        var seq = firstSeq
        for (index, story) in stories.enumerated() {
          var story = story
          let group = (0..<counts[index]).compactMap { story.draft(seq: seq + $0) }
          seq += group.count
          if !group.isEmpty { try hear(group) }
          if let bookmark = story.bookmark { rest.append(bookmark) }
        }
        return rest
      }
    }
  }
}
