internal import TerminalUI

/// How far a key moves in a list or a text.
enum MoveKey {
  /// Lines, down is positive; nil for keys that move nothing.
  static func step(_ key: Key, page: Int) -> Int? {
    switch key.code {
    case .down, .character("j"): 1
    case .up, .character("k"): -1
    case .pageDown, .character(" "): page
    case .pageUp: -page
    case .home, .character("g"): -1_000_000
    case .end, .character("G"): 1_000_000
    default: nil
    }
  }
}
