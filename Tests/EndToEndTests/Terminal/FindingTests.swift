import Testing

extension InTerminal {
  @Suite("Finding one's way")
  struct FindingTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "the filter narrows as one types, by words and by pinyin initials",
      arguments: [
        ("路灯", ["5栋北侧路灯不亮"]), ("ld", ["5栋北侧路灯不亮"]), ("hfc", ["化粪池外溢"]),
        ("!路灯", ["化粪池外溢", "加装电梯有异议"]), ("加装", ["加装电梯有异议"]),
        ("status:ended", []), ("3", ["化粪池外溢"]),
      ] as [(String, [String])]
    )
    func filter(typed: String, found: [String]) async throws {
      let titles = ["5栋北侧路灯不亮", "化粪池外溢", "加装电梯有异议"]
      try await sandbox.makeStore("5栋北侧路灯不亮", "化粪池外溢", "加装电梯有异议")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("/")
      try await terminal.type(typed)
      try await terminal.wait(for: "筛选 / \(typed)")
      try await terminal.wait(for: "only \(found)") { screen in
        // The list stands above the detail, which may still show what was chosen before.
        let list = screen.lines.prefix { !$0.contains("├─ ") }
        return titles.allSatisfy { title in
          list.contains { $0.contains(title) } == found.contains(title)
        }
      }
      try await terminal.press("Escape")
      try await terminal.wait(for: "all of them") { screen in
        titles.allSatisfy { screen.contains($0) } && !screen.contains("筛选 / ")
      }
    }

    @Test("Esc goes back level by level and never quits")
    func escape() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("Enter")
      try await terminal.wait(for: "经过")
      try await terminal.press("?")
      try await terminal.wait(for: "看和找")
      for _ in 1...8 { try await terminal.press("Escape") }
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
      try await terminal.press("s", until: "排序：")
      #expect(try await terminal.screen().isAlternate)
      #expect(try await terminal.quit() == 0)
    }

    @Test("Control-C does not quit: it says how")
    func interrupt() async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("C-c")
      try await terminal.wait(for: "按 q 退出")
      #expect(try await terminal.quit() == 0)
    }

    @Test(
      "the palette finds a command by its name in either language and by initials",
      arguments: ["上报", "new", "sb"]
    )
    func palette(typed: String) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press(":")
      try await terminal.wait(for: "─ 命令")
      try await terminal.type(typed)
      try await terminal.wait(for: typed)
      try await terminal.press("Enter")
      try await terminal.wait(for: "─ 上报")
      try await terminal.wait(for: "快录")
    }
  }
}
