internal import CNcurses
internal import TerminalUI

/// Brings surfaces into ncurses' memory of the screen: only the columns that changed.
struct Painter {
  /// What a frame changes.
  struct Change: OptionSet {
    let rawValue: Int

    static let cells = Change(rawValue: 1)
    static let caret = Change(rawValue: 2)
  }

  private static let gapMax = 12

  private var writer: GlyphWriter
  private var palette: Palette
  private var shown: Surface?
  private var theme: ResolvedTheme?
  /// nil before the first frame: the cursor's state is then unknown.
  private var caret: Point??

  init(palette: Palette, isASCII: Bool) {
    self.palette = palette
    writer = GlyphWriter(isASCII: isASCII)
  }

  /// Forgets the last frame: the next one is put whole.
  mutating func forget() {
    shown = nil
    caret = nil
  }

  /// Puts a frame, cut where `screen` ends; nothing is written yet.
  mutating func put(_ surface: Surface, theme: ResolvedTheme, screen: Size) -> Change {
    precondition(
      surface.cells.count == surface.size.width * surface.size.height,
      "a surface has as many cells as its size says"
    )
    var change: Change = []
    if self.theme != theme {
      begin(theme)
    }
    let before = shown.flatMap { $0.size == surface.size ? $0 : nil }
    if before == nil {
      curses_screen_erase()
      change = .cells
    }
    if putRows(of: surface, before: before ?? Surface(size: surface.size), screen: screen) {
      change.insert(.cells)
    }
    shown = surface
    return change.union(putCaret(of: surface, screen: screen))
  }

  private mutating func begin(_ next: ResolvedTheme) {
    if theme != nil {
      // Pairs are numbered anew: what stands on the screen no longer says how it looks.
      curses_screen_repaint()
    }
    theme = next
    palette.reset()
    shown = nil
  }

  private mutating func putRows(of surface: Surface, before: Surface, screen: Size) -> Bool {
    let width = surface.size.width
    let isFirst = shown == nil || shown?.size != surface.size
    var isChanged = false
    surface.cells.withUnsafeBufferPointer { new in
      before.cells.withUnsafeBufferPointer { old in
        for row in 0..<min(surface.size.height, screen.height) {
          let columns =
            isFirst
            ? 0..<width
            : RowDifference.columns(row: row, old: old, new: new, width: width) {
              before.cluster(for: $0) == surface.cluster(for: $1)
            }
          if let columns, let visible = visible(columns, screen: screen) {
            put(visible, of: row, cells: new, surface: surface)
            isChanged = true
          }
        }
      }
    }
    return isChanged
  }

  private func visible(_ columns: Range<Int>, screen: Size) -> Range<Int>? {
    let visible = columns.clamped(to: 0..<max(0, screen.width))
    return visible.isEmpty ? nil : visible
  }

  private mutating func put(
    _ columns: Range<Int>,
    of row: Int,
    cells: UnsafeBufferPointer<Cell>,
    surface: Surface
  ) {
    guard let theme else { return }
    let start = row * surface.size.width
    writer.clear()
    var before: Palette.Ink?
    var x = columns.lowerBound
    while x < columns.upperBound {
      var cell = cells[start + x]
      let isWide =
        cell.width == 2 && x + 1 < columns.upperBound && cells[start + x + 1].width == 0
      if cell.width != 1 && !isWide {
        // Half a wide character, at the edge of the screen or by mistake.
        cell.glyph = 0x20
      }
      var ink = palette.ink(for: cell, theme: theme)
      if cell.glyph == 0x20, let before, before != ink, before.isAlikeOnBlanks(ink) {
        let rest = UnsafeBufferPointer(rebasing: cells[start + x..<start + columns.upperBound])
        if Painter.isGap(rest) { ink = before }
      }
      before = ink
      writer.add(cell, columns: isWide ? 2 : 1, ink: ink, cluster: surface.cluster)
      x += isWide ? 2 : 1
    }
    writer.glyphs.withUnsafeBufferPointer { glyphs in
      curses_screen_put(
        Int32(row),
        Int32(columns.lowerBound),
        glyphs.baseAddress,
        Int32(glyphs.count)
      )
    }
  }

  /// Whether these begin with a few blanks and go on with a word.
  ///
  /// Such blanks keep the colour of the word before them: to change it there and back again takes
  /// more bytes than the blanks. Longer ones are left as they are, to be erased at once.
  private static func isGap(_ cells: UnsafeBufferPointer<Cell>) -> Bool {
    cells.prefix(gapMax).contains { $0.glyph != 0x20 }
  }

  private mutating func putCaret(of surface: Surface, screen: Size) -> Change {
    let place = surface.caret.flatMap { point in
      Rect(screen).contains(point) ? point : nil
    }
    if let caret, caret == place {
      return []
    }
    caret = .some(place)
    curses_screen_caret(Int32(place?.y ?? 0), Int32(place?.x ?? -1))
    return .caret
  }
}
