/// What becomes of one Unicode scalar on its way to a terminal.
enum ScalarKind: Equatable {
  /// Invisible and without effect on letters: it is left out.
  case dropped
  /// A line break or tab: a space takes its place.
  case space
  /// Something that could command the terminal or reorder the row: a visible mark takes its place.
  case hostile
  /// It joins the letter before it.
  case mark
  /// It can be drawn, in this many columns.
  case glyph(width: Int)
  /// It has a width, but ncurses on this system cannot draw it.
  case unknown(width: Int)

  init(_ scalar: Unicode.Scalar, _ rule: WidthRule) {
    let value = scalar.value
    if value < 0xA0 {
      self = ScalarKind.latin(value)
    } else if ScalarKind.isHostile(value) {
      self = .hostile
    } else if value == 0x2028 || value == 0x2029 {
      self = .space
    } else if (0xFFF9...0xFFFB).contains(value) || scalar.properties.isDefaultIgnorableCodePoint {
      self = .dropped
    } else {
      self = ScalarKind.visible(scalar, rule)
    }
  }

  /// The columns of a character that never joins another of its kind; 0 when that is not certain.
  ///
  /// Between two such scalars there is always a boundary of grapheme clusters, so ordinary Chinese
  /// and English text needs no segmentation.
  @inline(__always)
  static func simpleWidth(_ value: UInt32, narrowSigns: Bool) -> Int {
    switch value {
    case 0x20...0x7E: 1
    case 0x4E00...0x9FFF, 0x3400...0x4DBF: 2
    case 0x3001...0x3029, 0x3041...0x3096, 0x30A1...0x30FE, 0xFF01...0xFF60: 2
    case 0x2010...0x2027, 0x2190...0x2193, 0x2500...0x259F, 0x25B2...0x25B5, 0x25C6...0x25E1:
      narrowSigns ? 1 : 0
    default: 0
    }
  }

  private static func latin(_ value: UInt32) -> ScalarKind {
    switch value {
    case 0x20...0x7E: .glyph(width: 1)
    case 0x09...0x0D, 0x85: .space
    default: .hostile
    }
  }

  /// Bidirectional embeddings, overrides and isolates, private use, and what is no character.
  private static func isHostile(_ value: UInt32) -> Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0xE000...0xF8FF, 0xFDD0...0xFDEF: true
    default: value >= 0xF_0000 || value & 0xFFFE == 0xFFFE
    }
  }

  private static func visible(_ scalar: Unicode.Scalar, _ rule: WidthRule) -> ScalarKind {
    let isKnown = scalar.properties.age.map { $0.major <= rule.unicodeVersion } ?? false
    if WidthTable.contains(WidthTable.zero, scalar.value) {
      return isKnown ? .mark : .dropped
    }
    let isWide =
      WidthTable.contains(WidthTable.wide, scalar.value)
      || (rule.ambiguous == .two && WidthTable.contains(WidthTable.ambiguous, scalar.value))
    let width = isWide ? 2 : 1
    return isKnown ? .glyph(width: width) : .unknown(width: width)
  }
}
