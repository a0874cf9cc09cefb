/// Text to read: paragraphs wrapped to the width, of which a window is in sight.
public struct TextView: Hashable, Sendable {
  public var paragraphs: [StyledText]
  /// The first row in sight, counted after wrapping.
  public var top: Int
  public var showsScrollMark = true

  public init(_ paragraphs: [StyledText], top: Int = 0) {
    self.paragraphs = paragraphs
    self.top = top
  }

  /// How many rows the text takes in a width, and so how far it scrolls.
  public func rowCount(width: Int, _ context: DrawingContext) -> Int {
    rows(width: width, context).count
  }

  /// The first row in sight after scrolling as far as there is text.
  public func clampedTop(size: Size, _ context: DrawingContext) -> Int {
    let all = rows(width: size.width, context).count
    if all <= size.height { return 0 }
    let marked = rows(width: textWidth(size.width), context).count
    return max(0, min(top, marked - size.height))
  }

  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    guard !area.isEmpty else { return }
    var rows = rows(width: area.width, context)
    let isLong = rows.count > area.height
    if isLong, showsScrollMark {
      rows = self.rows(width: textWidth(area.width), context)
    }
    let first = max(0, min(top, rows.count - area.height))
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      surface.put(row, at: Point(x: area.x, y: area.y + offset), clip: area)
    }
    if isLong, showsScrollMark {
      let edge = Rect(x: area.right - 1, y: area.y, width: 1, height: area.height)
      ScrollMark(first: first, visible: area.height, count: rows.count)
        .draw(on: &surface, in: edge, context)
    }
  }

  private func rows(width: Int, _ context: DrawingContext) -> [StyledText] {
    paragraphs.flatMap { wrapped($0, width: width, rule: context.widthRule) }
  }

  /// The width left when the scroll mark and a blank stand at the right.
  private func textWidth(_ width: Int) -> Int {
    showsScrollMark ? max(1, width - 2) : width
  }
}
