/// A colour for terminals with sixteen of them, by the name a theme file gives it.
enum SixteenColor: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// 0 to 7 are the plain colours, 8 to 15 their bright sisters.
  case number(UInt8)

  /// Every name a theme file can write, in the terminal's order.
  static let names: [String] = plainNames + plainNames.map { "bright-" + $0 }

  private static let plainNames = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  init?(name: String) {
    if name == ThemeColor.standardName {
      self = .standard
    } else if let index = Self.names.firstIndex(of: name) {
      self = .number(UInt8(index))
    } else {
      return nil
    }
  }

  var onSixteen: TerminalColor {
    switch self {
    case .standard: .standard
    case .number(let number): .indexed(number)
    }
  }

  /// With eight colours a bright one is its plain sister, and black, white and grey are the
  /// terminal's own: of a ground that nobody knows, only that is sure to differ.
  var onEight: TerminalColor {
    guard case .number(let number) = self, (1...6).contains(number % 8) else { return .standard }
    return .indexed(number % 8)
  }
}
