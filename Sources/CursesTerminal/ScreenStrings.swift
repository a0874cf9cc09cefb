/// The bytes that take the terminal's extras and give everything back.
///
/// Cursor, colours and the screen itself are ncurses' affair as long as it works; `restore` does
/// all of it at once, for the moment when nothing works any more.
struct ScreenStrings: Equatable {
  /// Goes back to the screen that was there before, or clears when there was none.
  var mainScreen: [UInt8]
  /// Ends every attribute.
  var plain: [UInt8]
  var standardColors: [UInt8]
  var visibleCursor: [UInt8]
  var hasMainScreen: Bool

  static let beginUpdate = Array("\u{1B}[?2026h".utf8)
  static let endUpdate = Array("\u{1B}[?2026l".utf8)

  /// Bracketed paste, focus, and the mouse as presses, drags, with coordinates in decimals.
  static func modes(mouse: Bool) -> [Int] {
    [2004, 1004] + (mouse ? [1000, 1002, 1006] : [])
  }

  /// What switches our private modes on.
  static func enter(mouse: Bool) -> [UInt8] {
    modes(mouse: mouse).flatMap { Array("\u{1B}[?\($0)h".utf8) }
  }

  /// What switches them off, last one first.
  static func leave(mouse: Bool) -> [UInt8] {
    modes(mouse: mouse).reversed().flatMap { Array("\u{1B}[?\($0)l".utf8) }
  }

  /// Gives the terminal back from any state; `isStandard` terminals have had private modes set.
  func restore(isStandard: Bool, mouse: Bool) -> [UInt8] {
    let modes = isStandard ? Self.endUpdate + Self.leave(mouse: mouse) : []
    return modes
      + [plain, standardColors, mainScreen, visibleCursor].flatMap(Self.withoutPadding)
  }

  /// The string without terminfo's delays, `$<5/>`: nobody can wait in a signal handler.
  static func withoutPadding(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = bytes[...]
    while let first = rest.first {
      if rest.starts(with: "$<".utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        rest = rest[(end + 1)...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
