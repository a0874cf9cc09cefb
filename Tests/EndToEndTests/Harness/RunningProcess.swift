import Foundation

/// A process of a test's own; its output goes to files, so that no pipe can block it.
final class RunningProcess: Sendable {
  let id: pid_t
  private let folder: String

  /// Starts a program, found in our own `PATH` unless its name is a path.
  init(_ arguments: [String], environment: [String: String], input: String = "/dev/null") throws {
    let folder = NSTemporaryDirectory() + "dizao-run-" + UUID().uuidString
    self.folder = folder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    id = try RunningProcess.spawn(
      arguments,
      environment,
      streams: [(input, O_RDONLY)]
        + ["out", "err"].map { (folder + "/" + $0, O_WRONLY | O_CREAT | O_TRUNC) }
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func signal(_ signal: Int32) { kill(id, signal) }

  /// Waits for its end; ends it and throws when that takes too long.
  func outcome() async throws -> Outcome {
    var status: Int32 = 0
    let ended = try await Patience.awaits(every: .milliseconds(3)) {
      waitpid(id, &status, WNOHANG) == id ? true : nil
    }
    guard ended == true else {
      signal(SIGKILL)
      waitpid(id, &status, 0)
      throw Mishap("Process \(id) ran for \(Patience.seconds) s and was ended")
    }
    let ending = status & 0x7F
    return Outcome(
      status: ending == 0 ? (status >> 8) & 0xFF : 128 + ending,
      output: text("out"),
      errors: text("err")
    )
  }

  private func text(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: folder + "/" + name) ?? Data(),
      as: UTF8.self
    )
  }

  /// Signals are set back: the test runner may ignore SIGPIPE, and that would be inherited.
  private static func spawn(
    _ arguments: [String],
    _ environment: [String: String],
    streams: [(path: String, flags: Int32)]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, stream) in streams.enumerated() {
      posix_spawn_file_actions_addopen(
        &actions,
        Int32(descriptor),
        stream.path,
        stream.flags,
        0o600
      )
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let words = CStrings(arguments)
    let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
    var id: pid_t = 0
    let failure = posix_spawnp(
      &id,
      arguments[0],
      &actions,
      &attributes,
      words.pointers,
      variables.pointers
    )
    guard failure == 0 else {
      throw Mishap("\(arguments[0]) cannot be run: \(String(cString: strerror(failure)))")
    }
    return id
  }
}

/// How a process ended and what it said.
struct Outcome: Sendable {
  /// The exit code; 128 and the signal's number when a signal ended it, as shells say it.
  let status: Int32
  let output: String
  let errors: String

  var outputLines: [String] { output.split(whereSeparator: \.isNewline).map(String.init) }
  var errorLines: [String] { errors.split(whereSeparator: \.isNewline).map(String.init) }
}

/// Strings for C, with the null pointer at their end.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { for pointer in pointers { free(pointer) } }
}
