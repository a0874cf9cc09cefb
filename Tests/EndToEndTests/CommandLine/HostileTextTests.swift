import Testing

extension OnTheCommandLine {
  @Suite("Text that would command a terminal")
  struct HostileTextTests {
    static let title = "evil\u{1B}[31m\u{1B}]0;x\u{7}\u{202E}txt\u{9B}1m\u{200B}\u{8}!"

    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("is printed without its power by every command")
    func printed() async throws {
      try await sandbox.makeStore(HostileTextTests.title)
      for arguments in [["list", "issues"], ["show", "2"], ["stats"], ["info"]] {
        let outcome = try await sandbox.dizao(arguments)
        #expect(outcome.status == 0)
        outcome.expectHarmless()
        #expect(!outcome.output.contains("\u{200B}"))
      }
      #expect(try await sandbox.dizao(["list", "issues"]).output.contains("evil"))
      try await sandbox.dizao(["show", HostileTextTests.title]).expectRefused(1)
      try await sandbox.dizao(["list", HostileTextTests.title]).expectRefused(64)
    }

    @Test("is exported as a table without controls that a terminal would obey")
    func table() async throws {
      try await sandbox.makeStore(HostileTextTests.title)
      let outcome = try await sandbox.must("export", "issues", "--format", "csv")
      let controls = outcome.output.unicodeScalars.filter {
        ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) && !"\r\n".unicodeScalars.contains($0)
      }
      #expect(controls.isEmpty)
      #expect(outcome.output.contains("evil"))
    }

    @Test("is kept in JSON, escaped, so that programs get every character")
    func json() async throws {
      try await sandbox.makeStore(HostileTextTests.title)
      let issue = try await sandbox.json("show", "2")
      #expect(issue["title"] as? String == HostileTextTests.title)
      for arguments in [["list", "issues", "--json"], ["show", "2", "--json"]] {
        try await sandbox.dizao(arguments).expectHarmless()
      }
    }
  }
}

extension InTerminal {
  @Suite("Text that would command a terminal")
  struct HostileTextTests {
    @Test("is shown without its power, in the queue, the detail and a form")
    func shown() async throws {
      let sandbox = try Sandbox()
      try await sandbox.makeStore(OnTheCommandLine.HostileTextTests.title)
      let terminal = try await Terminal.dashboard(sandbox)
      let screen = try await terminal.wait(for: "evil")
      #expect(!screen.text.unicodeScalars.contains { $0.value == 0x202E || $0.value < 10 })
      // The same in the form that is about it, and over the whole screen.
      try await terminal.press("t")
      try await terminal.wait(for: "─ 备注  2  evil")
      try await terminal.press("Escape")
      try await terminal.wait(forNo: "─ 备注")
      try await terminal.press("Enter")
      try await terminal.wait(for: "经过")
      try await terminal.press("Escape")
      // The frame is whole: nothing moved the cursor about.
      let lines = try await terminal.wait(for: "├─ 2").lines
      #expect(lines[1].hasPrefix("┌") && lines[1].hasSuffix("┐"))
      #expect(lines[22].hasPrefix("└") && lines[22].hasSuffix("┘"))
      #expect(try await terminal.quit() == 0)
    }
  }
}
