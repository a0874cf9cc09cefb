internal import CommunityModel
internal import TerminalUI

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
