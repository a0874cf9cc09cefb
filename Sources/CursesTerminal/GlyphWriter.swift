internal import CNcurses
internal import TerminalUI

/// Turns cells into what ncurses draws, so that both agree on every column.
struct GlyphWriter {
  let substitutes: GlyphSubstitutes
  private(set) var glyphs: [curses_screen_glyph] = []

  init(isASCII: Bool) {
    substitutes = GlyphSubstitutes(isASCII: isASCII)
  }

  mutating func clear() {
    glyphs.removeAll(keepingCapacity: true)
  }

  /// Adds a cell of `columns` columns; `cluster` is asked only when the cell is no single scalar.
  mutating func add(_ cell: Cell, columns: Int, ink: Palette.Ink, cluster: (Cell) -> String) {
    if columns == 1, (0x20...0x7E).contains(cell.glyph) {
      append(Unicode.Scalar(UInt8(cell.glyph)), ink)
      return
    }
    if cell.glyph < Cell.clusterBase {
      let scalar = Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"
      add(base: scalar, marks: [], columns: columns, ink)
      return
    }
    let scalars = cluster(cell).unicodeScalars
    let marks = scalars.dropFirst().filter(Self.isMark).prefix(Int(curses_screen_scalars_max) - 1)
    add(base: scalars.first ?? " ", marks: Array(marks), columns: columns, ink)
  }

  private mutating func add(
    base: Unicode.Scalar,
    marks: [Unicode.Scalar],
    columns: Int,
    _ ink: Palette.Ink
  ) {
    if !substitutes.isASCII || base.isASCII {
      let own = Int(curses_screen_columns(base.value))
      if own == columns, own > 0 {
        append(base, marks: substitutes.isASCII ? [] : marks, ink)
        return
      }
      // A text symbol shown as emoji: the symbol alone.
      if own == 1, columns == 2 {
        append(base, ink)
        append(" ", ink)
        return
      }
    }
    for scalar in substitutes.scalars(for: base, columns: columns) {
      append(scalar, ink)
    }
  }

  /// What combines without changing the width: variation selectors and joiners do change it.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0000...0xE0FFF: false
    default: curses_screen_columns(scalar.value) == 0
    }
  }

  private mutating func append(
    _ base: Unicode.Scalar,
    marks: [Unicode.Scalar] = [],
    _ ink: Palette.Ink
  ) {
    var glyph = curses_screen_glyph()
    glyph.scalars.0 = base.value
    glyph.pair = ink.pair
    glyph.attributes = ink.attributes
    if !marks.isEmpty {
      withUnsafeMutableBytes(of: &glyph.scalars) { places in
        for (place, mark) in marks.enumerated() {
          places.storeBytes(of: mark.value, toByteOffset: 4 * (place + 1), as: UInt32.self)
        }
      }
    }
    glyphs.append(glyph)
  }
}
