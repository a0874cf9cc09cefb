internal import Glibc

/// A program to run: file, arguments, the whole environment.
struct ProgramCommand: Sendable {
  let path: String
  var arguments: [String]
  var variables: [(name: String, value: String)]

  /// POSIX_SPAWN_SETSID of glibc, which Swift does not see.
  private static let ownSession: Int16 = 0x80

  init(_ path: String, _ arguments: [String], variables: [(name: String, value: String)] = []) {
    self.path = path
    self.arguments = arguments
    self.variables = variables
  }

  /// What a started program reads and writes.
  enum Streams {
    /// All three are this terminal, which becomes the program's own.
    case terminal(path: String)
    /// Reads nothing, and nobody reads what it writes.
    case nothing
  }

  /// Starts the program in a session of its own.
  func start(_ streams: Streams) throws(Unmade) -> pid_t {
    guard access(path, X_OK) == 0 else { throw .noProgram(path: path) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    switch streams {
    case .terminal(let terminal):
      // The first terminal that a new session opens becomes the one that controls it.
      posix_spawn_file_actions_addopen(&actions, 0, terminal, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .nothing:
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, 1, 2)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawnattr_setflags(&attributes, ProgramCommand.ownSession)
    var process = pid_t()
    let status = withStrings([path] + arguments) { words in
      withStrings(variables.map { "\($0.name)=\($0.value)" }) { environment in
        posix_spawn(&process, path, &actions, &attributes, words, environment)
      }
    }
    guard status == 0 else { throw .system(call: "posix_spawn \(path)", errno: status) }
    return process
  }

  /// Runs the program to its end, unseen; nanoseconds from start to end.
  func run() throws(Unmade) -> UInt64 {
    let start = Stopwatch.now
    let process = try self.start(.nothing)
    let status = ProgramCommand.end(of: process)
    let end = Stopwatch.now
    guard status == 0 else { throw .ended(program: path, status: status) }
    return end - start
  }

  /// The same, with the most private memory that it was seen to have.
  func runWatched() throws(Unmade) -> (nanoseconds: UInt64, privateBytesMax: Int) {
    let start = Stopwatch.now
    let process = try self.start(.nothing)
    var status: Int32 = 0
    var most = 0
    while waitpid(process, &status, WNOHANG) == 0 {
      most = max(most, ProcessStatus(process: process).privateBytes ?? 0)
      Stopwatch.pause(milliseconds: 1)
    }
    guard status == 0 else { throw .ended(program: path, status: status) }
    return (Stopwatch.now - start, most)
  }

  /// Waits for a program to end: its exit code, or 128 and its signal.
  static func end(of process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }

  private func withStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    var pointers: [UnsafeMutablePointer<CChar>?] = strings.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers)
  }
}
