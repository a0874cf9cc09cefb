import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("Files that cannot be imported")
  struct ImportErrorTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    /// 标题 and 化粪池外溢, the last character broken off.
    private static let halfGB18030: [UInt8] = [
      0xB1, 0xEA, 0xCC, 0xE2, 0x0A, 0xBB, 0xAF, 0xB7, 0xE0, 0xB3, 0xD8, 0xCD, 0xE2, 0xD2,
    ]
    private static let noise = (0..<4_096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ $0 >> 3) }

    static let files: [(name: String, bytes: [UInt8])] = [
      ("empty", []), ("mark", [0xEF, 0xBB, 0xBF]), ("binary", noise), ("half", halfGB18030),
      ("nul", Array("标题\n灯\u{0}坏\n".utf8)), ("quote", Array("标题\n\"灯坏\n".utf8)),
    ]

    @Test("are refused whole with one sentence that says why", arguments: files)
    func unreadable(file: (name: String, bytes: [UInt8])) async throws {
      try await sandbox.makeStore()
      let path = try sandbox.write(file.bytes, to: file.name + ".csv")
      let outcome = try await sandbox.dizao(["import", path])
      outcome.expectRefused(65)
      #expect(try await sandbox.must("list", "issues", "--json").output.isEmpty)
    }

    @Test("that are not there, or folders, or forbidden, are no input")
    func missing() async throws {
      try await sandbox.makeStore()
      try await sandbox.dizao(["import", "/nowhere.csv"]).expectRefused(66, naming: "/nowhere.csv")
      try await sandbox.dizao(["import", sandbox.path]).expectRefused(66, naming: sandbox.path)
    }

    static let mappings = [
      FailingCommand(["--map", "时间=received"], 64, "时间"),
      FailingCommand(["--map", "标题=colour"], 64, "colour"),
      FailingCommand(["--map", "标题"], 64, "标题"),
      FailingCommand(["--map", "标题=-"], 65),
      FailingCommand(["--encoding", "utf-16"], 64, "utf-16"),
      FailingCommand(["--kind", "people"], 64, "people"),
      FailingCommand(["--community", "火星社区"], 1, "火星社区"),
    ]

    @Test("by mappings that make no sense are refused with one sentence", arguments: mappings)
    func mapping(command: FailingCommand) async throws {
      try await sandbox.makeStore()
      let path = try sandbox.write("标题\n灯坏\n", to: "list.csv")
      let outcome = try await sandbox.dizao(["import", path] + command.arguments)
      outcome.expectRefused(command.status, naming: command.evidence)
      #expect(try await sandbox.must("list", "issues", "--json").output.isEmpty)
    }

    @Test("row by row: the good ones come in, the others are named with their line and reason")
    func rows() async throws {
      try await sandbox.makeStore()
      let path = try sandbox.write(
        """
        编号,标题,时间
        1,灯坏,2026-02-30
        2,井盖松动
        3,路面塌陷,2026-01-05,多一栏
        4,"垃圾
        桶满了",2026-01-05 09:30
        5,,2026-01-05
        6,化粪池外溢,2026/1/5

        """,
        to: "list.csv"
      )
      let report = try await sandbox.json("import", path)
      #expect(report["read"] as? Int == 6)
      #expect(report["added"] as? Int == 2)
      let rejected = try #require(report["rejected"] as? [[String: Any]])
      #expect(rejected.map { $0["line"] as? Int } == [2, 3, 4, 7])
      for row in rejected {
        let reason = row["reason"] as? String ?? ""
        #expect(reason.contains { $0 >= "\u{4E00}" }, "\(reason)")
      }
      let titles = try await sandbox.must("list", "issues", "--json").output
      #expect(titles.contains("\"title\":\"垃圾 桶满了\""))
      #expect(titles.contains("\"title\":\"化粪池外溢\""))
    }

    @Test("of which no row can be used end with 65 and are told row by row")
    func nothingUsable() async throws {
      try await sandbox.makeStore()
      let path = try sandbox.write("标题,时间\n灯坏,2026-02-30\n", to: "list.csv")
      let outcome = try await sandbox.dizao(["import", path])
      #expect(outcome.status == 65)
      #expect(outcome.errorLines.count == 1)
      #expect(outcome.output.contains("2026-02-30"), "\(outcome.output)")
      outcome.expectHarmless()
    }

    @Test("a title of 10,000 characters is cut, and its whole stands in the details")
    func longTitle() async throws {
      try await sandbox.makeStore()
      let title = String(repeating: "长", count: 10_000)
      let path = try sandbox.write("标题\n\(title)\n", to: "list.csv")
      try await sandbox.must("import", path)
      let issue = try await sandbox.json("show", "2")
      #expect((issue["title"] as? String)?.count == 200)
      #expect((issue["text"] as? String)?.contains(title) ?? false)
    }

    @Test("a trial run says what would come of it and records nothing")
    func dryRun() async throws {
      try await sandbox.makeStore()
      let path = try sandbox.write("标题\n灯坏\n", to: "list.csv")
      let report = try await sandbox.json("import", path, "--dry-run")
      #expect(report["added"] as? Int == 1)
      #expect(try await sandbox.must("list", "issues", "--json").output.isEmpty)
    }
  }
}
