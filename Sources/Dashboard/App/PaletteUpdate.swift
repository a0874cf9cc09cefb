internal import TerminalUI

extension DashboardState {
  /// The commands that what was typed could mean, by name, key or pinyin initials.
  var paletteCommands: [Command] {
    let typed = palette?.field.text.lowercased() ?? ""
    let commands = palette?.showsActions == true ? CommandTable.issueCommands : CommandTable.all
    let next = nextVerb.map { Command.Identity.issue($0) }
    let ordered = commands.filter { $0.id == next } + commands.filter { $0.id != next }
    return ordered.filter { command in
      if palette?.showsActions == true, command.hindrance(self) != nil { return false }
      return typed.isEmpty || CommandTable.matches(command, typed, self)
    }
  }

  mutating func takeInPalette(_ key: Key) -> [Effect] {
    switch key.code {
    case .escape:
      palette = nil
      return []
    case .enter:
      let commands = paletteCommands
      let index = palette?.selected ?? 0
      palette = nil
      return commands.indices.contains(index) ? run(commands[index]) : []
    case .up: movePalette(-1)
    case .down, .tab: movePalette(1)
    default:
      _ = palette?.field.handle(.key(key))
      palette?.selected = 0
    }
    return []
  }

  private mutating func movePalette(_ step: Int) {
    let count = paletteCommands.count
    guard count > 0, let selected = palette?.selected else { return }
    palette?.selected = (selected + step + count) % count
  }
}
