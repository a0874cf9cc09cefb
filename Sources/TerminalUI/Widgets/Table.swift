/// Rows in columns, of which a window is in sight; the selected row is a band.
///
/// It asks for the rows in sight only, so a queue of a million costs no more than one of twenty.
public struct Table {
  public struct Column: Hashable, Sendable {
    public enum Width: Hashable, Sendable {
      case fixed(Int)
      /// At least `minimum` columns and a share of what is left.
      case flexible(minimum: Int, weight: Int)
    }

    public var title: String
    public var width: Width
    public var alignment: TextAlignment
    /// An optional column disappears when there is no room.
    public var isOptional: Bool

    public init(
      _ title: String,
      _ width: Width,
      _ alignment: TextAlignment = .left,
      isOptional: Bool = false
    ) {
      self.title = title
      self.width = width
      self.alignment = alignment
      self.isOptional = isOptional
    }

    var minimum: Int {
      switch width {
      case .fixed(let columns): max(0, columns)
      case .flexible(let minimum, _): max(0, minimum)
      }
    }

    var weight: Int {
      switch width {
      case .fixed: 0
      case .flexible(_, let weight): max(0, weight)
      }
    }
  }

  public struct Row: Hashable, Sendable {
    public var cells: [StyledText]
    public var isMarked: Bool

    public init(_ cells: [StyledText], isMarked: Bool = false) {
      self.cells = cells
      self.isMarked = isMarked
    }
  }

  public var columns: [Column]
  public var rowCount: Int
  public var row: (Int) -> Row
  /// The first row in sight; see `firstVisible`.
  public var top: Int
  public var selected: Int?
  public var isFocused: Bool
  public var showsHead = true
  public var showsScrollMark = true
  public var gap = 1
  /// Shown instead of rows when there is none.
  public var placeholder = ""

  public init(
    columns: [Column],
    rowCount: Int,
    top: Int = 0,
    selected: Int? = nil,
    isFocused: Bool = false,
    row: @escaping (Int) -> Row
  ) {
    self.columns = columns
    self.rowCount = rowCount
    self.top = top
    self.selected = selected
    self.isFocused = isFocused
    self.row = row
  }

  public init(
    columns: [Column],
    rows: [Row],
    top: Int = 0,
    selected: Int? = nil,
    isFocused: Bool = false
  ) {
    self.init(
      columns: columns,
      rowCount: rows.count,
      top: top,
      selected: selected,
      isFocused: isFocused
    ) { rows[$0] }
  }

  /// The first row to show so that the selected one is in sight, moving as little as possible.
  public static func firstVisible(_ top: Int, selected: Int?, rowCount: Int, height: Int) -> Int {
    var top = top
    if let selected {
      top = min(top, selected)
      top = max(top, selected - max(1, height) + 1)
    }
    return max(0, min(top, rowCount - height))
  }

  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    guard !area.isEmpty else { return }
    let (head, body) = area.splitTop(showsHead ? 1 : 0)
    let first = Table.firstVisible(top, selected: selected, rowCount: rowCount, height: body.height)
    let mark = ScrollMark(first: first, visible: body.height, count: rowCount)
    let hasMark = showsScrollMark && mark.isNeeded && area.width > 2
    let layout = ColumnLayout(columns, width: area.width - (hasMark ? 2 : 0), gap: gap)
    drawHead(layout, on: &surface, in: head, context)
    if rowCount <= 0 {
      let text = context.truncated(placeholder, to: body.width)
      surface.put(text, at: Point(x: body.x, y: body.y), style: Style(.muted), clip: body)
    }
    for index in first..<max(first, min(rowCount, first + body.height)) {
      draw(index, layout, on: &surface, in: body.row(index - first), context)
    }
    if hasMark {
      let edge = Rect(x: body.right - 1, y: body.y, width: 1, height: body.height)
      surface.fill(edge, .text)
      mark.draw(on: &surface, in: edge, context)
    }
  }

  private func drawHead(
    _ layout: ColumnLayout,
    on surface: inout Surface,
    in line: Rect,
    _ context: DrawingContext
  ) {
    for place in layout.places {
      let column = columns[place.index]
      let text = StyledText(column.title, Style(.columnHead))
      draw(text, column.alignment, at: place, on: &surface, in: line, context)
    }
  }

  private func draw(
    _ index: Int,
    _ layout: ColumnLayout,
    on surface: inout Surface,
    in line: Rect,
    _ context: DrawingContext
  ) {
    let row = row(index)
    for place in layout.places where place.index < row.cells.count {
      let alignment = columns[place.index].alignment
      draw(row.cells[place.index], alignment, at: place, on: &surface, in: line, context)
    }
    if index == selected {
      let band: Role = isFocused ? .selection : .selectionResting
      surface.restyle(line) { $0.on(band) }
    } else if row.isMarked {
      surface.restyle(line) { $0.on(.marked) }
    }
  }

  private func draw(
    _ text: StyledText,
    _ alignment: TextAlignment,
    at place: ColumnLayout.Place,
    on surface: inout Surface,
    in line: Rect,
    _ context: DrawingContext
  ) {
    let text = context.truncated(text, to: place.width)
    let missing = alignment == .left ? 0 : place.width - text.width(context.widthRule)
    let offset = alignment == .center ? missing / 2 : missing
    let cell = Rect(x: line.x + place.x, y: line.y, width: place.width, height: line.height)
    surface.put(text, at: Point(x: cell.x + offset, y: line.y), clip: cell)
  }
}
