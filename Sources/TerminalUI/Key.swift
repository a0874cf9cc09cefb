/// A key press: which key, and what was held with it.
public struct Key: Hashable, Sendable {
  public enum Code: Hashable, Sendable {
    /// A typed character; Shift is already in it. Control keys are `.character("s")` + control.
    case character(Character)
    case enter
    case tab
    case escape
    case backspace
    case delete
    case insert
    case up
    case down
    case left
    case right
    case home
    case end
    case pageUp
    case pageDown
    /// F1 … F24.
    case function(Int)
  }

  public struct Modifiers: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
  }

  public var code: Code
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A plain character: `Key("n")`.
  public init(_ character: Character) {
    self.init(.character(character))
  }

  /// A character with Control: `Key.control("s")`.
  public static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
}

/// What a mouse did; nothing needs a mouse.
public struct Mouse: Hashable, Sendable {
  public enum Action: Hashable, Sendable {
    case press
    case release
    case drag
    case wheelUp
    case wheelDown
  }

  public var action: Action
  public var position: Point
  /// 0 left, 1 middle, 2 right; 0 for the wheel.
  public var button: Int

  public init(_ action: Action, at position: Point, button: Int = 0) {
    self.action = action
    self.position = position
    self.button = button
  }
}

/// What came in from the terminal, decoded from its bytes.
public enum Input: Hashable, Sendable {
  case key(Key)
  /// A bracketed paste, whole; control characters other than line feed and tab are gone.
  case paste(String)
  case mouse(Mouse)
  case focus(Bool)
  /// The answer to a question we asked.
  case reply(TerminalReply)
}

/// The terminal's answers that matter to us.
public enum TerminalReply: Hashable, Sendable {
  /// Cursor position report, counted from 0.
  case cursor(Point)
  /// DECRQM: mode number and state (0 unknown, 1 set, 2 reset, 3 always set, 4 always reset).
  case mode(Int, Int)
  /// Primary device attributes.
  case deviceAttributes([Int])
}
