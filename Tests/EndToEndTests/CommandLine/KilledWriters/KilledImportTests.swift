import Foundation
import Testing

extension OnTheCommandLine {
  @Suite("An import that is killed", .serialized)
  struct KilledImportTests {
    /// When an import dies.
    enum Moment: CaseIterable, CustomTestStringConvertible {
      case anyTime
      /// Names are written before the changes that carry their ids.
      case betweenNamesAndChanges

      var testDescription: String {
        self == .anyTime ? "at any time" : "when names are written and changes are not"
      }
    }

    private static let rows = 200

    private let sandbox: Sandbox
    private var names: String { sandbox.storePath + "/private/people.ndjson" }

    init() throws { sandbox = try Sandbox() }

    @Test(
      "is there in whole batches; names stay with whom they belong to, and the next brings the rest",
      arguments: Moment.allCases
    )
    func killed(at moment: Moment) async throws {
      try await sandbox.makeStore()
      for round in 1...4 {
        try await startAndKill(try list(round), at: moment, round)
        // Whoever reports next takes the numbers that the import would have given.
        let next = try await sandbox.json("issue", "report", "--title", "噪声", "--reporter", "李强")
        #expect(try await reporter(of: next["id"]) == "李强")
        let check = try await sandbox.dizao(["check"])
        #expect(check.status == 0, "\(check.output)\(check.errors)")
      }
      for round in 1...4 {
        let report = try await sandbox.json("import", try list(round))
        let counts = ["added", "unchanged"].map { report[$0] as? Int ?? 0 }
        #expect(counts.sorted() == [0, KilledImportTests.rows])
        for number in [1, KilledImportTests.rows] {
          let name = "王\(round * 1_000 + number)"
          #expect(try await reporter(of: "message:\(round * 1_000 + number)") == name)
        }
      }
      try await sandbox.must("check")
    }

    /// Rows that no other round has.
    private func list(_ round: Int) throws -> String {
      let rows = (1...KilledImportTests.rows).map { $0 + round * 1_000 }
        .map { "\($0),第\($0)件,2026-01-05,王\($0)\n" }
      return try sandbox.write("编号,标题,时间,反映人\n" + rows.joined(), to: "list\(round).csv")
    }

    private func startAndKill(_ path: String, at moment: Moment, _ round: Int) async throws {
      let size = sizeOfNames()
      let process = try RunningProcess(
        [sandbox.path + "/bin/dizao", "import", path],
        environment: sandbox.environment
      )
      switch moment {
      case .anyTime: try await Task.sleep(for: .milliseconds(50 * round))
      case .betweenNamesAndChanges:
        _ = try await Patience.awaits(every: .microseconds(200)) {
          sizeOfNames() > size ? true : nil
        }
      }
      process.signal(SIGKILL)
      let outcome = try await process.outcome()
      #expect([0, 128 + SIGKILL].contains(outcome.status), "\(outcome)")
    }

    private func sizeOfNames() -> Int {
      let facts = try? FileManager.default.attributesOfItem(atPath: names)
      return (facts?[.size] as? Int) ?? 0
    }

    /// Whom the program names as the one who reported an issue.
    private func reporter(of id: Any?) async throws -> String? {
      let page = try await sandbox.must("show", try #require(id as? String))
      return page.outputLines.first { $0.hasPrefix("反映人 ") }?.split(separator: " ").last
        .map(String.init)
    }
  }
}
