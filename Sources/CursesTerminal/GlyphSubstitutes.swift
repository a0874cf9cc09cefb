/// What is drawn instead of a character that this terminal cannot show in the columns it has.
///
/// Surfaces already avoid what no terminal shows alike; what remains are terminals that take
/// only ASCII, and characters that are younger than the system's own table of widths.
struct GlyphSubstitutes {
  /// Whether anything but ASCII can be sent.
  var isASCII: Bool

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    let rows: [(characters: String, ascii: Unicode.Scalar)] = [
      ("─━═╌╍┄┅┈┉—―–‐‑", "-"), ("│┃║╎╏┆┇┊┋", "|"),
      ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬", "+"),
      ("“”„〝〞「」『』", "\""), ("‘’‚°", "'"), ("…·•‧。・", "."), ("、", ","),
      ("●◆■★▪", "*"), ("○◇□☆◎〇", "o"), ("→▶▷》〉", ">"), ("←◀◁《〈", "<"), ("↑▲△", "^"),
      ("↓▼▽√✓✔", "v"), ("×✗✘", "x"), ("÷", "/"), ("【〔", "["), ("】〕", "]"),
      ("▁▂▃▄▅▆▇█▉▊▋▌▐▓▒", "#"), ("▍▎▏░", ":"), ("\u{3000}", " "),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for scalar in row.characters.unicodeScalars {
        table[scalar] = row.ascii
      }
    }
    return table
  }()

  /// What to draw, one scalar for each column or one for both.
  func scalars(for scalar: Unicode.Scalar, columns: Int) -> [Unicode.Scalar] {
    if isASCII {
      guard let ascii = Self.table[scalar] ?? Self.fullWidth(scalar) else {
        return Array(repeating: "?", count: columns)
      }
      return columns == 2 ? [ascii, " "] : [ascii]
    }
    // U+3013, the mark that printers set for a missing character, is itself two columns wide.
    return columns == 2 ? ["\u{3013}"] : ["\u{FFFD}"]
  }

  /// The ASCII character of which this is the full-width form.
  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard case 0xFF01...0xFF5E = scalar.value else { return nil }
    return Unicode.Scalar(scalar.value - 0xFF01 + 0x21)
  }
}
