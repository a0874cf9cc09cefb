import Testing

extension InTerminal {
  @Suite("The first use")
  struct FirstUseTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("offers demo data, which are there after one key")
    func demo() async throws {
      let terminal = try await welcome()
      try await terminal.press("Enter")
      try await terminal.wait(for: "待办问题")
      try await terminal.wait(for: "5 个")
      #expect(try await terminal.quit() == 0)
      #expect(try await sandbox.dizao(["check"]).status == 0)
    }

    @Test("makes the first community and takes the first report")
    func first() async throws {
      let terminal = try await welcome()
      try await terminal.press("j", "j", "Enter")
      try await terminal.wait(for: "社区代码")
      try await terminal.type(Sandbox.site)
      try await terminal.press("Tab")
      try await terminal.type("青禾里社区")
      try await terminal.press("C-s")
      try await terminal.wait(for: "待办问题")
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("化粪池外溢")
      try await terminal.press("C-s")
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
    }

    @Test("brings in a file of another platform")
    func importing() async throws {
      let file = try sandbox.write("标题\n化粪池外溢\n路灯不亮\n", to: "list.csv")
      let terminal = try await welcome()
      try await terminal.press("j", "Enter")
      try await terminal.wait(for: "文件")
      try await terminal.type(file)
      try await terminal.press("Tab")
      try await terminal.type(Sandbox.site)
      try await terminal.press("Tab")
      try await terminal.type("青禾里社区")
      try await terminal.press("C-s")
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
      try await terminal.wait(forIssue: "路灯不亮", toBe: "待受理")
    }

    private func welcome() async throws -> Terminal {
      let terminal = try await Terminal(sandbox)
      try await terminal.command("dizao")
      try await terminal.wait(for: "从这里开始")
      return terminal
    }
  }
}
