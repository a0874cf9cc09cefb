/// How many columns the terminal gives to characters that are narrow in the west and wide in China.
public enum AmbiguousWidth: Hashable, Sendable {
  case one
  case two
}

/// What the terminal at hand thinks of widths; everything else about widths is fixed.
public struct WidthRule: Hashable, Sendable {
  public var ambiguous: AmbiguousWidth

  /// The newest major version of Unicode that the C library knows, and ncurses with it; characters
  /// younger than that cannot be drawn and appear as boxes of their width.
  public var unicodeVersion: Int

  public init(ambiguous: AmbiguousWidth = .one, unicodeVersion: Int = 14) {
    self.ambiguous = ambiguous
    self.unicodeVersion = unicodeVersion
  }

  /// Ambiguous characters take one column, and the C library is that of Debian 12.
  public static let standard = WidthRule()
}
