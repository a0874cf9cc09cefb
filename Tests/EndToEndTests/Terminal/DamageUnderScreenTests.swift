import Foundation
import Testing

extension InTerminal {
  @Suite("A journal that is damaged under an open dashboard")
  struct DamageUnderScreenTests {
    /// What somebody else's tool may append.
    enum Stray: CaseIterable, CustomTestStringConvertible {
      case sameLineAgain
      case otherText

      var testDescription: String {
        switch self {
        case .sameLineAgain: "the last line once more"
        case .otherText: "text that is no change"
        }
      }
    }

    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    private func append(_ stray: Stray) throws {
      let path = "\(sandbox.storePath)/journal/\(Sandbox.site)-1.ndjson"
      let file = try #require(FileHandle(forUpdatingAtPath: path))
      let text = String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
      let last = text.split(separator: "\n").last.map(String.init)
      let line = stray == .otherText ? "这不是一条记录" : try #require(last)
      try file.write(contentsOf: Data("\(line)\n".utf8))
      try file.close()
    }

    /// The dashboard of somebody, on whose store a line was appended.
    private func dashboard(after stray: Stray) async throws -> Terminal {
      try await sandbox.makeStore("化粪池外溢")
      let terminal = try await Terminal.dashboard(sandbox)
      try await terminal.wait(forIssue: "化粪池外溢", toBe: "待受理")
      try append(stray)
      return terminal
    }

    @Test(
      "is said on the screen; what is whole stays, and no form opens",
      arguments: Stray.allCases
    )
    func said(stray: Stray) async throws {
      let terminal = try await dashboard(after: stray)
      // The heading, and two changes before it.
      let screen = try await terminal.wait(for: "第 4 行起损坏，只读")
      let sentence = screen.line(with: "第 4 行起损坏")
      #expect(sentence?.contains("dizao check") == true)
      #expect(screen.lines[0].contains("只读"))
      #expect(screen.contains("化粪池外溢"))
      try await terminal.press("n")
      try await terminal.wait(for: "现在只读，不能记录")
      #expect(try await terminal.quit() == 0)
    }

    @Test("is recorded in again once another process has repaired it", arguments: Stray.allCases)
    func repaired(stray: Stray) async throws {
      let terminal = try await dashboard(after: stray)
      try await terminal.wait(for: "只读")
      let repaired = try await sandbox.dizao(["check", "--repair"])
      #expect(repaired.status == 0, "\(repaired.output)\(repaired.errors)")
      try await terminal.wait(for: "a header without «只读»") { screen in
        !screen.lines[0].contains("只读") && screen.contains("化粪池外溢")
      }
      try await terminal.press("n")
      try await terminal.wait(for: "快录")
      try await terminal.type("路灯不亮")
      try await terminal.press("C-s")
      try await terminal.wait(for: "上报，已记录")
      try await terminal.wait(forIssue: "路灯不亮", toBe: "待受理")
      try await sandbox.must("issue", "report", "--title", "井盖松动")
      try await terminal.wait(forIssue: "井盖松动", toBe: "待受理")
      let titles = try await sandbox.must("list", "issues").output
      #expect(titles.contains("路灯不亮"))
      try await sandbox.must("check")
    }
  }
}
