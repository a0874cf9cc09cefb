import CommunityModel
import CommunityStore
import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("The compaction behind an answer")
  struct CompactionBehindAnswersTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test(
      "comes with list and stats from 4,000 changes on, and never with a report",
      arguments: ["list issues 井盖", "stats"]
    )
    func compaction(command: String) async throws {
      try await sandbox.makeStore()
      try fill(with: 3_998)
      #expect(try await sandbox.shell("dizao \(command)").status == 0)
      #expect(try journals() == 1)
      // The 4,000th change and one more: whoever reports a problem waits for nothing.
      for _ in 1...2 { try await sandbox.must("issue", "report", "--title", "井盖松动") }
      #expect(try journals() == 1)
      // People have their answer first: whoever could not be given it starts no compaction.
      try await sandbox.shell("dizao \(command) >/dev/full").expectRefused(74)
      #expect(try journals() == 1)
      let answer = try await sandbox.shell("dizao \(command)")
      #expect(answer.status == 0)
      #expect(answer.outputLines.count > 1, "\(answer)")
      #expect(try journals() == 2)
      #expect(try await sandbox.json("info")["changesSinceCompaction"] as? Int == 0)
      try await sandbox.must("check")
    }

    @Test("is left to whoever compacts already; the answer comes all the same")
    func busy() async throws {
      try await sandbox.makeStore()
      try fill(with: 4_000)
      let script = "exec 9>>\"$DIZAO_STORE/compact.lock\"; flock 9; dizao list issues --json 9>&-"
      let answer = try await sandbox.shell(script)
      #expect(answer.status == 0)
      #expect(answer.outputLines.count == 4_000)
      #expect(answer.errors.isEmpty, "\(answer.errors)")
      #expect(try journals() == 1)
    }

    /// Issues in one batch: as many processes would take minutes.
    private func fill(with count: Int) throws {
      let store = try Store(opening: sandbox.storePath)
      let drafts = (1...count).map { number in
        var body = Fields()
        body[.title] = .text("路灯不亮 \(number)")
        return ChangeDraft(.issue(.report), body: body)
      }
      try store.commit(drafts, by: Actor(by: "王敏", terminal: "hall-1"))
    }

    /// A compaction ends one journal and begins the next.
    private func journals() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: sandbox.storePath + "/journal").count
    }
  }
}
