import Testing

extension InTerminal {
  @Suite("Keys of actions")
  struct ActionKeyTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "open the form of what is to be told",
      arguments: zip(["c", "t", "e", "m"], ["联系", "备注", "更正", "合并"])
    )
    func form(key: String, name: String) async throws {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.wait(for: "├─ 2")
      try await terminal.press(key)
      try await terminal.wait(for: "─ \(name)  2  化粪池外溢")
    }

    @Test("a correction begins with what is written and records what was changed")
    func correct() async throws {
      try await sandbox.makeStore("化粪池外益")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.wait(for: "├─ 2")
      try await terminal.press("e")
      try await terminal.wait(for: "─ 更正  2")
      try await terminal.press("BSpace")
      try await terminal.type("溢")
      try await terminal.press("C-s")
      try await terminal.wait(for: "更正，已记录")
      let issue = try await sandbox.json("show", "2")
      #expect(issue["title"] as? String == "化粪池外溢")
    }

    @Test("u takes back one's own last step with a new entry")
    func undo() async throws {
      try await sandbox.makeStore()
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("化粪池外溢")
      try await terminal.press("C-s")
      try await terminal.wait(for: "2 上报，已记录")
      try await terminal.press("u")
      try await terminal.wait(for: "撤销「上报」：作废 2 化粪池外溢？")
      try await terminal.press("Enter")
      try await terminal.wait(for: "没有待办的问题")
      let issue = try await sandbox.json("show", "2")
      #expect(issue["status"] as? String == "void")
      #expect((issue["history"] as? [Any])?.count == 2)
    }

    @Test("several marked issues are worked with one form")
    func marked() async throws {
      try await sandbox.makeStore("化粪池外溢", "灯坏", "井盖松动")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.wait(for: "├─ 2")
      try await terminal.press("Space", "Space")
      try await terminal.wait(for: "已选 2")
      try await terminal.wait(for: "├─ 4")
      try await terminal.press("x")
      try await terminal.wait(for: "不受理")
      try await terminal.type("不受理")
      try await terminal.press("Enter")
      try await terminal.wait(for: "─ 不受理")
      try await terminal.type("不归本社区管")
      try await terminal.press("C-s")
      try await terminal.wait(for: "不受理 2 件，已记录")
      let list = try await sandbox.must("list", "issues", "status:rejected", "--json")
      #expect(list.outputLines.count == 2)
    }
  }
}
