import Testing

extension InTerminal {
  @Suite("Switching while it runs")
  struct LiveSwitchTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("L changes the language of everything, and back")
    func language() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("L")
      let english = try await terminal.wait(for: "Issue queue")
      #expect(english.contains("To accept"))
      #expect(english.contains("化粪池外溢"))
      #expect(!english.contains("待办"))
      try await terminal.press("n")
      try await terminal.wait(for: "Quick line")
      try await terminal.press("Escape")
      try await terminal.wait(forNo: "Quick line")
      try await terminal.press("L")
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
    }

    @Test("T goes through the themes, each with colours of its own, and keeps the words")
    func theme() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      let names = try await sandbox.must("themes").outputLines
      var seen = [try await terminal.colours()]
      for _ in 1...4 {
        try await terminal.press("T")
        try await terminal.wait(for: "主题：")
        // Any key takes the notice away, so that only colours differ.
        try await terminal.press("k")
        try await terminal.wait(forNo: "主题：")
        try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
        seen.append(try await terminal.colours())
      }
      #expect(Set(seen).count == 5, "\(names)")
    }
  }
}
