import CommunityModel
import CommunityStore
import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("Writers that are killed", .serialized)
  struct KilledWriterTests {
    private let sandbox: Sandbox

    init() throws { sandbox = try Sandbox() }

    @Test("leave every acknowledged issue, each once, in a store that is whole")
    func short() async throws { try await killReporters(rounds: 30) }

    @Test("do so for a thousand of them", .long)
    func long() async throws { try await killReporters(rounds: 1_000) }

    /// Ends reporters at any moment of their life; two at a time, so that they meet at the lock.
    private func killReporters(rounds: Int) async throws {
      try await sandbox.makeStore()
      let life = try await lifetime()
      let follower = try Store(opening: sandbox.storePath, readOnly: true)
      var acknowledged = Set((1...5).map { "first\($0)" })
      var killed = 0
      for round in 1...rounds {
        let pair = try ["a", "b"].map { try report("\($0)\(round)") }
        try await Task.sleep(for: life * Double.random(in: 0...1.4))
        pair[0].signal(SIGKILL)
        for (name, process) in zip(["a", "b"], pair) {
          switch try await process.outcome().status {
          case 0: acknowledged.insert("\(name)\(round)")
          case 128 + SIGKILL: killed += 1
          case let status: Issue.record("ended with \(status)")
          }
        }
        try expectNext(follower)
      }
      #expect(killed > 0)
      #expect(acknowledged.count > rounds)
      try await expectWhole(acknowledged)
      #expect(try titles(of: follower) == titles(of: Store(opening: sandbox.storePath)))
    }

    /// Whoever follows sees each change once and in order, whoever died meanwhile.
    private func expectNext(_ follower: Store) throws {
      let last = follower.lastSeq
      let news = try follower.catchUp()
      #expect(!news.isReload)
      #expect(news.changes.map(\.seq) == Array(last + 1..<last + 1 + news.changes.count))
      #expect(follower.lastSeq == last + news.changes.count)
    }

    private func titles(of store: Store) throws -> [String] {
      var titles: [String] = []
      try store.forEachIssue { issue in
        titles.append(issue.title)
        return true
      }
      return titles
    }

    private func expectWhole(_ acknowledged: Set<String>) async throws {
      let check = try await sandbox.dizao(["check"])
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      let titles = try await sandbox.must("list", "issues", "--json").outputLines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return object?["title"] as? String ?? ""
      }
      #expect(Set(titles).count == titles.count)
      #expect(acknowledged.subtracting(titles).isEmpty)
    }

    /// How long one report takes here and now, at its quickest.
    private func lifetime() async throws -> Duration {
      var life = Duration.milliseconds(300)
      for round in 1...5 {
        let time = try await ContinuousClock().measure {
          _ = try await report("first\(round)").outcome()
        }
        life = min(life, time)
      }
      return life
    }

    private func report(_ title: String) throws -> RunningProcess {
      try RunningProcess(
        [sandbox.path + "/bin/dizao", "issue", "report", "--title", title],
        environment: sandbox.environment
      )
    }

    @Test("an import that is killed is there in whole batches, and the next one brings the rest")
    func killedImport() async throws {
      try await sandbox.makeStore()
      let rows = (1...3_000).map { "\($0),第\($0)件,2026-01-05\n" }.joined()
      let path = try sandbox.write("编号,标题,时间\n" + rows, to: "list.csv")
      for round in 1...6 {
        let process = try RunningProcess(
          [sandbox.path + "/bin/dizao", "import", path],
          environment: sandbox.environment
        )
        try await Task.sleep(for: .milliseconds(100 * round))
        process.signal(SIGKILL)
        _ = try await process.outcome()
        let check = try await sandbox.dizao(["check"])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
      }
      let report = try await sandbox.json("import", path)
      let added = try #require(report["added"] as? Int)
      #expect(added + (report["unchanged"] as? Int ?? 0) == 3_000)
      let stats = try await sandbox.json("stats")
      #expect((stats["issues"] as? [String: Any])?["total"] as? Int == 3_000)
      try await sandbox.must("check")
    }
  }
}
