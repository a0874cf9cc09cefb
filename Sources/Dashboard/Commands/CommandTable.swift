internal import CommunityModel
internal import TerminalUI

/// Every command there is; a new one is a row in `general`.
enum CommandTable {
  static let all: [Command] = general + issueCommands

  /// The command a key stands for just now: the first that has the key and belongs here.
  static func command(for key: Key, _ state: DashboardState) -> Command? {
    all.first { $0.keys.contains(key) && $0.belongs(state) }
  }

  /// The one of a few commands that a key stands for, whatever lies on top.
  static func command(for key: Key, among few: GeneralCommand...) -> Command? {
    few.lazy.compactMap { name in
      general.first { $0.id == .general(name) && $0.keys.contains(key) }
    }.first
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
