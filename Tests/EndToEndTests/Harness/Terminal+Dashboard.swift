extension Terminal {
  /// A terminal of somebody with the dashboard open on the sandbox's store.
  static func dashboard(
    _ sandbox: Sandbox,
    by person: String = "王敏",
    width: Int = 80,
    height: Int = 24
  ) async throws -> Terminal {
    let terminal = try await Terminal(sandbox, width: width, height: height)
    try await terminal.open("--by \(person)")
    return terminal
  }

  /// Starts the dashboard from the shell and waits until it stands.
  func open(_ options: String = "") async throws {
    try await command("dizao \(options)")
    try await wait(for: "待办问题")
  }

  /// Quits; the exit code that the shell tells.
  func quit() async throws -> Int? {
    try await press("q")
    return try await exitCode()
  }

  /// Asks the shell how its last program ended, once it has the terminal again.
  func exitCode() async throws -> Int? {
    try await waitForPrompt()
    // Another mark each time: the screen may still show an earlier answer.
    let mark = "ended-\(Int.random(in: 1_000...9_999)):"
    try await command("echo \"\(mark)$?\"")
    let screen = try await wait(for: "an exit code") { $0.lines.contains { $0.hasPrefix(mark) } }
    return screen.lines.last { $0.hasPrefix(mark) }.flatMap { Int($0.dropFirst(mark.count)) }
  }

  /// Waits until the shell has the terminal again and nothing stands behind its prompt.
  @discardableResult
  func waitForPrompt() async throws -> Screen {
    try await wait(for: "a prompt") { screen in
      !screen.isAlternate && screen.lines.last { !$0.isEmpty } == Terminal.prompt
    }
  }

  /// A key again and again, as people do, until something shows: one that comes right behind an
  /// Esc is taken for Alt and that key.
  func press(_ key: String, until text: String) async throws {
    let isShown: Bool? = try await Patience.awaits(every: .milliseconds(100)) {
      if try await screen().contains(text) { return true }
      try await press(key)
      return nil
    }
    guard isShown == true else { throw Mishap("\(key) never brought «\(text)»") }
  }

  /// Waits until the line of an issue shows that status.
  func wait(forIssue title: String, toBe status: String) async throws {
    try await wait(for: "«\(title)» as \(status)") { screen in
      screen.lines.contains { $0.contains(title) && $0.contains(status) }
    }
  }
}
