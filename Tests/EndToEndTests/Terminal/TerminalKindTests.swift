import Testing

extension InTerminal {
  @Suite("Kinds of terminals")
  struct TerminalKindTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "all show the queue, take keys and are left as they were",
      arguments: ["linux", "screen", "vt100", "xterm", "xterm-256color", "tmux-256color"]
    )
    func known(name: String) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal(sandbox)
      let before = try await modes(terminal)
      try await terminal.command("TERM=\(name) dizao")
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
      try await terminal.press("?")
      try await terminal.wait(for: "看和找")
      try await terminal.press("Escape")
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
      #expect(try await terminal.quit() == 0)
      #expect(try await modes(terminal) == before)
      #expect(try await terminal.screen().showsCursor)
    }

    /// One sentence that names the terminal, and an exit code that is no success.
    @Test(
      "that cannot be used are told in one sentence",
      arguments: ["no-such-terminal", "dumb"]
    )
    func unusable(name: String) async throws {
      try await sandbox.makeStore()
      let terminal = try await Terminal(sandbox, width: 200)
      try await terminal.command("TERM=\(name) dizao 2>errors")
      let code = try await terminal.exitCode()
      #expect((64...78).contains(code ?? 0), "\(String(describing: code))")
      let errors = try await sandbox.run(["cat", sandbox.path + "/errors"]).outputLines
      #expect(errors.count == 1 && errors[0].contains(name), "\(errors)")
      #expect(try await terminal.screen().isAlternate == false)
    }

    @Test("with few colours or none, in ASCII, or without UTF-8 still show every word")
    func poor() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal(sandbox)
      for setting in ["NO_COLOR=1", "COLORTERM=truecolor", "LC_ALL=C", "LANG=zh_CN.UTF-8"] {
        try await terminal.command("clear; \(setting) dizao")
        try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
        #expect(try await terminal.quit() == 0, "\(setting)")
      }
      try await terminal.command("clear; dizao --ascii")
      let screen = try await terminal.wait(forNo: "─", after: "待办问题")
      #expect(screen.contains("化粪池外溢"))
    }

    private func modes(_ terminal: Terminal) async throws -> String {
      try await terminal.command("clear; stty -a > modes")
      try await terminal.command("echo $((40 + 2))-done")
      try await terminal.wait(for: "42-done")
      return try await sandbox.run(["cat", sandbox.path + "/modes"]).output
    }
  }
}
