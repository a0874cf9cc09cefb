import Foundation
import Testing

extension InTerminal {
  @Suite("Signals that end the program")
  struct FatalSignalTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "leave the terminal as it was and the draft where it was",
      arguments: [
        SIGSEGV, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGTERM, SIGHUP, SIGINT,
      ]
    )
    func fatal(signal: Int32) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal(sandbox)
      try await terminal.command("stty -a > before; clear; echo earlier-words")
      try await terminal.wait(for: "a word") { $0.lines.contains("earlier-words") }
      try await terminal.open()
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("3-2-501 楼道灯")
      try await terminal.wait(for: "草稿已存")
      kill(try await terminal.foreground(), signal)
      #expect(try await terminal.exitCode() == Int(128 + signal))
      let screen = try await terminal.screen()
      #expect(screen.showsCursor)
      #expect(!screen.isAlternate)
      #expect(screen.contains("earlier-words"))
      try await expectEcho(terminal)
      try await terminal.command("clear")
      try await terminal.open()
      try await terminal.press("n")
      let again = try await terminal.wait(for: "接着上次的草稿")
      #expect(again.contains("3-2-501 楼道灯"))
    }

    /// What is typed shows before Enter, and the modes are those of before.
    private func expectEcho(_ terminal: Terminal) async throws {
      try await terminal.type("stty -a > after; echo $((50 + 5))-typed")
      try await terminal.wait(for: "+ 5))-typed")
      try await terminal.press("Enter")
      try await terminal.wait(for: "55-typed")
      let compared = try await sandbox.run([
        "diff", sandbox.path + "/before", sandbox.path + "/after",
      ])
      #expect(compared.status == 0, "\(compared.output)")
    }

    @Test("a hung-up terminal ends the program, and its draft is back in the next one")
    func hangUp() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let id = try await typeAndHangUp()
      let ended = try await Patience.awaits { kill(id, 0) == 0 ? nil : true }
      #expect(ended == true)
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("n")
      try await terminal.wait(for: "3-2-501 楼道灯")
    }

    /// The terminal goes with its last reference, as a window that is closed.
    private func typeAndHangUp() async throws -> pid_t {
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("3-2-501 楼道灯")
      try await terminal.wait(for: "草稿已存")
      return try await terminal.foreground()
    }
  }
}
