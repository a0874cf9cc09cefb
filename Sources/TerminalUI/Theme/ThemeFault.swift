/// The ways in which a theme file can be wrong, each with its evidence.
public enum ThemeFault: Hashable, Sendable {
  /// The file is not UTF-8, or has a NUL in it.
  case notText
  /// The file has more bytes than any theme needs.
  case tooLarge(limit: Int)
  /// The file is not TOML; in the words of the TOML library, which are English.
  case syntax(String)
  /// Something stands where it cannot: a bracket without its partner, a date.
  case unexpected(String)
  case unknownSection(String, suggestion: String?)
  case unknownKey(String, suggestion: String?)
  case unknownRole(String, suggestion: String?)
  /// A role names a colour that no palette has.
  case unknownColor(String, suggestion: String?)
  /// A word where only some are allowed: an attribute, a variant, a colour of sixteen.
  case unknownWord(String, key: String, suggestion: String?)
  case wrongType(key: String, expected: ThemeValueKind)
  /// A colour that is not written as `#rrggbb`.
  case badHexColor(String)
  /// A colour number outside 0 to 255.
  case badColorNumber(Int)
  /// A palette gives a colour the name that is kept for the terminal's own.
  case reservedColor(String)
  /// A sign that is not one visible character, or, for `ascii`, not ASCII.
  case badSign(String, key: String)
  /// `bars` has more or fewer colours than there are bars.
  case wrongCount(key: String, expected: Int, found: Int)
  case missingKey(String)
  case missingRoles([String])
  /// `[meta]` gives another name than the file has.
  case nameMismatch(found: String, expected: String)
  case unknownTheme(String, suggestion: String?)
  /// Themes that inherit from each other in a circle, in that order.
  case inheritanceCycle([String])
}
