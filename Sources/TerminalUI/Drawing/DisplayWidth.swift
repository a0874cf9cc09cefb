/// The columns a character takes on the screen: 0, 1, 2, or more for clusters of several letters.
///
/// It is what `Surface.put` uses for it, so control characters count as the mark that replaces them.
public func displayWidth(_ character: Character, rule: WidthRule = .standard) -> Int {
  let scalars = character.unicodeScalars
  if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
    let simple = ScalarKind.simpleWidth(first.value, narrowSigns: rule.ambiguous == .one)
    if simple > 0 { return simple }
  }
  return displayWidth(String(character), rule: rule)
}

/// The columns a text takes on one row of the screen.
public func displayWidth(_ text: String, rule: WidthRule = .standard) -> Int {
  var columns = 0
  forEachGlyph(in: text, rule: rule) { glyph in
    columns += glyph.width
    return true
  }
  return columns
}
