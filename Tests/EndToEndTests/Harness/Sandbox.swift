import Foundation

/// A folder of a test's own: a home, a store, drafts; gone with the test.
///
/// Programs run in it see nothing of the person who runs the tests.
final class Sandbox: Sendable {
  static let site = "990102001001"

  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "dizao-e2e-" + UUID().uuidString.prefix(8)
    for folder in ["home", "bin", "state"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(folder)",
        withIntermediateDirectories: true
      )
    }
    guard let program = ProgramUnderTest.path else { throw Mishap("dizao is not built") }
    try FileManager.default.createSymbolicLink(
      atPath: path + "/bin/dizao",
      withDestinationPath: program
    )
  }

  deinit {
    // A test may have left a folder that nobody may write to.
    chmod(storePath, 0o770)
    try? FileManager.default.removeItem(atPath: path)
  }

  var storePath: String { path + "/store" }

  /// The variables that programs see: a path, a home, a language, and the store.
  var environment: [String: String] {
    let inherited = ProcessInfo.processInfo.environment
    var variables = [
      "PATH": "\(path)/bin:" + inherited["PATH", default: "/usr/bin:/bin"],
      "HOME": path + "/home", "XDG_STATE_HOME": path + "/state", "TMUX_TMPDIR": path,
      "LANG": "C.UTF-8", "TERM": "xterm-256color", "DIZAO_STORE": storePath, "DIZAO_BY": "王敏",
    ]
    variables["LD_LIBRARY_PATH"] = inherited["LD_LIBRARY_PATH"]
    return variables
  }

  /// Writes a file into the sandbox; its path.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = "\(path)/\(name)"
    try Data(bytes).write(to: URL(fileURLWithPath: file))
    return file
  }

  func write(_ text: String, to name: String) throws -> String {
    try write(text.utf8, to: name)
  }

  func run(_ arguments: [String], _ others: [String: String] = [:]) async throws -> Outcome {
    let variables = environment.merging(others) { _, other in other }
    return try await RunningProcess(arguments, environment: variables).outcome()
  }

  /// Runs the program.
  func dizao(_ arguments: [String], _ others: [String: String] = [:]) async throws -> Outcome {
    try await run([path + "/bin/dizao"] + arguments, others)
  }

  /// A script of the shell, with the program in its path; `$1` and on are the arguments.
  func shell(_ script: String, _ arguments: [String] = []) async throws -> Outcome {
    try await run(["sh", "-c", script, "sh"] + arguments)
  }

  /// Runs the program, which must succeed.
  @discardableResult
  func must(_ arguments: String...) async throws -> Outcome {
    let outcome = try await dizao(arguments)
    guard outcome.status == 0 else {
      throw Mishap("dizao \(arguments) ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome
  }
}

extension Sandbox {
  /// A store with one community and these issues, numbered from 2.
  func makeStore(_ titles: String...) async throws {
    try await must("init", "--site", Sandbox.site, "--name", "青禾里社区")
    for title in titles { try await must("issue", "report", "--title", title) }
  }

  /// A store full of invented issues.
  func makeDemo(size: Int = 60) async throws {
    try await must("demo", "--no-open", "--size", "\(size)")
  }

  /// An answer of the program in JSON.
  func json(_ arguments: String...) async throws -> [String: Any] {
    let outcome = try await dizao(arguments + ["--json"])
    let value = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    guard let object = value as? [String: Any] else { throw Mishap("no object: \(outcome.output)") }
    return object
  }

  /// The titles of all issues, in the order of their numbers.
  func titles(in store: String) async throws -> [String] {
    try await must("list", "issues", "--json", "--store", store).outputLines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["title"] as? String ?? ""
    }
  }
}
