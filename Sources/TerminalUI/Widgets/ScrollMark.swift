/// Where the visible rows lie among all: a thumb in a single column, a frame's side or a table's edge.
public struct ScrollMark: Hashable, Sendable {
  public var first: Int
  public var visible: Int
  public var count: Int

  public init(first: Int, visible: Int, count: Int) {
    self.first = first
    self.visible = visible
    self.count = count
  }

  public var isNeeded: Bool { visible > 0 && count > visible }

  /// The rows of the thumb in a column of `height` rows: at the very top or bottom only when the
  /// first or the last row is in sight.
  public func thumb(height: Int) -> Range<Int> {
    guard isNeeded, height > 0 else { return 0..<0 }
    let length = max(1, min(height - 1, Int(Double(height) * Double(visible) / Double(count))))
    let hidden = count - visible
    let first = min(max(0, first), hidden)
    let travel = height - length
    var start = Int(Double(travel) * Double(first) / Double(hidden) + 0.5)
    if first > 0, travel > 1 { start = max(1, start) }
    if first < hidden, travel > 1 { start = min(travel - 1, start) }
    return start..<start + length
  }

  /// Draws the thumb into the first column of `area`; nothing when all rows are in sight.
  public func draw(
    on surface: inout Surface,
    in area: Rect,
    _ context: DrawingContext,
    style: Style = Style(.muted)
  ) {
    for row in thumb(height: area.height) {
      surface.put(
        String(context.glyphs.border.thumb),
        at: Point(x: area.x, y: area.y + row),
        style: style,
        clip: area
      )
    }
  }
}
