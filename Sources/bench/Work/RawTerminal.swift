internal import TerminalUI

/// The least that a program on a terminal can do: the harness's own price.
enum RawTerminal {
  static let ready = "READY"

  /// Says that it is there, and ends.
  static let printing = ProgramCommand("/bin/sh", ["-c", "printf \(ready)"], variables: variables)

  /// Gives every key back as it comes.
  static func openEcho(size: Size) throws(Unmade) -> TerminalSession {
    let script = "stty raw -echo; printf \(ready); exec cat"
    let command = ProgramCommand("/bin/sh", ["-c", script], variables: variables)
    let session = try TerminalSession(command, size: size)
    _ = try session.burst(showing: ready)
    return session
  }

  private static var variables: [(name: String, value: String)] { [("PATH", "/usr/bin:/bin")] }
}
