internal import CommunityModel
internal import CommunityStore
internal import Dashboard
internal import TerminalUI

/// Where a command works: what was decided, the words, the streams, the way into the store.
struct Desk {
  let settings: Settings
  let world: World
  let output: Console
  /// Standard error: progress, warnings, why it did not work.
  let messages: Console

  /// The stores that were opened here, each with what of its notices was said.
  private final class OpenStores {
    var stores: [(store: Store, said: SaidNotices)] = []
  }
  private let openStores = OpenStores()

  init(_ options: GlobalOptions, _ world: World, output: Console, messages: Console) {
    settings = Settings(options, world)
    self.world = world
    self.output = output
    self.messages = messages
  }

  var words: Words { Words(settings.language) }
  var glyphs: GlyphSet { settings.isASCII ? .ascii : .unicode }
  var rules: RuleBook { .standard }
  var now: Instant { world.now() }

  /// Opens the store and says what people should hear about it.
  func openStore(_ reach: StoreReach = .everything) throws -> Store {
    let store = try Store(
      opening: settings.storePath,
      environment: .system,
      rules: rules,
      readOnly: settings.isReadOnly,
      reach: reach
    )
    openStores.stores.append((store, SaidNotices()))
    try sayNotices()
    return store
  }

  /// Says what the open stores have to say and have not said yet.
  func sayNotices() throws {
    for index in openStores.stores.indices {
      let notices = openStores.stores[index].store.notices
      for notice in openStores.stores[index].said.fresh(in: notices) {
        try messages.line(PlainText.line(notice.sentence(words)))
      }
    }
    try messages.flush()
  }

  /// How people's words for fields are read in this store.
  func reader(_ store: Store) -> FieldReader {
    FieldReader(
      now: now,
      home: store.header.site,
      catalogue: rules.catalogue,
      communities: store.communities.map { ($0.code, $0.name) }
    )
  }

  func speech(_ store: Store) -> Speech {
    let names = Dictionary(
      store.communities.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return Speech(words: words, rules: rules, home: store.header.site) { names[$0] }
  }

  func progress(_ key: String) -> ProgressBar {
    ProgressBar(words.sentence(key), on: messages, glyphs: glyphs, now: world.now)
  }

  func say(_ key: String, _ values: [String: Failure.Value] = [:]) throws {
    try output.line(sentence(key, values))
  }

  func warn(_ key: String, _ values: [String: Failure.Value] = [:]) throws {
    try messages.line(sentence(key, values))
    try messages.flush()
  }

  func sentence(_ key: String, _ values: [String: Failure.Value] = [:]) -> String {
    PlainText.line(words.sentence(key, values.mapValues { $0.text(words) }))
  }

  /// Refuses what would change something although only looking was asked for.
  func demandWriting() throws {
    if settings.isReadOnly { throw Failure(ReadOnlyReason.asked) }
  }
}
