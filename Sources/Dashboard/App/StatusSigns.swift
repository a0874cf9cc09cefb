internal import TerminalUI

/// The signs a theme gives to states of time, for words, sign and colour together.
struct StatusSigns: Sendable {
  var sign: @Sendable (Role) -> String

  init(_ sign: @escaping @Sendable (Role) -> String) {
    self.sign = sign
  }
}
