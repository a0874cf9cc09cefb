import Testing

extension InTerminal {
  @Suite("Another size")
  struct ResizeTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("loses neither the selection nor a half-typed form; too small says what it needs")
    func sizes() async throws {
      try await sandbox.makeDemo()
      let terminal = try await Terminal.dashboard(sandbox)
      for _ in 1...3 { try await terminal.press("j") }
      let chosen = try await selection(terminal)
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("3-2-501 楼道灯")
      try await terminal.wait(for: "3-2-501 楼道灯")
      try await terminal.resize(width: 120, height: 36)
      let large = try await terminal.wait(for: "36 rows") { screen in
        screen.contains("3-2-501 楼道灯") && screen.lines[35].contains("Ctrl-S")
      }
      #expect(large.contains("4 动态"))
      try await terminal.resize(width: 60, height: 20)
      try await terminal.wait(for: "屏幕只有 60x20，需要 80x24")
      try await terminal.resize(width: 80, height: 24)
      try await terminal.wait(for: "3-2-501 楼道灯")
      try await terminal.type("坏")
      try await terminal.wait(for: "3-2-501 楼道灯坏")
      try await terminal.press("Escape")
      try await terminal.wait(forNo: "快录")
      #expect(try await selection(terminal) == chosen)
    }

    /// The number in the frame of the detail.
    private func selection(_ terminal: Terminal) async throws -> String {
      // The detail follows the bar after a rest: both must agree.
      let isSettled = { (screen: Screen) in
        guard let head = screen.lines.first(where: { $0.contains("├─ ") }) else { return false }
        return head.contains { $0.isNumber }
      }
      let screen = try await terminal.wait(for: "a detail", isSettled)
      let head = screen.line(with: "├─ ") ?? ""
      return String(head.drop { !$0.isNumber }.prefix { $0.isNumber })
    }
  }
}
