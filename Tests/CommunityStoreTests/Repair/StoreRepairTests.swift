import CommunityModel
import Foundation
import Testing

@testable import CommunityStore

@Suite("Repairing a store")
struct StoreRepairTests {
  private let trial = Trial()

  private func expectWhole() throws {
    #expect(try Store.check(trial.path, environment: trial.environment()).problems == [])
    let store = try trial.open()
    #expect(store.notices == [])
    #expect(store.readOnlyReason == nil)
    #expect(!(try Picture(store).lines.contains { $0.contains("no row") || $0.contains("wrong") }))
  }

  @Test("leaves a store that is whole as it is")
  func whole() throws {
    let before = try Picture(trial.makeStoreToDamage())
    let report = try trial.repair()
    #expect(!report.didRepair)
    #expect(report.after.isWhole)
    #expect(try Picture(trial.open()) == before)
    #expect(try !Scratch.names(trial.path).contains("damaged"))
  }

  @Test("makes the folders that a copy lost", arguments: ["tables", "private", "rules"])
  func folders(name: String) throws {
    try trial.makeStore().commit([Trial.report("灯坏")], by: Trial.wang)
    let path = trial.path + "/" + name
    try FileManager.default.removeItem(atPath: path)
    _ = try Store.repair(trial.path, by: Trial.wang, environment: trial.environment())
    #expect(FileManager.default.fileExists(atPath: path))
    let store = try trial.open()
    try store.commit([Trial.report("又一件", [.reporter: .text("王姨")])], by: Trial.wang)
    try store.compact()
    #expect(try Store.check(trial.path).isWhole)
  }

