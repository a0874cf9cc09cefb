import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("A list that was exported and comes back")
  struct RoundTripTests {
    private let sandbox: Sandbox
    private var list: String { sandbox.path + "/list.csv" }

    init() throws { sandbox = try Sandbox() }

    @Test(
      "is recognised row by row: nothing is added and nothing changes",
      arguments: ["utf-8", "gb18030"],
      ["zh", "en"]
    )
    func unchanged(encoding: String, language: String) async throws {
      try await sandbox.makeDemo(size: 80)
      let before = try await sandbox.must("list", "issues", "--json").output
      try await sandbox.must(
        "export",
        "issues",
        "--encoding",
        encoding,
        "--lang",
        language,
        "-o",
        list
      )
      let report = try await sandbox.json("import", list)
      #expect(report["read"] as? Int == 80)
      #expect(report["unchanged"] as? Int == 80)
      #expect(report["added"] as? Int == 0 && report["updated"] as? Int == 0)
      #expect((report["rejected"] as? [Any])?.isEmpty ?? false)
      #expect((report["warnings"] as? [Any])?.isEmpty ?? false)
      #expect(try await sandbox.must("list", "issues", "--json").output == before)
    }

    /// Numbers 2 and 3 came from another platform, 4 was typed here.
    private func fill() async throws {
      try await sandbox.makeStore()
      let file = try sandbox.write(
        "编号,标题,时间,内容\n7,路灯不亮,2026/11/20 9:32,三盏灯。\n8,井盖松动,2026/11/20 9:40,很响。\n",
        to: "outside.csv"
      )
      try await sandbox.must("import", file)
      try await sandbox.must("issue", "report", "--title", "楼道堆物")
    }

    private func change(_ old: String, _ new: String, _ encoding: String) async throws -> Outcome {
      try await sandbox.must("export", "issues", "-o", list)
      let text = try String(contentsOfFile: list, encoding: .utf8)
        .replacingOccurrences(of: "\u{FEFF}", with: "")
      #expect(text.contains(old))
      let bytes = text.replacingOccurrences(of: old, with: new).utf8
      if encoding == "gb18030" {
        let plain = try sandbox.write(bytes, to: "plain.csv")
        let converted = try await sandbox.shell(
          "iconv -f UTF-8 -t GB18030 \"$1\" > \"$2\"",
          [plain, list]
        )
        #expect(converted.status == 0)
        return try await sandbox.dizao(["import", list])
      }
      _ = try sandbox.write(bytes, to: "list.csv")
      return try await sandbox.dizao(["import", list])
    }

    @Test(
      "changes what came from outside and nobody here has edited",
      arguments: ["utf-8", "gb18030"]
    )
    func updated(encoding: String) async throws {
      try await fill()
      let outcome = try await change("三盏灯。", "三盏灯，王𫖮家门口。", encoding)
      #expect(outcome.output.contains("新增 0，更新 1，未变 2，未收 0"))
      let issue = try await sandbox.json("show", "2")
      #expect(issue["text"] as? String == "三盏灯，王𫖮家门口。")
      #expect(try await sandbox.json("import", list)["unchanged"] as? Int == 3)
      #expect(try await sandbox.must("list", "issues", "--json").outputLines.count == 3)
    }

    @Test(
      "does not change what people here wrote or do, and says why",
      arguments: [
        ("楼道堆物", "楼道清空", "这一件在本处改过，不能用外部平台的内容覆盖；请手工更正"),
        ("井盖松动,待受理", "井盖松动,已办结", "「状态」不能由文件改；请在程序里办这一步"),
        ("路灯不亮,待受理,照明,一般", "路灯不亮,待受理,照明,紧急", "「缓急」不能由文件改；请在程序里办这一步"),
      ]
    )
    func refused(old: String, new: String, reason: String) async throws {
      try await fill()
      let outcome = try await change(old, new, "utf-8")
      #expect(outcome.output.contains("新增 0，更新 0，未变 2，未收 1"))
      #expect((outcome.output + outcome.errors).contains(reason))
    }

    @Test("that is older than what was done here leaves that alone")
    func older() async throws {
      try await fill()
      try await sandbox.must("export", "issues", "-o", list)
      let old = try String(contentsOfFile: list, encoding: .utf8)
      // The list as it would have been written a day ago.
      let today = try #require(old.split(separator: "\n").last?.split(separator: ",").last)
      let earlier = old.replacingOccurrences(of: today.prefix(10), with: "2026-01-01")
      try await sandbox.must("issue", "accept", "2", "--category", "C01")
      _ = try sandbox.write(earlier, to: "list.csv")
      #expect(try await sandbox.json("import", list)["unchanged"] as? Int == 3)
      _ = try sandbox.write(
        earlier.replacingOccurrences(of: "三盏灯。", with: "四盏灯。"),
        to: "list.csv"
      )
      let outcome = try await sandbox.dizao(["import", list])
      #expect(outcome.output.contains("新增 0，更新 0，未变 2，未收 1"))
      #expect((outcome.output + outcome.errors).contains("请重新导出再改"))
    }
  }
}
