internal import TerminalUI

extension Key {
  /// Whether a text is just this key's character.
  fileprivate func isCharacter(_ text: String?) -> Bool {
    guard let text, text.count == 1, let character = text.first else { return false }
    return code == .character(character)
  }
}

extension DashboardState {
  /// The commands that what was typed could mean, by name, key or pinyin initials.
  var paletteCommands: [Command] {
    let typed = palette?.field.text.lowercased() ?? ""
    let commands = palette?.showsActions == true ? CommandTable.issueCommands : CommandTable.all
    let next = nextVerb.map { Command.Identity.issue($0) }
    let ordered = commands.filter { $0.id == next } + commands.filter { $0.id != next }
    guard palette?.showsActions == true else {
      return ordered.filter { typed.isEmpty || CommandTable.matches($0, typed, self) }
    }
    let possible = ordered.filter { $0.hindrance(self) == nil }
    let named = possible.filter { typed.isEmpty || CommandTable.matches($0, typed, self) }
    // The menu shows keys: who types one means it, whatever names begin so.
    let keyed = possible.filter { $0.keys.contains { $0.isCharacter(palette?.field.text) } }
    return keyed + named.filter { command in !keyed.contains { $0.id == command.id } }
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