  @Test("of a damaged tail keeps what is before, moves the rest, and gives no number out twice")
  func tail() throws {
    let store = try trial.makeStoreToDamage()
    let journal = "journal/990102001001-7.ndjson"
    let whole = try Scratch.text(trial.path + "/" + journal)
    try trial.damage(journal, at: "好")
    let damaged = try Scratch.text(trial.path + "/" + journal)
    let report = try trial.repair()
    #expect(report.before.problems.map(\.line) == [3])
    #expect(report.after.problems == [])
    #expect(report.keptSeq == 7)
    #expect(report.lost == [8...8])
    #expect(report.next == 10)
    #expect(report.rowsWritten == 0)
    try expectWhole()
    let kept = try Scratch.text(trial.path + "/" + journal)
    #expect(whole.hasPrefix(kept))
    #expect(
      report.moved == [
        trial.path + "/damaged/990102001001-7.ndjson.from-\(kept.utf8.count)",
        trial.path + "/damaged/head",
      ]
    )
    #expect(try kept + Scratch.text(report.moved[0]) == damaged)
    let record = try Scratch.text(trial.path + "/journal/990102001001-9.ndjson")
    #expect(record.contains(#""change":"store.repair""#))
    #expect(record.contains(#""body":{"damaged":"8-8"}"#))
    // Who had it open loads again and goes on above.
    let changes = try store.commit([Trial.report("新的")], by: Trial.wang)
    #expect(changes.map(\.id) == [Trial.id(10)])
    #expect(try store.issue(Trial.id(2))?.revision == 1)
    #expect(try Picture(store) == Picture(trial.open()))
    #expect(try Store.check(trial.path).lostChanges == 1)
    #expect(!(try trial.repair().didRepair))
  }

  @Test("of an old journal keeps every record: the tables and what is behind them")
  func oldJournal() throws {
    let before = try Picture(trial.makeStoreToDamage())
    try trial.damage("journal/990102001001-1.ndjson", at: "灯坏")
    let report = try trial.repair()
    #expect(report.after.problems == [])
    #expect(report.keptSeq == 1)
    #expect(report.lost == [2...8])
    try expectWhole()
    let store = try trial.open()
    #expect(try Picture(store).issues == before.issues)
    #expect(store.summary == before.summary)
    #expect(try store.history(of: Trial.id(2)) == [])
    #expect(store.recentChanges(9).map(\.kind) == [.storeRepair, .communityCreate])
    // History goes on from here.
    try store.commit([Trial.act(.note, 2, [.note: .text("又")])], by: Trial.wang)
    #expect(try store.history(of: Trial.id(2)).map(\.kind) == [.issue(.note)])
    try store.compact()
    try expectWhole()
  }

  @Test("a damaged table is made again from the journals, all of it")
  func table() throws {
    let before = try Picture(trial.makeStoreToDamage())
    for file in ["tables/issues-sealed-6.ndjson", "tables/issues-open-6.ndjson"] {
      try trial.damage(file, at: "title")
    }
    let report = try trial.repair()
    #expect(report.after.problems == [])
    #expect(report.rowsLost == 0)
    #expect(report.rowsWritten == 7)
    #expect(report.lost == [])
    try expectWhole()
    let after = try Picture(trial.open())
    #expect(after.issues == before.issues)
    #expect(after.summary == before.summary)
    #expect(try Scratch.names(trial.path + "/damaged").contains("issues-open-6.ndjson"))
  }

  @Test("a table that is gone, and the manifest too, are made again")
  func gone() throws {
    let before = try Picture(trial.makeStoreToDamage())
    unlink(trial.path + "/tables/communities-6.ndjson")
    try Scratch.write([], to: trial.path + "/manifest.json")
    try Scratch.write([0x0A], to: trial.path + "/manifest.previous.json")
    let report = try trial.repair()
    #expect(report.after.problems == [])
    let kept = ["/damaged/manifest.json", "/damaged/manifest.previous.json"]
    #expect(report.moved.prefix(2) == ArraySlice(kept.map { trial.path + $0 }))
    #expect(try report.moved.prefix(2).map(Scratch.bytes) == [[], [0x0A]])
    try expectWhole()
    #expect(try Picture(trial.open()).issues == before.issues)
  }

  @Test("of a table and an old journal both damaged keeps every row that is whole")
  func both() throws {
    let before = try Picture(trial.makeStoreToDamage())
    try trial.damage("journal/990102001001-1.ndjson", at: "灯坏")
    try trial.damage("tables/issues-sealed-6.ndjson", at: #"990102001001-4","revision"#)
    let report = try trial.repair()
    #expect(report.after.problems == [])
    #expect(report.rowsLost == 1)
    try expectWhole()
    let after = try Picture(trial.open())
    #expect(after.issues == before.issues.filter { $0.id != Trial.id(4) })
  }

  @Test("journals shorter than the tables are found without a head, and no number comes twice")
  func shorter() throws {
    let before = try Picture(trial.makeStoreToDamage())
    unlink(trial.path + "/head")
    unlink(trial.path + "/journal/990102001001-7.ndjson")
    let path = trial.path + "/journal/990102001001-5.ndjson"
    let text = try Scratch.text(path)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    try Scratch.write((lines[0] + "\n").utf8, to: path)
    let report = try trial.repair()
    #expect(!report.before.isWhole)
    #expect(report.after.problems == [])
    #expect(report.keptSeq == 4)
    // Numbers 7 and 8 are nowhere to be seen any more; 6 is the name of a table.
    #expect(report.lost == [5...7])
    try expectWhole()
    #expect(try Picture(trial.open()).issues.map(\.id) == before.issues.map(\.id).dropLast())
  }

  @Test("a missing oldest journal is found, and costs the trail and no record")
  func oldest() throws {
    let before = try Picture(trial.makeStoreToDamage())
    unlink(trial.path + "/journal/990102001001-1.ndjson")
    let report = try trial.repair()
    guard case .journal(let damage)? = report.before.problems.first?.kind else {
      Issue.record("Not found")
      return
    }
    #expect(damage.kind == .missingJournal(first: 1))
    #expect(report.after.problems == [])
    #expect(report.lost == [1...8])
    try expectWhole()
    #expect(try Picture(trial.open()).issues == before.issues)
  }

  @Test("a fork, two journals of one number, is reported and never merged")
  func fork() throws {
    let before = try Picture(trial.makeStoreToDamage())
    let text = try Scratch.text(trial.path + "/journal/990102001001-7.ndjson")
    let other = text.replacingOccurrences(of: #""first":7"#, with: #""first":8"#)
    try Scratch.write(other.utf8, to: trial.path + "/journal/990102001001-8.ndjson")
    let opened = try trial.open()
    #expect(opened.readOnlyReason != nil)
    let problems = try Store.check(trial.path).problems
    #expect(problems.map(\.path) == [trial.path + "/journal/990102001001-8.ndjson"])
    #expect(problems.map(\.line) == [1])
    #expect(try trial.repair().after.problems == [])
    try expectWhole()
    #expect(try Picture(trial.open()).issues == before.issues)
    #expect(try Scratch.text(trial.path + "/damaged/990102001001-8.ndjson") == other)
  }

  @Test("numbers left out without a reason are found, and get one")
  func gap() throws {
    _ = try trial.makeStoreToDamage()
    let folder = try StoreFolder.open(trial.path, trial.environment())
    try Committer(folder, trial.environment()).seal(seq: 20)
    #expect(try Store.check(trial.path).problems.map(\.kind) == [.gap(9...19)])
    let report = try trial.repair()
    #expect(report.lost == [9...19])
    #expect(report.moved == [])
    try expectWhole()
  }

  @Test("people whose entries are lost count as erased; those erased are gone for good")
  func people() throws {
    let store = try trial.makeStoreToDamage()
    let path = trial.path + "/private/people.ndjson"
    try store.commit([Trial.report("三", [.reporter: .text("赵")])], by: Trial.wang)
    let whole = try Scratch.text(path)
    try store.commit([ChangeDraft(.privateErase, body: [.person: .text("P9")])], by: Trial.wang)
    try Scratch.write(whole.replacingOccurrences(of: "王", with: "汪").utf8, to: path)
    let report = try trial.repair()
    #expect(report.peopleLost == ["P2"])
    #expect(report.after.problems == [])
    try expectWhole()
    #expect(try trial.open().person("P7")?.name == "李")
    #expect(try trial.open().person("P2") == nil)
    #expect(try Scratch.text(trial.path + "/damaged/people.ndjson").contains("汪"))
    #expect(try !Scratch.text(path).contains("赵"))
    #expect(try !Scratch.text(trial.path + "/damaged/people.ndjson").contains("赵"))
  }

  @Test("what a later program wrote is not repaired by this one")
  func newer() throws {
    try trial.makeStoreToDamage()
    let folder = try StoreFolder.open(trial.path, trial.environment())
    try Committer(folder, trial.environment()).decide { batch in
      batch.append(
        members: #""at":"2026-11-23T14:05:00.000+08:00","by":"w","terminal":"t","#
          .appending(#""change":"vote.count","id":"990102001001-9","rules":1,"body":{}"#).utf8
      )
    }
    try Scratch.write([], to: trial.path + "/manifest.json")
    let reason = ReadOnlyReason.unknownChange(seq: 9, name: "vote.count")
    #expect(throws: StoreFailure.readOnly(reason)) { try trial.repair() }
  }

  @Test("that stops at any call loses nothing, and the next one finishes it")
  func failing() throws {
    // Of an old journal, which moves everything there is.
    let journal = "journal/990102001001-1.ndjson"
    try trial.makeStoreToDamage()
    try trial.damage(journal, at: "灯坏")
    let looking = FailingDisk()
    _ = try Store.check(trial.path, environment: trial.environment(looking.disk))
    // Until then nothing was touched.
    var failing = looking.calls - 3
    var isThrough = false
    while !isThrough {
      failing += 1
      let trial = Trial()
      let titles = try Picture(trial.makeStoreToDamage()).issues.map(\.title)
      try trial.damage(journal, at: "灯坏")
      let way = FailingDisk.Way.error(ENOSPC)
      let disk = FailingDisk(failing: failing, way, lasts: failing.isMultiple(of: 2))
      do {
        try trial.repair(disk.disk)
        isThrough = disk.calls < failing
      } catch is StoreFailure {}
      #expect(try trial.repair().after.problems == [], "call \(failing)")
      let store = try trial.open()
      var after: [String] = []
      try store.forEachIssue { issue in
        after.append(issue.title)
        return true
      }
      #expect(after == titles, "call \(failing)")
      // No number twice: 8 was the last.
      let made = try store.commit([Trial.report("新的")], by: Trial.wang)
      #expect(made.allSatisfy { $0.seq > 9 }, "call \(failing)")
    }
    #expect(failing > looking.calls + 60)
  }
}
