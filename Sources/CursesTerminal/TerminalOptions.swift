public import TerminalUI

extension CursesTerminal {
  /// What a person may decide about the terminal; everything else is found out.
  public struct Options: Sendable {
    /// How many columns the characters take that East Asian Width calls ambiguous.
    public enum AmbiguousColumns: Sendable {
      /// The terminal is asked once.
      case auto
      case one
      case two
    }

    /// Instead of `$TERM`.
    public var term: String?
    /// Instead of what the terminal says about its colours.
    public var color: ColorTier?
    /// No colour at all; stronger than `color`.
    public var noColor = false
    public var ambiguous = AmbiguousColumns.auto
    /// Frames and charts in ASCII; text stays as it is.
    public var ascii = false
    /// How long a lone ESC may be the beginning of something; nil: 25, over SSH 100.
    public var escapeDelayMilliseconds: Int?
    public var mouse = true
    /// Where the terminal is; standard input and output as a rule.
    public var inputDescriptor: Int32 = 0
    public var outputDescriptor: Int32 = 1

    public init() {}
  }
}
