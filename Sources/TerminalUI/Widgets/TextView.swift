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
    guard isLonger(than: size, context) else { return 0 }
    return firstRow(of: rows(width: textWidth(size.width), context).count, height: size.height)
  }

  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    guard !area.isEmpty else { return }
    let isLong = isLonger(than: Size(width: area.width, height: area.height), context)
    let rows = rows(width: isLong ? textWidth(area.width) : area.width, context)
    let first = firstRow(of: rows.count, height: area.height)
    for (offset, row) in rows.dropFirst(first).prefix(area.height).enumerated() {
      surface.put(row, at: Point(x: area.x, y: area.y + offset), clip: area)
    }
    if isLong, showsScrollMark {
      let edge = Rect(x: area.right - 1, y: area.y, width: 1, height: area.height)
      ScrollMark(first: first, visible: area.height, count: rows.count)
        .draw(on: &surface, in: edge, context)
    }
  }

  /// Whether the text needs the scroll mark; no more of it is wrapped than that takes.
  private func isLonger(than size: Size, _ context: DrawingContext) -> Bool {
    if paragraphs.count > size.height { return true }
    var count = 0
    for paragraph in paragraphs where count <= size.height {
      count += wrapped(paragraph, width: size.width, rule: context.widthRule).count
    }
    return count > size.height
  }

  private func firstRow(of count: Int, height: Int) -> Int {
    max(0, min(top, count - height))
  }

  private func rows(width: Int, _ context: DrawingContext) -> [StyledText] {
    paragraphs.flatMap { wrapped($0, width: width, rule: context.widthRule) }
  }

  /// The width left when the scroll mark and a blank stand at the right.
  private func textWidth(_ width: Int) -> Int {
    showsScrollMark ? max(1, width - 2) : width
  }
}
