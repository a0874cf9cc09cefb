/// A colour of a theme's palette, with what stands for it where there are fewer colours.
enum ThemeColor: Hashable, Sendable {
  /// The terminal's own, whatever it is.
  case standard
  /// A colour of our choice: in full, of 256 and of 16.
  case fixed(RGB, indexed: UInt8, sixteen: SixteenColor)

  /// The name by which every theme file knows `.standard`.
  static let standardName = "standard"

  /// A colour whose missing fallbacks are the nearest ones.
  init(_ rgb: RGB, indexed: UInt8?, sixteen: SixteenColor?) {
    self = .fixed(
      rgb,
      indexed: indexed ?? XtermPalette.nearest256(rgb),
      sixteen: sixteen ?? .number(XtermPalette.nearest16(rgb))
    )
  }

  func resolved(for tier: ColorTier) -> TerminalColor {
    guard case .fixed(let rgb, let indexed, let sixteen) = self else { return .standard }
    switch tier {
    case .mono: return .standard
    case .eight: return sixteen.onEight
    case .sixteen: return sixteen.onSixteen
    case .indexed256: return .indexed(indexed)
    case .trueColor: return .rgb(rgb.red, rgb.green, rgb.blue)
    }
  }
}
