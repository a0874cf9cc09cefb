internal import CommunityModel
internal import TerminalUI

/// Every command there is; a new one is a line here.
enum CommandTable {
  static let all: [Command] = general + issueCommands

  /// The command a key stands for just now: the first that has the key and belongs here.
  static func command(for key: Key, _ state: DashboardState) -> Command? {
    all.first { $0.keys.contains(key) && $0.belongs(state) }
  }

  /// Whether what was typed in the palette could mean a command.
  static func matches(_ command: Command, _ typed: String, _ state: DashboardState) -> Bool {
    let chinese = Words(.zh).label(command.label)
    return state.words.label(command.label).lowercased().contains(typed)
      || Words(.en).label(command.label).lowercased().hasPrefix(typed)
      || PinyinQuery(typed).matches(chinese) || chinese.contains(typed)
  }

  /// The hints of the foot line for where people are: key and name, most needed first.
  static func footer(_ state: DashboardState) -> [(key: String, name: String)] {
    all.filter { $0.footer != nil && $0.belongs(state) && $0.hindrance(state) == nil }
      .sorted { ($0.footer ?? 0) < ($1.footer ?? 0) }
      .compactMap { command in
        guard let key = command.keys.first else { return nil }
        return (KeyName.text(key, state.words), command.name(state))
      }
  }
}

extension Command {
  /// Commands of an issue belong where an issue is chosen; welcome has few.
  func belongs(_ state: DashboardState) -> Bool {
    switch id {
    case .issue:
      return state.screen == .issue || (state.screen == .overview && state.focus == .queue)
    case .general(let name):
      guard state.screen == .welcome else { return true }
      return CommandTable.welcomeNames.contains(name)
    }
  }

  /// The name on screen; the next step is named by what it does.
  func name(_ state: DashboardState) -> String {
    if id == .general("act"), let verb = state.nextVerb { return state.words.label(verb.label) }
    return state.words.label(label)
  }
}

/// How a key is written in hints and help.
enum KeyName {
  static func text(_ key: Key, _ words: Words) -> String {
    let base: String
    switch key.code {
    case .character(" "): base = "Space"
    case .character(let character): base = String(character)
    case .enter: base = "Enter"
    case .tab: base = "Tab"
    case .escape: base = "Esc"
    case .backspace: base = "Backspace"
    case .delete: base = "Del"
    case .insert: base = "Ins"
    case .up: base = "Up"
    case .down: base = "Down"
    case .left: base = "Left"
    case .right: base = "Right"
    case .home: base = "Home"
    case .end: base = "End"
    case .pageUp: base = "PgUp"
    case .pageDown: base = "PgDn"
    case .function(let number): base = "F\(number)"
    }
    if key.modifiers.contains(.control) { return "Ctrl-\(base.uppercased())" }
    if key.modifiers.contains(.shift), key.code == .tab { return "Shift-Tab" }
    return key.modifiers.contains(.alt) ? "Alt-\(base)" : base
  }
}
