/// What a key does to text that is being written.
enum EditCommand: Hashable, Sendable {
  case left
  case right
  case wordLeft
  case wordRight
  case home
  case end
  case textStart
  case textEnd
  case up
  case down
  case pageUp
  case pageDown
  case deleteBackward
  case deleteForward
  case deleteWordBackward
  case deleteWordForward
  case killToStart
  case killToEnd

  static let table: [Key: EditCommand] = [
    Key(.left): .left, .control("b"): .left,
    Key(.right): .right, .control("f"): .right,
    Key(.left, .control): .wordLeft, Key(.left, .alt): .wordLeft,
    Key(.character("b"), .alt): .wordLeft,
    Key(.right, .control): .wordRight, Key(.right, .alt): .wordRight,
    Key(.character("f"), .alt): .wordRight,
    Key(.home): .home, .control("a"): .home,
    Key(.end): .end, .control("e"): .end,
    Key(.home, .control): .textStart, Key(.end, .control): .textEnd,
    Key(.up): .up, .control("p"): .up,
    Key(.down): .down, .control("n"): .down,
    Key(.pageUp): .pageUp, Key(.pageDown): .pageDown,
    Key(.backspace): .deleteBackward,
    Key(.delete): .deleteForward, .control("d"): .deleteForward,
    .control("w"): .deleteWordBackward, Key(.backspace, .alt): .deleteWordBackward,
    Key(.backspace, .control): .deleteWordBackward,
    Key(.delete, .control): .deleteWordForward, Key(.character("d"), .alt): .deleteWordForward,
    .control("u"): .killToStart, .control("k"): .killToEnd,
  ]
}
