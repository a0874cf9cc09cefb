import Testing

extension OnTheCommandLine {
  @Suite("A backup restored under a new site")
  struct RestoredCopyTests {
    private static let site = "990102001002"

    private let sandbox: Sandbox
    private var file: String { sandbox.path + "/store.tar" }
    private var copy: String { sandbox.path + "/copy" }

    init() throws { sandbox = try Sandbox() }

    /// Issue 2 with somebody who reported it, accepted; in the tables or in the journal only.
    private func makeCopy(compacted: Bool) async throws {
      try await sandbox.makeStore()
      try await report("路灯不亮", by: "张三", in: sandbox.storePath)
      try await sandbox.must("issue", "accept", "2", "--category", "C01")
      if compacted { try await sandbox.must("compact") }
      try await sandbox.must("backup", file)
      try await sandbox.must("restore", file, "--site", RestoredCopyTests.site, "--store", copy)
    }

    @discardableResult
    private func report(_ title: String, by name: String, in store: String) async throws -> Outcome
    {
      try await sandbox.must(
        "issue",
        "report",
        "--title",
        title,
        "--reporter",
        name,
        "--phone",
        "10012345678",
        "--community",
        Sandbox.site,
        "--store",
        store
      )
    }

    @Test("shows what was saved, and takes new issues", arguments: [false, true])
    func goesOn(compacted: Bool) async throws {
      try await makeCopy(compacted: compacted)
      try await sandbox.must("check", "--store", copy)
      let old = try await sandbox.must("show", "\(Sandbox.site)-2", "--store", copy)
      #expect(old.output.contains("路灯不亮"))
      #expect(old.output.contains("张三 10012345678"))
      #expect(old.output.contains("王敏  受理"))
      let made = try await report("井盖松动", by: "李四", in: copy)
      let number = try #require(made.output.split { " ：".contains($0) }.dropFirst().first)
      let new = try await sandbox.must("show", String(number), "--store", copy)
      #expect(new.output.hasPrefix("\(number)  井盖松动"))
      #expect(new.output.contains("李四 10012345678"))
      let accepted = try await sandbox.dizao(
        ["issue", "accept", String(number), "--category", "C02", "--store", copy]
      )
      #expect(accepted.status == 0, "\(accepted.errors)")
      try await sandbox.must("check", "--store", copy)
      // The original knows nothing of it.
      let titles = try await sandbox.must("list", "issues").output
      #expect(!titles.contains("井盖松动"))
      try await sandbox.must("check")
    }

    @Test("can be compacted, saved and restored as any other", arguments: [false, true])
    func isAStore(compacted: Bool) async throws {
      try await makeCopy(compacted: compacted)
      try await report("井盖松动", by: "李四", in: copy)
      let titles = try await sandbox.must("list", "issues", "--json", "--store", copy).output
      #expect(titles.contains("路灯不亮") && titles.contains("井盖松动"))
      try await sandbox.must("compact", "--store", copy)
      try await report("噪声", by: "赵五", in: copy)
      try await sandbox.must("check", "--store", copy)
      let second = sandbox.path + "/second"
      try await sandbox.must("backup", second + ".tar", "--store", copy)
      try await sandbox.must("restore", second + ".tar", "--store", second)
      try await sandbox.must("check", "--store", second)
      for title in ["路灯不亮", "井盖松动", "噪声"] {
        let found = try await sandbox.must("list", "issues", title, "--store", second)
        #expect(found.output.contains(title))
      }
    }
  }
}
