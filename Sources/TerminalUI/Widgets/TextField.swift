/// A field of one row: its text, its caret, and what keys do to them.
///
/// The terminal's own cursor stands at the caret while the field has the keyboard, because an input
/// method shows what it is composing there.
public struct TextField: Hashable, Sendable {
  private var buffer: EditBuffer
  /// Shown while the field is empty.
  public var placeholder: String

  public init(_ text: String = "", placeholder: String = "") {
    buffer = EditBuffer(TextField.oneRow(text))
    self.placeholder = placeholder
  }

  /// The text; setting it puts the caret to its end.
  public var text: String {
    get { buffer.text }
    set { buffer = EditBuffer(TextField.oneRow(newValue)) }
  }

  /// The number of grapheme clusters before the caret.
  public var caret: Int {
    get { buffer.caret }
    set { buffer.moveCaret(to: newValue) }
  }

  /// The number of grapheme clusters.
  public var count: Int { buffer.characters.count }

  /// Inserts text at the caret; line ends and tabs become blanks.
  public mutating func insert(_ text: String) {
    buffer.insert(TextField.oneRow(text))
  }

  /// Lets a key or a paste change the field; false when it means nothing here.
  public mutating func handle(_ input: Input) -> Bool {
    switch input {
    case .paste(let text):
      insert(text)
      return true
    case .key(let key):
      if let command = EditCommand.table[key] { return perform(command) }
      guard case .character(let character) = key.code, key.modifiers.isEmpty else { return false }
      insert(String(character))
      return true
    case .mouse, .focus, .reply:
      return false
    }
  }

  private mutating func perform(_ command: EditCommand) -> Bool {
    let caret = buffer.caret
    switch command {
    case .left: buffer.moveCaret(to: caret - 1)
    case .right: buffer.moveCaret(to: caret + 1)
    case .wordLeft: buffer.moveCaret(to: buffer.wordStart)
    case .wordRight: buffer.moveCaret(to: buffer.wordEnd)
    case .home, .textStart: buffer.moveCaret(to: 0)
    case .end, .textEnd: buffer.moveCaret(to: count)
    case .deleteBackward: buffer.delete(max(0, caret - 1)..<caret)
    case .deleteForward: buffer.delete(caret..<min(count, caret + 1))
    case .deleteWordBackward: buffer.delete(buffer.wordStart..<caret)
    case .deleteWordForward: buffer.delete(caret..<buffer.wordEnd)
    case .killToStart: buffer.delete(0..<caret)
    case .killToEnd: buffer.delete(caret..<count)
    case .up, .down, .pageUp, .pageDown: return false
    }
    return true
  }

  /// Draws the field into the first row of `area`; what is longer scrolls by columns.
  public func draw(
    on surface: inout Surface,
    in area: Rect,
    isFocused: Bool,
    _ context: DrawingContext
  ) {
    let line = area.row(0)
    guard !line.isEmpty else { return }
    let ground: Role = isFocused ? .fieldFocused : .field
    surface.fill(line, Style(.text, on: ground))
    let rule = context.widthRule
    let widths = buffer.characters.map { displayWidth($0, rule: rule) }
    let column = widths[..<caret].reduce(0, +)
    let total = widths.reduce(0, +)
    // The caret behind the last character has a column of its own.
    let start = ScrollStep.start(revealing: column, of: total + 1, visible: line.width)
    if buffer.characters.isEmpty {
      let text = context.truncated(placeholder, to: line.width)
      surface.put(text, at: Point(x: line.x, y: line.y), style: Style(.muted, on: ground))
    }
    surface.put(
      text,
      at: Point(x: line.x - start, y: line.y),
      style: Style(.text, on: ground),
      clip: line
    )
    if isFocused {
      surface.caret = Point(x: line.x + column - start, y: line.y)
    }
  }

  private static func oneRow(_ text: String) -> String {
    guard text.contains(where: { $0.isNewline || $0 == "\t" }) else { return text }
    return String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }
}
