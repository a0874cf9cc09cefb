internal import CommunityModel
internal import CommunityStore

/// What was decided by options, else by variables, else by custom, before a command begins.
struct Settings: Sendable {
  var storePath: String
  var language: Language
  var themeName: String
  var isReadOnly: Bool
  var isASCII: Bool
  /// Answers are for programs.
  var isJSON: Bool
  var actor: Actor
  /// Drafts of forms: `$XDG_STATE_HOME/dizao`.
  var stateFolder: String
  /// A person's own themes: `$XDG_CONFIG_HOME/dizao/themes`.
  var themeFolder: String
  var editor: String?

  static let themeStandard = "dark"

  init(_ options: GlobalOptions, _ world: World) {
    let folders = UserFolders(world)
    storePath = options.store ?? world.variable("DIZAO_STORE") ?? folders.data
    language = Language.chosen(options.lang?.language, world)
    themeName = options.theme ?? world.variable("DIZAO_THEME") ?? Settings.themeStandard
    isReadOnly = options.readonly
    isASCII = options.ascii
    isJSON = options.json
    actor = Settings.actor(options.by, world)
    stateFolder = folders.state
    themeFolder = folders.configuration + "/themes"
    editor = world.variable("VISUAL") ?? world.variable("EDITOR")
  }

  /// Who is recorded as the author of changes, and at which terminal.
  private static func actor(_ option: String?, _ world: World) -> Actor {
    let named = [option, world.variable("DIZAO_BY")].lazy.compactMap { $0 }.map(name)
    let by = named.first { !$0.isEmpty } ?? name(world.login)
    let place = world.terminalName.map { "\(world.host):\($0)" } ?? world.host
    return Actor(by: by, terminal: name(world.variable("DIZAO_TERMINAL") ?? place))
  }

  /// One line of at most 60 characters: it stands in every list of changes.
  private static func name(_ text: String) -> String {
    String(text.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(60))
  }
}

/// Where a person's files of this program lie, by the XDG base directory specification.
struct UserFolders: Sendable {
  let data: String
  let state: String
  let configuration: String

  init(_ world: World) {
    let home = world.variable("HOME") ?? world.homeFolder
    func folder(_ name: String, _ standard: String) -> String {
      // The specification has relative paths ignored.
      let named = world.variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil }
      return (named ?? "\(home)/\(standard)") + "/dizao"
    }
    data = folder("XDG_DATA_HOME", ".local/share")
    state = folder("XDG_STATE_HOME", ".local/state")
    configuration = folder("XDG_CONFIG_HOME", ".config")
  }
}

extension Language {
  /// The language asked for, else that of the system; Chinese unless that is English.
  static func chosen(_ option: Language?, _ world: World) -> Language {
    if let option { return option }
    if let named = world.variable("DIZAO_LANG").flatMap(Language.init(rawValue:)) { return named }
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(world.variable).first ?? ""
    return locale.lowercased().hasPrefix("en") ? .en : .zh
  }

  /// The language for people whose arguments could not be read.
  static func chosen(from arguments: [String], _ world: World) -> Language {
    var option: Language?
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--lang=") {
        option = Language(rawValue: String(argument.dropFirst(7)))
      }
      if argument == "--lang", index + 1 < arguments.count {
        option = Language(rawValue: arguments[index + 1])
      }
    }
    return chosen(option, world)
  }
}
