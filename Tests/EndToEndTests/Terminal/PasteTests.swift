import Testing

extension InTerminal {
  @Suite("A paste")
  struct PasteTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("of several lines does nothing outside a field, whatever keys it looks like")
    func outside() async throws {
      try await sandbox.makeStore("化粪池外溢", "加装电梯有异议")
      let terminal = try await Terminal.dashboard(sandbox)
      let before = try await terminal.wait(for: "├─ 2")
      try await terminal.paste("q\nj\na\nx\nn\n上报\n:quit\n\u{1B}\n")
      // A key after it shows that the paste was taken in.
      try await terminal.press("?")
      try await terminal.wait(for: "看和找")
      try await terminal.press("Escape")
      // The rows come one by one: what counts is where they come to rest.
      try await terminal.wait(for: "the screen of before") { $0.body == before.body }
      #expect(try await sandbox.json("stats")["issues"].map { "\($0)" }?.contains("2") ?? false)
    }

    @Test("is text in a field: one row where there is one, several lines in a long text")
    func inside() async throws {
      try await sandbox.makeStore()
      let terminal = try await Terminal.dashboard(sandbox, width: 120, height: 36)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.paste("楼道灯坏\n晚上很黑\tq")
      try await terminal.wait(for: "楼道灯坏 晚上很黑 q")
      try await terminal.press("C-u")
      try await terminal.wait(forNo: "晚上很黑")
      for _ in 1...7 { try await terminal.press("Tab") }
      try await terminal.paste("第一行\n第二行\u{1B}[31m\n")
      let form = try await terminal.wait(for: "第二行")
      let first = try #require(form.lines.firstIndex { $0.contains("第一行") })
      #expect(form.lines[first + 1].contains("第二行"))
      #expect(!form.contains("\u{1B}"))
    }
  }
}
