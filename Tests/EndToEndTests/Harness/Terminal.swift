import Foundation

/// A terminal that nobody sees, in a tmux server of its own, with a shell in it.
///
/// Waits for what must appear instead of sleeping; what did not appear is told with the screen.
final class Terminal: Sendable {
  /// The prompt of the shell.
  static let prompt = "shell>"

  private let sandbox: Sandbox
  private let socket = "dizao-test-" + UUID().uuidString

  init(_ sandbox: Sandbox, width: Int = 80, height: Int = 24) async throws {
    self.sandbox = sandbox
    // Crashing on purpose must not leave core files; the line discipline does the editing, so
    // that a terminal which was not restored shows.
    let shell = "ulimit -c 0; ENV= PS1='\(Terminal.prompt) ' exec sh -i"
    let settings = [
      ["start-server"], ["set", "-g", "status", "off"], ["set", "-g", "escape-time", "0"],
      ["set", "-g", "default-terminal", "tmux-256color"],
      ["new-session", "-d", "-x", "\(width)", "-y", "\(height)", "-c", sandbox.path, shell],
    ]
    try await tmux(["-f", "/dev/null"] + Array(settings.joined(separator: [";"])))
    try await wait(for: Terminal.prompt)
  }

  deinit {
    var variables = sandbox.environment
    variables["TERM"] = nil
    // What is left of the server ends with its terminal; the folder of its socket goes as well.
    if let end = try? RunningProcess(
      ["tmux", "-L", socket, "kill-server"],
      environment: variables
    ) {
      var status: Int32 = 0
      waitpid(end.id, &status, 0)
    }
  }

  // MARK: What a person does

  /// Keys by tmux's names: `Enter`, `Escape`, `C-s`, `a`.
  func press(_ keys: String...) async throws {
    try await tmux(["send-keys", "--"] + keys)
  }

  /// Text as it is.
  func type(_ text: String) async throws {
    try await tmux(["send-keys", "-l", "--", text])
  }

  func send(bytes: [UInt8]) async throws {
    try await tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// A paste as terminals hand it over: bracketed when the program asked for that.
  func paste(_ text: String) async throws {
    try await tmux(["set-buffer", "--", text, ";", "paste-buffer", "-p", "-d"])
  }

  func resize(width: Int, height: Int) async throws {
    try await tmux(["resize-window", "-x", "\(width)", "-y", "\(height)"])
  }

  /// A line for the shell.
  func command(_ line: String) async throws {
    try await type(line)
    try await press("Enter")
  }

  // MARK: What a person sees

  func screen() async throws -> Screen {
    let format = "#{cursor_x} #{cursor_y} #{cursor_flag} #{alternate_on}"
    let answer = try await tmux(["display-message", "-p", format, ";", "capture-pane", "-p"])
    var lines = answer.output.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    let facts = lines.removeFirst().split(separator: " ").compactMap { Int($0) }
    guard facts.count == 4 else { throw Mishap("tmux said: \(answer.output)") }
    return Screen(
      lines: lines,
      column: facts[0],
      row: facts[1],
      showsCursor: facts[2] == 1,
      isAlternate: facts[3] == 1
    )
  }

  /// The screen with its colours as escape sequences.
  func colours() async throws -> String {
    try await tmux(["capture-pane", "-p", "-e"]).output
  }

  /// The process that has the keyboard: the shell, or the program it runs.
  func foreground() async throws -> pid_t {
    let shell = try await tmux(["display-message", "-p", "#{pane_pid}"]).outputLines.first ?? ""
    let status = try String(contentsOfFile: "/proc/\(shell)/stat", encoding: .utf8)
    let fields = status.split(separator: " ")
    guard fields.count > 7, let group = pid_t(fields[7]) else {
      throw Mishap("no group: \(status)")
    }
    return group
  }

  @discardableResult
  func wait(for text: String) async throws -> Screen {
    try await wait(for: "«\(text)»") { $0.contains(text) }
  }

  /// Waits until a text is gone; `after` is one that must be there by then.
  @discardableResult
  func wait(forNo text: String, after other: String = "") async throws -> Screen {
    try await wait(for: "«\(other)» without «\(text)»") { screen in
      !screen.contains(text) && (other.isEmpty || screen.contains(other))
    }
  }

  /// Waits until the screen is as it must be.
  @discardableResult
  func wait(for what: String, _ holds: (Screen) -> Bool) async throws -> Screen {
    let found = try await Patience.awaits {
      let screen = try await self.screen()
      return holds(screen) ? screen : nil
    }
    if let found { return found }
    let last = try await screen()
    throw Mishap("\(what) did not appear within \(Patience.seconds) s:\n\(last.text)")
  }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> Outcome {
    let outcome = try await sandbox.run(["tmux", "-L", socket] + arguments)
    guard outcome.status == 0 else {
      throw Mishap("tmux \(arguments) ended with \(outcome.status): \(outcome.errors)")
    }
    return outcome
  }
}
