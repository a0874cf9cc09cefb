internal import TerminalUI

/// How colours are numbered towards ncurses, and the terminfo strings that understand it.
///
/// 0…255 are the terminal's palette; from 256 on the number is 256 + 0xRRGGBB. So both live in
/// one entry, which terminfo's own `-direct` entries cannot: they lose the palette from 8 on.
enum ColorEncoding {
  static let directBase: Int32 = 256

  /// ncurses' number for a colour; -1 is the terminal's own.
  static func number(of color: TerminalColor) -> Int32 {
    switch color {
    case .standard: -1
    case .indexed(let index): Int32(index)
    case .rgb(let red, let green, let blue):
      directBase + (Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }

  /// How many colours a tier needs of its terminfo entry.
  static func colors(for tier: ColorTier) -> Int32 {
    switch tier {
    case .mono: 0
    case .eight: 8
    case .sixteen: 16
    case .indexed256: 256
    case .trueColor: directBase + 0x100_0000
    }
  }

  /// Changes an entry so that it draws the tier's colours.
  ///
  /// The parts of a 24-bit colour are separated by semicolons: every terminal that sets
  /// COLORTERM reads these, the standard's colons fewer.
  static func teach(_ entry: inout TerminfoEntry, tier: ColorTier, layout: TerminfoLayout) {
    entry.numbers[layout.colors] = colors(for: tier)
    entry.numbers[layout.pairs] = 0x1_0000
    entry.flags[layout.canChangeColor] = false
    entry.strings[layout.initializeColor] = nil
    entry.strings[layout.setForeground] = Array(string(standard: 3, bright: 9).utf8)
    entry.strings[layout.setBackground] = Array(string(standard: 4, bright: 10).utf8)
    if tier == .trueColor {
      // Eight bits for each part; a flag would be reckoned from the number of colours.
      entry.extraFlags.removeAll { $0 == "RGB" }
      entry.extraNumbers.removeAll { $0.name == "RGB" }
      entry.extraNumbers.append((name: "RGB", value: 8))
    }
  }

  private static func string(standard: Int, bright: Int) -> String {
    let direct = "%p1%{\(directBase)}%-"
    return "\u{1B}[%?%p1%{8}%<%t\(standard)%p1%d"
      + "%e%p1%{16}%<%t\(bright)%p1%{8}%-%d"
      + "%e%p1%{256}%<%t\(standard)8;5;%p1%d"
      + "%e\(standard)8;2;\(direct)%{65536}%/%d;"
      + "\(direct)%{256}%/%{255}%&%d;\(direct)%{255}%&%d%;m"
  }
}

/// Where the capabilities that colour needs stand in the compiled format.
struct TerminfoLayout {
  var canChangeColor: Int
  var colors: Int
  var pairs: Int
  var initializeColor: Int
  var setForeground: Int
  var setBackground: Int

  /// Finds them by name; nil when this ncurses does not know one.
  init?(flags: [String], numbers: [String], strings: [String]) {
    guard let canChangeColor = flags.firstIndex(of: "ccc"),
      let colors = numbers.firstIndex(of: "colors"),
      let pairs = numbers.firstIndex(of: "pairs"),
      let initializeColor = strings.firstIndex(of: "initc"),
      let setForeground = strings.firstIndex(of: "setaf"),
      let setBackground = strings.firstIndex(of: "setab")
    else { return nil }
    self.canChangeColor = canChangeColor
    self.colors = colors
    self.pairs = pairs
    self.initializeColor = initializeColor
    self.setForeground = setForeground
    self.setBackground = setBackground
  }
}
