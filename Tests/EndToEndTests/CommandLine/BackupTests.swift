import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("A backup, and what is made from it")
  struct BackupTests {
    private let sandbox: Sandbox
    private var file: String { sandbox.path + "/store.tar" }

    init() throws { sandbox = try Sandbox() }

    @Test("made while others write holds one moment, and comes back whole")
    func meanwhile() async throws {
      try await sandbox.makeStore("路灯不亮")
      let writers = """
        for n in $(seq 1 12); do dizao issue report --title "a$n" >"$1" || exit 1; done &
        for n in $(seq 1 12); do dizao issue report --title "b$n" >"$1" || exit 1; done &
        sleep 0.05; dizao backup "$2"; code=$?; wait; exit $code
        """
      let made = try await sandbox.shell(writers, ["/dev/null", file])
      #expect(made.status == 0, "\(made.errors)")
      let copy = sandbox.path + "/copy"
      try await sandbox.must("restore", file, "--store", copy)
      try await sandbox.must("check", "--store", copy)
      let all = try await sandbox.titles(in: sandbox.storePath)
      #expect(all.count == 25)
      // Numbers rise as they were recorded: what was saved is the beginning of it.
      let saved = try await sandbox.titles(in: copy)
      #expect(saved == Array(all.prefix(saved.count)))
    }

    @Test("overwrites nothing; a store is replaced only when told, and the old one is kept")
    func replacing() async throws {
      try await sandbox.makeStore("路灯不亮")
      try await sandbox.must("backup", file)
      #expect(try await sandbox.dizao(["backup", file]).status == 73)
      try await sandbox.must("issue", "report", "--title", "井盖松动")
      let refused = try await sandbox.dizao(["restore", file])
      #expect(refused.status == 73)
      #expect(refused.errors.contains("--replace"))
      #expect(refused.errors.contains("--site"))
      #expect(try await sandbox.titles(in: sandbox.storePath) == ["路灯不亮", "井盖松动"])
      try await sandbox.must("restore", file, "--replace")
      #expect(try await sandbox.titles(in: sandbox.storePath) == ["路灯不亮"])
      try await sandbox.must("check")
      let kept = try #require(
        try FileManager.default.contentsOfDirectory(atPath: sandbox.path)
          .first { $0.hasPrefix("store.before-restore") }
      )
      #expect(try await sandbox.titles(in: "\(sandbox.path)/\(kept)") == ["路灯不亮", "井盖松动"])
      // No number is given out twice: 3 went with the old store, 4 tells of the replacement.
      let made = try await sandbox.must("issue", "report", "--title", "噪声")
      #expect(made.output.hasPrefix("上报：5"))
    }

    @Test("of which one byte is another is not restored")
    func damaged() async throws {
      try await sandbox.makeStore("路灯不亮")
      try await sandbox.must("backup", file)
      var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
      bytes[700] ^= 1
      try bytes.write(to: URL(fileURLWithPath: file))
      let copy = sandbox.path + "/copy"
      let refused = try await sandbox.dizao(["restore", file, "--store", copy])
      #expect(refused.status == 65)
      #expect(refused.errors.contains("请换一份备份"))
      #expect(!FileManager.default.fileExists(atPath: copy))
    }

    @Test("of a journal cut in its middle is not made; repair keeps the rest and says so")
    func repair() async throws {
      try await sandbox.makeStore("路灯不亮", "井盖松动", "噪声")
      let journal = "\(sandbox.storePath)/journal/\(Sandbox.site)-1.ndjson"
      var bytes = try Data(contentsOf: URL(fileURLWithPath: journal))
      let place = try #require(bytes.range(of: Data("井盖".utf8))).lowerBound
      bytes[place] ^= 1
      try bytes.write(to: URL(fileURLWithPath: journal))
      #expect(try await sandbox.dizao(["check"]).status == 65)
      #expect(try await sandbox.dizao(["backup", file]).status == 65)
      let repaired = try await sandbox.dizao(["check", "--repair"])
      #expect(repaired.status == 0, "\(repaired.output)\(repaired.errors)")
      try await sandbox.must("check")
      #expect(try await sandbox.titles(in: sandbox.storePath) == ["路灯不亮"])
      // What could not be read on is kept aside.
      let aside = try await sandbox.shell("cat \"$1\"/damaged/*", [sandbox.storePath])
      #expect(aside.output.contains("噪声"))
    }
  }
}
