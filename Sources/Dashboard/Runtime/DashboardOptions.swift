public import CommunityModel
public import CommunityStore
public import TerminalUI

/// How the dashboard was started.
public struct DashboardOptions {
  public var storePath: String
  public var language: Language
  public var themeName: String
  public var isReadOnly: Bool
  public var actor: Actor
  /// Where half-filled forms are kept, outside the store.
  public var stateFolder: String
  public var userThemes: [ThemeLibrary.File]
  /// The command that edits a file, `vi` when nobody said.
  public var editor: String
  public var rules: RuleBook
  public var environment: StoreEnvironment
  /// After so many changes in the journal's tail the store is compacted behind the screen.
  public var changesUntilCompaction: Int

  public init(
    storePath: String,
    language: Language,
    themeName: String,
    isReadOnly: Bool = false,
    actor: Actor,
    stateFolder: String,
    userThemes: [ThemeLibrary.File] = [],
    editor: String = "vi",
    rules: RuleBook = .standard,
    environment: StoreEnvironment = .system,
    changesUntilCompaction: Int = 4_000
  ) {
    self.storePath = storePath
    self.language = language
    self.themeName = themeName
    self.isReadOnly = isReadOnly
    self.actor = actor
    self.stateFolder = stateFolder
    self.userThemes = userThemes
    self.editor = editor
    self.rules = rules
    self.environment = environment
    self.changesUntilCompaction = changesUntilCompaction
  }
}

/// Work on whole stores that the command line does as well; errors go to `sentence`.
public struct StoreWork {
  /// Makes a store with invented data.
  public var makeDemo: (_ path: String) throws -> Void
  /// Makes a store with its first community.
  public var makeStore: (_ path: String, _ code: String, _ name: String) throws -> Void
  /// Brings a file in; what came of it, in one sentence.
  public var importFile: (_ store: Store, _ file: String, _ words: Words) throws -> String
  /// An error as one sentence with what to do.
  public var sentence: (any Error, Words) -> String

  public init(
    makeDemo: @escaping (String) throws -> Void,
    makeStore: @escaping (String, String, String) throws -> Void,
    importFile: @escaping (Store, String, Words) throws -> String,
    sentence: @escaping (any Error, Words) -> String
  ) {
    self.makeDemo = makeDemo
    self.makeStore = makeStore
    self.importFile = importFile
    self.sentence = sentence
  }
}
