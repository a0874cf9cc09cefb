import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("A load of records with a past")
struct BaseLoadTests {
  private let trial = Trial()

  private func names() throws -> [String] { try Scratch.names(trial.scratch.path) }

  private func check() throws -> [CheckProblem] {
    try Store.check(trial.path, environment: trial.environment()).problems
  }

  @Test("makes a store of rows that know how often they were changed, and not by what")
  func rows() throws {
    let store = try trial.load(PastOffice.load)
    let picture = try Picture(store)
    #expect(picture.issues.map(\.id.number) == [2, 4, 5, 6, 8])
    #expect(picture.issues.map(\.revision) == [2, 1, 2, 2, 1])
    #expect(picture.issues.map(\.status) == [.accepted, .done, .merged, .reported, .done])
    #expect(picture.issues[3].title == "灯坏")
    #expect(picture.issues[2].mergedInto == Trial.id(6))
    #expect(picture.issues.flatMap(\.seqs) == [])
    #expect(store.communities.map(\.code) == [Trial.site])
    #expect(picture.summary.total.issues == 5)
    #expect(picture.lastSeq == 9)
    #expect(try store.history(of: Trial.id(4)) == [])
    #expect(try names() == ["store"])
    #expect(try check() == [])
  }

  @Test("begins the trail with one line that names the tables and their sums")
  func trail() throws {
    let store = try trial.load(PastOffice.load)
    let journal = try Scratch.text(trial.path + "/journal/990102001001-9.ndjson")
    let lines = journal.split(separator: "\n")
    #expect(lines.count == 2)
    let tables = store.contents.manifest.tables
    #expect(
      tables.map(\.file) == [
        "communities-8.ndjson", "issues-open-8.ndjson", "issues-sealed-8.ndjson",
      ]
    )
    let sums = tables.map { "\"\($0.file) \($0.sha256)\"" }.joined(separator: ",")
    let begin =
      #"{"seq":9,"at":"2026-11-23T09:00:00.000+08:00","by":"wangmin","terminal":"hall-2","#
      + #""change":"store.base","id":"990102001001-9","rules":1,"body":{"tables":["#
    #expect(lines[1].hasPrefix(begin + sums + #"]},"chain":""#))
  }

  @Test("is gone on with like any store: changes, compaction, backup")
  func goingOn() throws {
    let store = try trial.load(PastOffice.load)
    try store.commit(
      [
        Trial.report("尾巴"), Trial.act(.note, 4, [.note: .text("好")]),
        Trial.act(.assign, 2, base: 2, [.handler: .text("zhao")]),
      ],
      by: Trial.wang
    )
    #expect(try store.history(of: Trial.id(2)).map(\.seq) == [12])
    #expect(try store.issue(Trial.id(2))?.revision == 3)
    #expect(try store.issue(Trial.id(10))?.title == "尾巴")
    let before = try Picture(store)
    try store.compact()
    #expect(try Picture(store) == before)
    #expect(try check() == [])
    let (file, other) = (trial.scratch.path + "/b.tar", trial.scratch.path + "/other")
    _ = try Store.backup(trial.path, to: file, environment: trial.environment())
    _ = try Store.restore(file, to: other, .fresh, by: Trial.wang, environment: trial.environment())
    #expect(try Picture(Store(opening: other, environment: trial.environment())) == before)
  }

  @Test("with one secret is the same to the byte, whatever thread tells which part")
  func repeatable() throws {
    let again = Trial()
    for trial in [trial, again] { _ = try trial.load(PastOffice.load) }
    for file in [
      "tables/issues-sealed-8.ndjson", "tables/issues-open-8.ndjson", "private/people.ndjson",
      "journal/990102001001-9.ndjson", "manifest.json",
    ] {
      let texts = try [trial, again].map { try Scratch.text($0.path + "/" + file) }
      #expect(texts[0] == texts[1] && !texts[0].isEmpty, "\(file)")
    }
  }

  @Test("hands what its parts leave to the trail, in their order, before the store has its place")
  func rests() throws {
    var told: [Int] = []
    let store = try trial.load(PastOffice.load) { store, rests in
      told = rests
      #expect(store.lastSeq == 9)
      let there = try names()
      #expect(there == ["store.loading"])
      try store.commit([Trial.report("今天")], by: Trial.zhao)
    }
    #expect(told == [0, 1, 2])
    #expect(try store.issue(Trial.id(10))?.title == "今天")
  }

  @Test("that a rule refuses leaves nothing behind")
  func refused() throws {
    let bad = PastOffice.load(with: [Trial.act(.accept, 77, base: 1)])
    let refusal = Refusal("unknown", ["id": .text("990102001001-77")])
    #expect(throws: CommitFailure.refused(9, refusal)) { try trial.load(bad) }
    #expect(try names() == [])
  }

  @Test("overwrites nothing, and waits for nobody")
  func taken() throws {
    _ = try trial.makeStore()
    #expect(throws: StoreFailure.alreadyThere(path: trial.path)) {
      try trial.load(PastOffice.load)
    }
    let other = Trial()
    let aside = other.path + ".loading"
    do {
      let lock = try AsideFolder(for: other.path, Trial.site, "", other.environment())
      _ = withExtendedLifetime(lock) {
        #expect(throws: StoreFailure.busy(path: aside)) { try other.load(PastOffice.load) }
      }
    }
    #expect(mkdir(aside + "/fotos", 0o700) == 0)
    #expect(throws: StoreFailure.notEmpty(path: aside, name: "fotos")) {
      try other.load(PastOffice.load)
    }
  }

  @Test(
    "that stops at any call leaves no store or a whole one, and can be made again",
    arguments: [FailingDisk.Way.error(ENOSPC), .shortWrite]
  )
  func stopped(way: FailingDisk.Way) throws {
    var failing = 0
    var isThrough = false
    let whole = try Picture(Trial().load(PastOffice.load))
    while !isThrough {
      failing += 1
      let trial = Trial()
      let disk = FailingDisk(failing: failing, way, lasts: way != .shortWrite)
      do {
        _ = try trial.load(PastOffice.load, disk.disk)
        isThrough = disk.calls < failing
      } catch is StoreFailure {}
      if access(trial.path + "/store.json", F_OK) != 0 { _ = try trial.load(PastOffice.load) }
      #expect(try Picture(trial.open()) == whole, "call \(failing)")
      #expect(try Store.check(trial.path).problems == [], "call \(failing)")
    }
    #expect(failing > 60)
  }
}
