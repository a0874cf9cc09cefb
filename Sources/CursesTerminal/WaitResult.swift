public import TerminalUI

/// What ended a wait: everything that had come by then.
public struct WaitResult: Sendable {
  public var inputs: [Input] = []
  /// Which of the caller's descriptors can be read, or have ended.
  public var ready: [Int32] = []
  /// The terminal has another size: `CursesTerminal.size`.
  public var isResized = false
  /// The program was stopped and is back; the screen has been painted again.
  public var isContinued = false
  /// The answer about ambiguous characters has come and changed `ambiguousWidthIsTwo`.
  public var isWidthRuleChanged = false
  /// The signal that asks the program to end; SIGHUP also when the terminal is gone.
  public var termination: Int32?

  public init() {}

  /// Nothing came: the time is over.
  public var isEmpty: Bool {
    inputs.isEmpty && ready.isEmpty && termination == nil
      && !isResized && !isContinued && !isWidthRuleChanged
  }
}
