/// What was held, from the number xterm and kitty send: 1 plus bits; none for a key that goes up.
struct KeyModifiers {
  var modifiers: Key.Modifiers

  init(_ modifiers: Key.Modifiers) {
    self.modifiers = modifiers
  }

  /// Fails for numbers no terminal sends, and for the release of a key (action 3), which is no press.
  init?(parameter: Int, action: Int) {
    guard (1...256).contains(parameter), action != 3 else { return nil }
    let bits = parameter - 1
    modifiers = []
    if bits & 1 != 0 { modifiers.insert(.shift) }
    // Meta (32) is Alt to everybody who has one.
    if bits & 34 != 0 { modifiers.insert(.alt) }
    if bits & 4 != 0 { modifiers.insert(.control) }
  }
}
