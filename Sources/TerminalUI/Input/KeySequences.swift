/// Which key each sequence stands for, over the terminals in use.
enum KeySequences {
  /// A byte below 0x80 that is no escape sequence.
  static func key(ascii byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7F: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0A, 0x0D: Key(.enter)
    case 0x1B: Key(.escape)
    case 0x01...0x1A: .control(character(byte + 0x60))
    case 0x1C...0x1F: .control(character(byte + 0x40))
    default: Key(character(byte))
    }
  }

  private static func character(_ byte: UInt8) -> Character {
    Character(Unicode.Scalar(byte))
  }

  /// `ESC [ number ~`.
  static let tilde: [Int: Key.Code] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14),
    28: .function(15), 29: .function(16), 31: .function(17), 32: .function(18),
    33: .function(19), 34: .function(20),
  ]

  /// `ESC [ letter` and `ESC [ 1;modifiers letter`; a…d are rxvt with Shift.
  static let letter: [UInt8: Key] = [
    0x41: Key(.up), 0x42: Key(.down), 0x43: Key(.right), 0x44: Key(.left),
    0x46: Key(.end), 0x48: Key(.home),
    0x50: Key(.function(1)), 0x51: Key(.function(2)), 0x53: Key(.function(4)),
    0x5A: Key(.tab, .shift),
    0x61: Key(.up, .shift), 0x62: Key(.down, .shift), 0x63: Key(.right, .shift),
    0x64: Key(.left, .shift),
  ]

  /// `ESC [ [ A` … `E`: F1 … F5 of the Linux console.
  static let linuxConsole: [UInt8: Key.Code] = [
    0x41: .function(1), 0x42: .function(2), 0x43: .function(3), 0x44: .function(4),
    0x45: .function(5),
  ]

  /// `ESC O letter`, with modifiers as digits between (`ESC O 5 P`) from old terminals.
  static func singleShift(_ final: UInt8, parameter: [UInt8]) -> Key? {
    let number = parameter.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
    guard let held = KeyModifiers(parameter: max(1, number), action: 1),
      var key = shifted[final]
    else { return nil }
    key.modifiers.formUnion(held.modifiers)
    return key
  }

  /// Arrows, F1 … F4, the keypad in application mode; a…d are rxvt with Control.
  private static let shifted: [UInt8: Key] = [
    0x41: Key(.up), 0x42: Key(.down), 0x43: Key(.right), 0x44: Key(.left),
    0x46: Key(.end), 0x48: Key(.home), 0x49: Key(.tab), 0x4D: Key(.enter),
    0x50: Key(.function(1)), 0x51: Key(.function(2)), 0x52: Key(.function(3)),
    0x53: Key(.function(4)),
    0x58: Key("="), 0x5A: Key(.tab, .shift),
    0x61: Key(.up, .control), 0x62: Key(.down, .control), 0x63: Key(.right, .control),
    0x64: Key(.left, .control),
    0x6A: Key("*"), 0x6B: Key("+"), 0x6C: Key(","), 0x6D: Key("-"), 0x6E: Key("."),
    0x6F: Key("/"), 0x70: Key("0"), 0x71: Key("1"), 0x72: Key("2"), 0x73: Key("3"),
    0x74: Key("4"), 0x75: Key("5"), 0x76: Key("6"), 0x77: Key("7"), 0x78: Key("8"),
    0x79: Key("9"),
  ]
}
