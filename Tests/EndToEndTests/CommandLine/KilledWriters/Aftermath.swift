import CommunityModel
import CommunityStore
import Foundation
import Testing

/// What must hold of a store when its writers are dead.
struct Aftermath {
  let sandbox: Sandbox
  /// The runs of each lane, in the order in which they began.
  let lanes: [[ErrandRun]]
  let journal: JournalText

  init(_ sandbox: Sandbox, _ lanes: [[ErrandRun]]) throws {
    self.sandbox = sandbox
    self.lanes = lanes
    journal = try JournalText(of: sandbox.storePath)
  }

  private var runs: [ErrandRun] { lanes.flatMap { $0 } }

  /// How many recorded what nobody was told of any more.
  var recordedUntold: Int {
    runs.count { !$0.isAcknowledged && !journal.numbers(of: $0.errand).isEmpty }
  }

  /// Nobody was refused, and whoever ended well had said the number.
  func expectNoMishaps() {
    for run in runs where !run.endedWell {
      Testing.Issue.record("\(run)")
    }
  }

  /// Numbers rise by one; what an errand was to record is there once, or not at all if nobody was
  /// told that it is recorded, and a batch never in part.
  func expectEachOnce() {
    #expect(journal.lines.map(\.seq) == Array(1...journal.lines.count))
    for run in runs where run.errand.kind != .compact {
      let numbers = journal.numbers(of: run.errand)
      let whole = max(1, run.errand.titles.count)
      #expect(numbers.count == whole || (numbers.isEmpty && !run.isAcknowledged), "\(run)")
      if let first = numbers.first {
        #expect(numbers == Array(first..<first + whole), "\(run)")
      }
      if let number = run.number { #expect(numbers == [number], "\(run)") }
    }
  }

  /// What was acknowledged before another writer was started has the lower number, in the same
  /// lane and across lanes.
  func expectOrder() {
    let recorded = runs.compactMap { run -> (run: ErrandRun, numbers: [Int])? in
      let numbers = journal.numbers(of: run.errand)
      return numbers.isEmpty ? nil : (run, numbers)
    }
    let acknowledged = recorded.filter(\.run.isAcknowledged)
    for later in recorded {
      let earlier = acknowledged.filter { $0.run.ended <= later.run.started }
      let highest = earlier.compactMap(\.numbers.last).max() ?? 0
      #expect(later.numbers[0] > highest, "\(later.run)")
    }
  }

  /// The chain, the tables and the private entries are whole, and say so.
  func expectWhole() async throws {
    let check = try await sandbox.dizao(["check"])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
    #expect(check.outputLines.last == "都完整")
  }

  /// Whoever was told that an issue is recorded finds its own reporter there, and so does everybody
  /// for what nobody was told of.
  func expectReporters() async throws {
    for run in runs where run.isAcknowledged && run.errand.kind == .report {
      let number = try #require(run.number)
      let page = try await sandbox.must("show", "\(number)").outputLines
      #expect(page.first == "\(number)  \(run.errand.name)")
      let reporter = page.first { $0.hasPrefix("反映人 ") }
      let spoken = Reporter(of: run.errand.name).spoken
      #expect(reporter?.hasSuffix(" " + spoken) == true, "\(run.errand)")
    }
    // The rows of all batches would take too many processes.
    let store = try Store(opening: sandbox.storePath, readOnly: true)
    for run in runs {
      for (title, number) in zip(run.errand.titles, journal.numbers(of: run.errand)) {
        let person = try store.person("P\(number)")
        #expect(person?.name == Reporter(of: title).name, "\(run.errand)")
        #expect(person?.phone == Reporter(of: title).phone, "\(run.errand)")
      }
    }
  }

  /// Who followed saw what a store opened afresh holds: each change once, in their order.
  func expectSame(_ sight: FollowingReader.Sight) throws {
    let store = try Store(opening: sandbox.storePath, readOnly: true)
    var issues: [CommunityModel.Issue] = []
    try store.forEachIssue { issue in
      issues.append(issue)
      return true
    }
    #expect(sight.issues == issues)
    let changes = try (store.communities.map(\.id) + issues.map(\.id))
      .flatMap { try store.history(of: $0) }
      .sorted { $0.seq < $1.seq }
    #expect(sight.changes.map(\.seq) == journal.lines.map(\.seq))
    #expect(sight.changes == changes)
    #expect(sight.wakes > 0)
  }
}
