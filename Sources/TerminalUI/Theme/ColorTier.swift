/// How many colours a terminal can show, from none to all.
public enum ColorTier: Sendable, CaseIterable {
  /// No colour: a monochrome terminal, or `NO_COLOR`.
  case mono
  /// The eight colours of the Linux console and of old terminals.
  case eight
  /// The eight colours and their bright sisters; which ones they are is the terminal's affair.
  case sixteen
  /// The 256 colours of xterm.
  case indexed256
  /// 24 bits a colour.
  case trueColor
}
