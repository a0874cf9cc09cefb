import Foundation
import Testing

extension InTerminal {
  @Suite("Control-Z")
  struct SuspendTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("gives the terminal to the shell, and fg comes back to the same place")
    func suspend() async throws {
      try await sandbox.makeStore("化粪池外溢", "加装电梯有异议")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("楼道灯坏")
      try await terminal.wait(for: "楼道灯坏")
      try await terminal.press("Escape")
      try await terminal.wait(forNo: "快录")
      try await terminal.press("j", "C-z")
      let stopped = try await terminal.waitForPrompt()
      #expect(stopped.showsCursor)
      try await terminal.command("echo $((20 + 3))-seen; dizao issue report --title 垃圾桶满了")
      try await terminal.wait(for: "23-seen")
      try await terminal.wait(for: "垃圾桶满了  待受理")
      try await terminal.command("fg")
      let back = try await terminal.wait(for: "待办问题")
      #expect(back.isAlternate)
      // What happened meanwhile is there, and the keys are.
      try await terminal.wait(forIssue: "垃圾桶满了", toBe: "待受理")
      try await terminal.press("n")
      try await terminal.wait(for: "接着上次的草稿")
      try await terminal.press("Escape")
      try await terminal.wait(forNo: "快录")
      #expect(try await terminal.quit() == 0)
    }

    @Test("a stop by signal is the same, also in the middle of a form")
    func stop() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("楼道灯")
      try await terminal.wait(for: "楼道灯")
      kill(try await terminal.foreground(), SIGTSTP)
      try await terminal.waitForPrompt()
      try await terminal.command("fg")
      try await terminal.wait(for: "楼道灯")
      try await terminal.type("坏")
      try await terminal.wait(for: "楼道灯坏")
    }
  }
}
