/// Keeps a spreadsheet from running text that somebody typed into a form.
///
/// Excel and WPS take a field that begins with = + - @ or a tab for a formula, which can call
/// programs or fetch pages; an apostrophe before it makes it text. The full-width signs count in
/// Chinese settings. Off for files that other programs read: there the apostrophe is a fault.
public enum FormulaGuard {
  private static let openings: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  /// `text` with an apostrophe before it if it could be run; negative numbers stay numbers.
  public static func protected(_ text: String) -> String {
    needsApostrophe(text) && !isNegativeNumber(text) ? "'" + text : text
  }

  /// What `protected` was given, for any text it gave.
  public static func unprotected(_ text: String) -> String {
    guard text.unicodeScalars.first == "'" else { return text }
    let inner = String(text.unicodeScalars.dropFirst())
    return protected(inner) == text ? inner : text
  }

  /// Looks past apostrophes, so that one of ours can be told from one that was there.
  private static func needsApostrophe(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first(where: { $0 != "'" }) else { return false }
    return openings.contains(first)
  }

  private static func isNegativeNumber(_ text: String) -> Bool {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == Byte.minus, let first = digits.first, Byte.isDigit(first),
      let last = digits.last, Byte.isDigit(last)
    else { return false }
    let others = digits.filter { !Byte.isDigit($0) }
    return others.isEmpty || others == [Byte.dot]
  }
}
