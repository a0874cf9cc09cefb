/// What is drawn for ambiguous characters where the terminal makes them two columns wide.
///
/// ncurses believes that they are one wide and would shift the rest of the row, so each becomes
/// two narrow characters or a wide one, about which everybody agrees.
enum AmbiguousSubstitute {
  static func isNeeded(for scalar: Unicode.Scalar) -> Bool {
    WidthTable.contains(WidthTable.ambiguous, scalar.value)
  }

  static func glyphs(for scalar: Unicode.Scalar) -> [DrawnGlyph] {
    let text = table[scalar] ?? unknown
    let width = text.count == 1 ? 2 : 1
    return text.map { DrawnGlyph(base: $0, width: width) }
  }

  /// The geta mark, with which Chinese and Japanese printers hold the place of a missing character.
  private static let unknown: [Unicode.Scalar] = ["〓"]

  private static let table: [Unicode.Scalar: [Unicode.Scalar]] = {
    var table: [Unicode.Scalar: [Unicode.Scalar]] = [:]
    for (characters, text) in rows {
      for scalar in characters.unicodeScalars {
        table[scalar] = Array(text.unicodeScalars)
      }
    }
    for number in UInt32(1)...9 {
      // ①…⑨ become 1) … 9).
      guard let circled = Unicode.Scalar(0x245F + number), let digit = Unicode.Scalar(0x30 + number)
      else { continue }
      table[circled] = [digit, ")"]
    }
    return table
  }()

  /// Characters, and the two columns that stand for each of them.
  private static let rows: [(characters: String, text: String)] = [
    ("“”″", "＂"),
    ("‘’′", "＇"),
    ("…‥", ".."),
    ("—–―─━", "--"),
    ("·•‧", "・"),
    ("●◆★※■◉◎", "＊"),
    ("○◇☆□", "〇"),
    ("▲△↑", "^ "),
    ("▼▽↓", "v "),
    ("▶▷", "> "),
    ("◀◁", "< "),
    ("→", "->"),
    ("←", "<-"),
    ("⇒", "=>"),
    ("×", "ｘ"),
    ("÷", "／"),
    ("±", "+-"),
    ("℃", "度"),
    ("°", "度"),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "!="),
    ("≈", "~="),
    ("№", "No"),
    ("Ⅰ", "I "),
    ("Ⅱ", "II"),
    ("Ⅲ", "3 "),
    ("Ⅳ", "IV"),
    ("Ⅴ", "V "),
    ("√", "v "),
    ("█▓▒", "##"),
    ("░", "::"),
    ("│┃", "| "),
    ("\u{FFFD}", "？"),
  ]
}
