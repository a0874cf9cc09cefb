/// A colour as a terminal is told it.
public enum TerminalColor: Hashable, Sendable {
  /// What the terminal itself uses when it is told nothing.
  case standard
  /// A number in the terminal's own table: below 8, 16 or 256.
  case indexed(UInt8)
  /// Red, green and blue.
  case rgb(UInt8, UInt8, UInt8)
}
