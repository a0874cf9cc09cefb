/// A key sent as the number of its character: `ESC [ 13;2 u` (kitty), `ESC [ 27;5;13 ~` (xterm).
struct CodedKey {
  private let code: Int?
  private let shifted: Int?
  private let held: KeyModifiers

  init(code: Int?, shifted: Int?, _ held: KeyModifiers) {
    self.code = code
    self.shifted = shifted
    self.held = held
  }

  /// The key; nothing for control characters, private use and keys that we have no name for.
  var key: Key? {
    guard let code else { return nil }
    if let named = CodedKey.named[code] { return Key(named, held.modifiers) }
    if (57_376...57_387).contains(code) { return Key(.function(code - 57_363), held.modifiers) }
    if let text = CodedKey.keypad[code] { return Key(.character(text), held.modifiers) }
    guard let character = CodedKey.character(code) else { return nil }
    var modifiers = held.modifiers
    guard modifiers.contains(.shift), !modifiers.contains(.control) else {
      return Key(.character(character), modifiers)
    }
    // Shift is part of the character typed, as it is when the character comes as plain text.
    modifiers.remove(.shift)
    if let typed = shifted.flatMap(CodedKey.character) {
      return Key(.character(typed), modifiers)
    }
    let upper = character.uppercased()
    return Key(.character(upper.count == 1 ? Character(upper) : character), modifiers)
  }

  private static func character(_ code: Int) -> Character? {
    guard code >= 0x20, !(0x7F...0x9F).contains(code), !(0xE000...0xF8FF).contains(code),
      let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init)
    else { return nil }
    return Character(scalar)
  }

  private static let named: [Int: Key.Code] = [
    8: .backspace, 9: .tab, 13: .enter, 27: .escape, 127: .backspace,
    57_344: .escape, 57_345: .enter, 57_346: .tab, 57_347: .backspace, 57_348: .insert,
    57_349: .delete, 57_350: .left, 57_351: .right, 57_352: .up, 57_353: .down,
    57_354: .pageUp, 57_355: .pageDown, 57_356: .home, 57_357: .end,
    57_414: .enter, 57_417: .left, 57_418: .right, 57_419: .up, 57_420: .down,
    57_421: .pageUp, 57_422: .pageDown, 57_423: .home, 57_424: .end, 57_425: .insert,
    57_426: .delete,
  ]

  private static let keypad: [Int: Character] = [
    57_399: "0", 57_400: "1", 57_401: "2", 57_402: "3", 57_403: "4", 57_404: "5", 57_405: "6",
    57_406: "7", 57_407: "8", 57_408: "9", 57_409: ".", 57_410: "/", 57_411: "*", 57_412: "-",
    57_413: "+", 57_415: "=", 57_416: ",",
  ]
}
