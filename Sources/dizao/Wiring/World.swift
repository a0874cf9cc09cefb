internal import CommunityModel
internal import Glibc

/// What the command line takes from the world besides files: variables, login, terminal, clock.
struct World: Sendable {
  /// The value of an environment variable; nil when unset or empty.
  var variable: @Sendable (String) -> String?
  var login: String
  var homeFolder: String
  var host: String
  /// `pts/3`; nil when there is no terminal.
  var terminalName: String?
  var now: @Sendable () -> Instant

  static var system: World {
    let user = getpwuid(getuid())
    return World(
      variable: { name in
        getenv(name).flatMap { $0.pointee == 0 ? nil : String(cString: $0) }
      },
      login: (user?.pointee.pw_name).map { String(cString: $0) } ?? "uid-\(getuid())",
      homeFolder: (user?.pointee.pw_dir).map { String(cString: $0) } ?? "/",
      host: World.systemHost,
      terminalName: World.systemTerminal,
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
      }
    )
  }

  private static var systemHost: String {
    text { gethostname($0, $1) } ?? "localhost"
  }

  private static var systemTerminal: String? {
    guard let path = text({ ttyname_r(STDIN_FILENO, $0, $1) }) else { return nil }
    return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
  }

  /// What a system call wrote into a buffer; nil when it failed.
  private static func text(_ call: (UnsafeMutablePointer<CChar>, Int) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, call(start, buffer.count - 1) == 0 else { return nil }
      buffer[buffer.count - 1] = 0
      return String(cString: start)
    }
  }
}
