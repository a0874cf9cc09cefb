internal import TerminalUI

/// Which colour pair of ncurses stands for which two colours; pairs are made when first needed.
struct Palette {
  /// How a cell is drawn, in ncurses' terms.
  struct Ink: Equatable {
    var pair: Int32
    var attributes: UInt32
    /// The number of the ground's colour.
    var ground: Int32

    private static let seenOnBlanks = UInt32(Attributes([.underline, .reverse]).rawValue)

    /// Whether nobody sees on a blank which of the two it has.
    func isAlikeOnBlanks(_ other: Ink) -> Bool {
      ground == other.ground && (attributes | other.attributes) & Ink.seenOnBlanks == 0
    }
  }

  private let pairsMax: Int
  private let define: (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool
  private var pairs: [UInt64: Int32] = [:]
  private var inks: [UInt32: Ink] = [:]
  private var lastKey = UInt32.max
  private var lastInk = Palette.plain

  /// The terminal's own colours.
  static let plain = Ink(
    pair: 0,
    attributes: 0,
    ground: ColorEncoding.number(of: .standard)
  )

  /// A palette of at most `pairsMax` pairs, pair 0 among them: the terminal's own colours.
  init(
    pairsMax: Int,
    define: @escaping (_ pair: Int32, _ foreground: Int32, _ background: Int32) -> Bool
  ) {
    self.pairsMax = pairsMax
    self.define = define
  }

  /// Forgets everything; pairs are numbered from 1 again, so that all must be painted anew.
  mutating func reset() {
    pairs = [:]
    inks = [:]
    lastKey = .max
  }

  mutating func ink(for cell: Cell, theme: ResolvedTheme) -> Ink {
    let key =
      UInt32(cell.foreground.rawValue) << 16 | UInt32(cell.background.rawValue) << 8
      | UInt32(cell.attributes.rawValue)
    if key == lastKey {
      return lastInk
    }
    let ink = inks[key] ?? resolve(cell, theme: theme)
    inks[key] = ink
    lastKey = key
    lastInk = ink
    return ink
  }

  /// The pair for two colours; without a free one the terminal's own colours.
  mutating func pair(_ foreground: TerminalColor, on background: TerminalColor) -> Int32 {
    if foreground == .standard && background == .standard {
      return 0
    }
    let front = ColorEncoding.number(of: foreground)
    let back = ColorEncoding.number(of: background)
    let key = UInt64(UInt32(bitPattern: front)) << 32 | UInt64(UInt32(bitPattern: back))
    if let known = pairs[key] {
      return known
    }
    let next = Int32(pairs.count + 1)
    guard next < pairsMax, define(next, front, back) else { return 0 }
    pairs[key] = next
    return next
  }

  private mutating func resolve(_ cell: Cell, theme: ResolvedTheme) -> Ink {
    let style = theme.style(cell.foreground, on: cell.background, cell.attributes)
    let pair = pair(style.foreground, on: style.background)
    return Ink(
      pair: pair,
      attributes: UInt32(style.attributes.rawValue),
      ground: ColorEncoding.number(of: pair == 0 ? .standard : style.background)
    )
  }
}
