/// A field of several rows that wraps its text; up and down keep the column.
public struct TextArea: Hashable, Sendable {
  private var buffer: EditBuffer
  /// The column that up and down aim for, while they follow each other.
  private var goalColumn: Int?
  /// Shown while the field is empty.
  public var placeholder: String

  public init(_ text: String = "", placeholder: String = "") {
    buffer = EditBuffer(TextArea.cleaned(text))
    self.placeholder = placeholder
  }

  /// The text; setting it puts the caret to its end.
  public var text: String {
    get { buffer.text }
    set {
      buffer = EditBuffer(TextArea.cleaned(newValue))
      goalColumn = nil
    }
  }

  /// The number of grapheme clusters before the caret.
  public var caret: Int {
    get { buffer.caret }
    set {
      buffer.moveCaret(to: newValue)
      goalColumn = nil
    }
  }

  /// The number of grapheme clusters.
  public var count: Int { buffer.characters.count }

  /// Inserts text at the caret; tabs become blanks.
  public mutating func insert(_ text: String) {
    buffer.insert(TextArea.cleaned(text))
    goalColumn = nil
  }

  /// How many rows the text takes in a width, the caret's cell at the row's end included.
  public func rowCount(width: Int, _ context: DrawingContext) -> Int {
    layout(width: width, context).rows.count
  }

  /// Lets a key or a paste change the field, which is `size` on the screen.
  ///
  /// False when the input means nothing here, also for up in the first row and down in the last:
  /// the form moves on then.
  public mutating func handle(_ input: Input, size: Size, _ context: DrawingContext) -> Bool {
    switch input {
    case .paste(let text):
      insert(text)
      return true
    case .key(let key):
      if let command = EditCommand.table[key] { return perform(command, size, context) }
      if key == Key(.enter) {
        insert("\n")
        return true
      }
      guard case .character(let character) = key.code, key.modifiers.isEmpty else { return false }
      insert(String(character))
      return true
    case .mouse, .focus, .reply:
      return false
    }
  }

  /// Draws the field; when it has more rows than `area`, those around the caret.
  public func draw(
    on surface: inout Surface,
    in area: Rect,
    isFocused: Bool,
    _ context: DrawingContext
  ) {
    guard !area.isEmpty else { return }
    let ground: Role = isFocused ? .fieldFocused : .field
    surface.fill(area, Style(.text, on: ground))
    let layout = layout(width: area.width, context)
    let place = layout.place(of: caret)
    let first = ScrollStep.start(
      revealing: place.y,
      of: layout.rows.count,
      visible: area.height
    )
    if buffer.characters.isEmpty {
      let text = context.truncated(placeholder, to: area.width)
      surface.put(text, at: Point(x: area.x, y: area.y), style: Style(.muted, on: ground))
    }
    for (offset, row) in layout.rows.dropFirst(first).prefix(area.height).enumerated() {
      surface.put(
        String(buffer.characters[row]),
        at: Point(x: area.x, y: area.y + offset),
        style: Style(.text, on: ground),
        clip: area
      )
    }
    if isFocused {
      // Blanks at a row's end hang over the edge; the caret stays inside.
      let x = min(place.x, area.width - 1)
      surface.caret = Point(x: area.x + x, y: area.y + place.y - first)
    }
  }

  /// The characters between the line feeds around the caret.
  private var paragraph: Range<Int> {
    let characters = buffer.characters
    let start = characters[..<caret].lastIndex { $0.isNewline }.map { $0 + 1 } ?? 0
    return start..<(characters[caret...].firstIndex { $0.isNewline } ?? count)
  }

  private func layout(width: Int, _ context: DrawingContext) -> TextAreaLayout {
    TextAreaLayout(buffer.characters, width: width - 1, rule: context.widthRule)
  }

  private mutating func perform(
    _ command: EditCommand,
    _ size: Size,
    _ context: DrawingContext
  ) -> Bool {
    let page = max(1, size.height - 1)
    switch command {
    case .up: return moveRows(-1, size, context)
    case .down: return moveRows(1, size, context)
    case .pageUp: return moveRows(-page, size, context)
    case .pageDown: return moveRows(page, size, context)
    default: break
    }
    let row = layout(width: size.width, context).caretRange(around: caret)
    goalColumn = nil
    switch command {
    case .left: buffer.moveCaret(to: caret - 1)
    case .right: buffer.moveCaret(to: caret + 1)
    case .wordLeft: buffer.moveCaret(to: buffer.wordStart)
    case .wordRight: buffer.moveCaret(to: buffer.wordEnd)
    case .home: buffer.moveCaret(to: row.lowerBound)
    case .end: buffer.moveCaret(to: row.upperBound)
    case .textStart: buffer.moveCaret(to: 0)
    case .textEnd: buffer.moveCaret(to: count)
    case .deleteBackward: buffer.delete(max(0, caret - 1)..<caret)
    case .deleteForward: buffer.delete(caret..<min(count, caret + 1))
    case .deleteWordBackward: buffer.delete(buffer.wordStart..<caret)
    case .deleteWordForward: buffer.delete(caret..<buffer.wordEnd)
    case .killToStart: buffer.delete(paragraph.lowerBound..<caret)
    case .killToEnd:
      // At the end of a paragraph its line feed goes, so that the key can be held down.
      let end = paragraph.upperBound
      buffer.delete(caret..<(end > caret ? end : min(count, caret + 1)))
    case .up, .down, .pageUp, .pageDown: break
    }
    return true
  }

  private mutating func moveRows(_ rows: Int, _ size: Size, _ context: DrawingContext) -> Bool {
    let layout = layout(width: size.width, context)
    let place = layout.place(of: caret)
    let target = min(max(0, place.y + rows), layout.rows.count - 1)
    guard target != place.y else { return false }
    let goal = goalColumn ?? place.x
    buffer.moveCaret(to: layout.index(row: target, column: goal))
    goalColumn = goal
    return true
  }

  private static func cleaned(_ text: String) -> String {
    guard text.contains(where: { $0 == "\t" || $0 == "\r\n" || $0 == "\r" }) else { return text }
    return String(text.map { $0 == "\t" ? " " : $0.isNewline ? "\n" : $0 })
  }
}
