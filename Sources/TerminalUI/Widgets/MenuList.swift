/// A pop-up list to pick from: the command palette, a filter's suggestions.
public struct MenuList: Hashable, Sendable {
  public struct Item: Hashable, Sendable {
    public var label: StyledText
    /// At the right: the key that does the same, or why it cannot be done now.
    public var note: String
    public var isEnabled: Bool

    public init(_ label: StyledText, note: String = "", isEnabled: Bool = true) {
      self.label = label
      self.note = note
      self.isEnabled = isEnabled
    }
  }

  public var title: String
  public var items: [Item]
  public var selected: Int
  /// A field above the list whose text filters it; it has the caret.
  public var prompt: TextField?
  /// Shown when the list is empty.
  public var placeholder: String

  public init(
    _ title: String,
    items: [Item],
    selected: Int = 0,
    prompt: TextField? = nil,
    placeholder: String = ""
  ) {
    self.title = title
    self.items = items
    self.selected = selected
    self.prompt = prompt
    self.placeholder = placeholder
  }

  /// What the list would like to have, frame included, within `limit`.
  public func size(within limit: Size, _ context: DrawingContext) -> Size {
    let rule = context.widthRule
    let widest = items.map { item in
      let note = context.width(item.note)
      return item.label.width(rule) + (note > 0 ? note + 2 : 0)
    }.max()
    let inner = max(widest ?? 0, context.width(title) + 2, context.width(placeholder))
    return Size(
      width: min(limit.width, inner + 4),
      height: min(limit.height, max(1, items.count) + promptRows + 2)
    )
  }

  private var promptRows: Int { prompt == nil ? 0 : 2 }

  /// Draws the list as a pop-up that fills `area`.
  public func draw(on surface: inout Surface, in area: Rect, _ context: DrawingContext) {
    let inner = Frame.content(of: area)
    let (head, list) = inner.splitTop(promptRows)
    let first = Table.firstVisible(
      0,
      selected: items.isEmpty ? nil : selected,
      rowCount: items.count,
      height: list.height
    )
    let scroll = ScrollMark(first: first, visible: list.height, count: items.count)
    let frame = Frame(title, isFocused: true, ground: .popup, scroll: scroll)
    frame.draw(on: &surface, in: area, context)
    if let prompt {
      prompt.draw(on: &surface, in: head, isFocused: true, context)
      frame.drawSeparator(row: 2, on: &surface, in: area, context)
    }
    if items.isEmpty {
      let text = context.truncated(placeholder, to: list.width)
      let style = Style(.muted, on: .popup)
      surface.put(text, at: Point(x: list.x, y: list.y), style: style, clip: list)
    }
    for index in first..<max(first, min(items.count, first + list.height)) {
      draw(items[index], on: &surface, in: list.row(index - first), context)
      if index == selected {
        surface.restyle(list.row(index - first)) { $0.on(.selection) }
      }
    }
  }

  /// The note keeps its place and the label is shortened, unless nothing of it would remain.
  private func draw(
    _ item: Item,
    on surface: inout Surface,
    in line: Rect,
    _ context: DrawingContext
  ) {
    let noteWidth = context.width(item.note)
    let hasNote = noteWidth > 0 && noteWidth + 6 <= line.width
    let room = line.width - (hasNote ? noteWidth + 2 : 0)
    var label = context.truncated(item.label, to: room).on(.popup)
    if !item.isEnabled {
      label = StyledText(label.text, Style(.faint, on: .popup))
    }
    surface.put(label, at: Point(x: line.x, y: line.y), clip: line)
    if hasNote {
      surface.put(
        item.note,
        at: Point(x: line.right - noteWidth, y: line.y),
        style: Style(.muted, on: .popup),
        clip: line
      )
    }
  }
}
