/// Why a terminal cannot be taken over; the sentence and what to do are made by the caller.
public enum TerminalFailure: Error, Hashable, Sendable {
  /// Input or output is a pipe, a file or nothing.
  case notATerminal
  /// `TERM` is unset or empty.
  case unnamed
  /// The terminfo database does not know this name: another `TERM`, or a package to install.
  case unknown(name: String)
  /// There is no terminfo database on this machine.
  case noDatabase
  /// The terminal is known, but cannot move its cursor: `dumb` and the like.
  case incapable(name: String)
  /// The system refused; its error number.
  case system(errno: Int32)
}
