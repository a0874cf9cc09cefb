/// Who records a change, and at which terminal.
public struct Actor: Hashable, Sendable {
  public var by: String
  public var terminal: String

  public init(by: String, terminal: String) {
    self.by = by
    self.terminal = terminal
  }
}
