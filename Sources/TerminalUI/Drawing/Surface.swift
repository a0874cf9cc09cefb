/// A grid of cells on which screens are drawn before a terminal shows them; origin upper left.
///
/// It keeps two promises whatever text comes in: no control character gets into a cell, and a wide
/// character is always whole: its left cell has width 2, the cell right of it width 0.
public struct Surface: Sendable {
  public let size: Size
  /// What the terminal thinks of widths; widgets measure with the same rule.
  public let widthRule: WidthRule
  /// The cells row by row; `width * height` of them.
  public var cells: [Cell]
  /// Where the terminal's own cursor shall be: an input method shows its half-typed text there.
  public var caret: Point?
  /// Clusters of more than one scalar, by the number that stands for them in `Cell.glyph`.
  private var clusters: [UInt32: String] = [:]

  /// No terminal is larger; a size beyond it comes from a broken report.
  public static let sizeMax = Size(width: 1000, height: 500)

  public init(size: Size, widthRule: WidthRule = .standard) {
    self.size = Size(
      width: min(max(0, size.width), Surface.sizeMax.width),
      height: min(max(0, size.height), Surface.sizeMax.height)
    )
    self.widthRule = widthRule
    cells = Array(repeating: .blank, count: self.size.width * self.size.height)
  }

  public var bounds: Rect { Rect(size) }

  /// Draws one row of text from `point` on and says how many columns it took.
  ///
  /// Text outside `clip` is not drawn but counted, up to the right edge; a wide character that the
  /// edge would cut becomes a blank.
  @discardableResult
  public mutating func put(_ text: String, at point: Point, style: Style, clip: Rect? = nil) -> Int
  {
    let area = clip.map { bounds.intersection($0) } ?? bounds
    guard point.y >= area.y, point.y < area.bottom else { return 0 }
    let row = point.y * size.width
    var column = point.x
    forEachGlyph(in: text, rule: widthRule) { glyph in
      guard column < area.right else { return false }
      let end = column + glyph.width
      if column >= area.x, end <= area.right {
        place(glyph, at: row + column, row: row, style)
      } else if end > area.x {
        let cut = row + max(column, area.x)..<row + min(end, area.right)
        fill(cut, row: row, with: Surface.blank(style))
      }
      column = end
      return true
    }
    return max(0, min(column, area.right) - point.x)
  }

  /// Draws styled text; see `put(_:at:style:clip:)`.
  @discardableResult
  public mutating func put(_ text: StyledText, at point: Point, clip: Rect? = nil) -> Int {
    var x = point.x
    for span in text.spans {
      x += put(span.text, at: Point(x: x, y: point.y), style: span.style, clip: clip)
    }
    return x - point.x
  }

  /// Blanks a rectangle; halves of wide characters left over at its edges become blanks too.
  public mutating func fill(_ area: Rect, _ style: Style) {
    fill(area, with: Surface.blank(style))
  }

  /// Fills a rectangle with one character, as lines are drawn; with blanks when it does not have one
  /// column.
  public mutating func fill(_ area: Rect, _ character: Character, _ style: Style) {
    var number: UInt32 = 0x20
    forEachGlyph(in: String(character), rule: widthRule) { glyph in
      if glyph.width == 1 { number = self.number(of: glyph) }
      return false
    }
    fill(area, with: Cell(glyph: number, style: style, width: 1))
  }

  private mutating func fill(_ area: Rect, with cell: Cell) {
    let area = bounds.intersection(area)
    guard !area.isEmpty else { return }
    for y in area.y..<area.bottom {
      let row = y * size.width
      fill(row + area.x..<row + area.right, row: row, with: cell)
    }
  }

  /// Changes how a rectangle looks and leaves its text; for selection bands.
  ///
  /// A wide character belongs to the column of its left half.
  public mutating func restyle(_ area: Rect, _ change: (Style) -> Style) {
    let area = bounds.intersection(area)
    guard !area.isEmpty else { return }
    var latest: (before: Style, after: Style)?
    for y in area.y..<area.bottom {
      let row = y * size.width
      for index in row + area.x..<row + area.right where cells[index].width > 0 {
        let before = cells[index].style
        let after = latest.flatMap { $0.before == before ? $0.after : nil } ?? change(before)
        latest = (before, after)
        cells[index] = Cell(glyph: cells[index].glyph, style: after, width: cells[index].width)
        if cells[index].width == 2, index + 1 < row + size.width {
          cells[index + 1] = Cell(glyph: cells[index + 1].glyph, style: after, width: 0)
        }
      }
    }
  }

  /// The text of a cell: one character with its marks; empty for the right half of a wide one.
  public func cluster(for cell: Cell) -> String {
    guard cell.width > 0 else { return "" }
    if let scalar = Unicode.Scalar(cell.glyph) {
      return String(Character(scalar))
    }
    return clusters[cell.glyph] ?? " "
  }

  private mutating func place(_ glyph: DrawnGlyph, at index: Int, row: Int, _ style: Style) {
    mend(index..<index + glyph.width, row: row)
    let width = UInt8(truncatingIfNeeded: glyph.width)
    cells[index] = Cell(glyph: number(of: glyph), style: style, width: width)
    if glyph.width == 2 {
      cells[index + 1] = Cell(glyph: 0x20, style: style, width: 0)
    }
  }

  private mutating func fill(_ range: Range<Int>, row: Int, with cell: Cell) {
    mend(range, row: row)
    for index in range {
      cells[index] = cell
    }
  }

  private static func blank(_ style: Style) -> Cell { Cell(glyph: 0x20, style: style, width: 1) }

  /// Blanks the outer halves of wide characters of which writing `range` will cut the inner ones.
  @inline(__always)
  private mutating func mend(_ range: Range<Int>, row: Int) {
    let first = range.lowerBound
    if cells[first].width == 0, first > row {
      cells[first - 1] = Cell(glyph: 0x20, style: cells[first - 1].style, width: 1)
    }
    let after = range.upperBound
    if after < row + size.width, cells[after].width == 0 {
      cells[after] = Cell(glyph: 0x20, style: cells[after].style, width: 1)
    }
  }

  private mutating func number(of glyph: DrawnGlyph) -> UInt32 {
    glyph.marks.isEmpty ? glyph.base.value : number(for: glyph.text)
  }

  /// The number of a cluster, made from its text (FNV-1a), so that it is the same on every surface
  /// and rows of two frames compare as memory.
  private mutating func number(for text: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.utf8 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    var number = Cell.clusterBase + hash % (UInt32.max - Cell.clusterBase)
    while let other = clusters[number], other != text {
      number = number == .max ? Cell.clusterBase : number + 1
    }
    clusters[number] = text
    return number
  }
}
