/// A pane's border with a title at the left and a note at the right of its upper edge.
///
/// It is opaque: it fills its inside with its ground, so a pop-up hides what lies below.
public struct Frame: Hashable, Sendable {
  public var title: String
  public var note: String
  public var isFocused: Bool
  /// The role of the ground inside: `.text`, or `.popup`.
  public var ground: Role
  /// Which rows of many are in sight, shown on the right side.
  public var scroll: ScrollMark?

  public init(
    _ title: String = "",
    note: String = "",
    isFocused: Bool = false,
    ground: Role = .text,
    scroll: ScrollMark? = nil
  ) {
    self.title = title
    self.note = note
    self.isFocused = isFocused
    self.ground = ground
    self.scroll = scroll
  }

  /// What remains for content: without the lines and a blank column beside each.
  public static func content(of area: Rect) -> Rect {
    area.inset(columns: 2, rows: 1)
  }

  /// Columns that a note may have beside a title; a wider one is left out.
  public static func noteRoom(width: Int, titleWidth: Int) -> Int {
    // Corner, line and blank on either side, and the same between the two.
    max(0, width - 6 - (titleWidth == 0 ? 0 : titleWidth + 3))
  }

  /// Draws the frame and answers the rectangle for its content.
  @discardableResult
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) -> Rect {
    surface.fill(area, Style(.text, on: ground))
    guard area.width >= 2, area.height >= 2 else {
      return Rect(x: area.x, y: area.y, width: 0, height: 0)
    }
    let border = context.glyphs.border
    let top = Edge(left: border.topLeft, right: border.topRight, title: title, note: note)
    let bottom = Edge(left: border.bottomLeft, right: border.bottomRight)
    draw(top, on: &surface, in: area.row(0), context)
    if isFocused, ground == .text, !title.isEmpty, area.width > 6 {
      let mark = Point(x: area.x + 1, y: area.y)
      surface.put(context.glyphs.focus, at: mark, style: Style(.titleFocused), clip: area)
    }
    draw(bottom, on: &surface, in: area.row(area.height - 1), context)
    var side = Rect(x: area.x, y: area.y + 1, width: 1, height: area.height - 2)
    surface.fill(side, border.vertical, lineStyle)
    side.x = area.right - 1
    surface.fill(side, border.vertical, lineStyle)
    scroll?.draw(on: &surface, in: side, context, style: lineStyle)
    return Frame.content(of: area)
  }

  /// Draws a row that joins both sides, `├─ 0318 ─────┤`, at row `y` counted from the area's top.
  public func drawSeparator(
    _ title: String = "",
    note: String = "",
    row y: Int,
    on surface: inout Surface,
    in area: Rect,
    _ context: DrawingContext
  ) {
    guard area.width >= 2, y > 0, y < area.height - 1 else { return }
    let border = context.glyphs.border
    let edge = Edge(left: border.leftTee, right: border.rightTee, title: title, note: note)
    draw(edge, on: &surface, in: area.row(y), context)
  }

  private var lineStyle: Style { Style(isFocused ? .frameFocused : .frame, on: ground) }

  /// A horizontal line with what stands on it.
  private struct Edge {
    var left: Character
    var right: Character
    var title = ""
    var note = ""
  }

  /// The note gives way when there is no room for both; then the title is shortened.
  private func draw(
    _ edge: Edge,
    on surface: inout Surface,
    in row: Rect,
    _ context: DrawingContext
  ) {
    surface.fill(row, context.glyphs.border.horizontal, lineStyle)
    for (x, end) in [(row.x, edge.left), (row.right - 1, edge.right)] {
      surface.put(String(end), at: Point(x: x, y: row.y), style: lineStyle, clip: row)
    }
    // Corner, line and blank on either side.
    let room = row.width - 6
    guard room > 0 else { return }
    let title = context.truncated(edge.title, to: room)
    let titleWidth = context.width(title)
    if titleWidth > 0 {
      let style = Style(isFocused ? .titleFocused : .title, on: ground)
      surface.put(" \(title) ", at: Point(x: row.x + 2, y: row.y), style: style, clip: row)
    }
    let noteWidth = context.width(edge.note)
    if noteWidth > 0, noteWidth <= Frame.noteRoom(width: row.width, titleWidth: titleWidth) {
      surface.put(
        " \(edge.note) ",
        at: Point(x: row.right - 4 - noteWidth, y: row.y),
        style: Style(.muted, on: ground),
        clip: row
      )
    }
  }
}
