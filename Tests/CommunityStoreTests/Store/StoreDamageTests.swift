import CommunityModel
import Foundation
import Testing

@testable import CommunityStore

@Suite("A damaged store")
struct StoreDamageTests {
  private let trial = Trial()

  private func prepare() throws -> Store {
    let store = try trial.makeStore()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit(
      [Trial.report("灯坏", [.reporter: .text("王晓明")]), Trial.report("噪声"), fix, fix, fix],
      by: Trial.wang
    )
    try store.compact()
    try store.commit([Trial.report("尾巴")], by: Trial.wang)
    return store
  }

  private func damage(_ file: String, at place: String) throws {
    let path = trial.path + "/" + file
    var bytes = try Scratch.bytes(path)
    let text = Array(place.utf8)
    let index = try #require(
      bytes.indices.first { bytes[$0...].starts(with: text) }
    )
    bytes[index] ^= 0x01
    try Scratch.write(bytes, to: path)
  }

  @Test("a changed byte of the open table is said with file and line when the store is opened")
  func openTable() throws {
    _ = try prepare()
    try damage("tables/issues-open-6.ndjson", at: "噪声")
    let failure = #expect(throws: StoreFailure.self) { try trial.open() }
    let path = trial.path + "/tables/issues-open-6.ndjson"
    #expect(failure == .table(TableDamage(path: path, line: 2, .sumMismatch)))
  }

  @Test("a changed byte of a sealed table is said when its row is read, and not before")
  func sealedTable() throws {
    _ = try prepare()
    try damage("tables/issues-sealed-6.ndjson", at: #"990102001001-5","revision"#)
    let store = try trial.open()
    #expect(store.summary.total.done == 3)
    #expect(try store.issue(Trial.id(4))?.title == "井盖")
    let path = trial.path + "/tables/issues-sealed-6.ndjson"
    let damage = StoreFailure.table(TableDamage(path: path, line: 2, .sumMismatch))
    #expect(throws: damage) { try store.scanSealed() }
    // Again, and nothing of a damaged table is shown as if it were all.
    #expect(throws: damage) { try store.scanSealed() }
    #expect(!store.isScanned)
    #expect(store.columns.count == store.summary.total.open)
    #expect(throws: damage) { try store.forEachIssue { _ in true } }
  }

  @Test("a table that was cut off is said by its size")
  func cut() throws {
    _ = try prepare()
    let path = trial.path + "/tables/issues-sealed-6.ndjson"
    let bytes = try Scratch.bytes(path)
    try Scratch.write(bytes.dropLast(), to: path)
    let failure = #expect(throws: StoreFailure.self) { try trial.open() }
    let kind = TableDamage.Kind.wrongSize(expected: bytes.count, found: bytes.count - 1)
    #expect(failure == .table(TableDamage(path: path, kind)))
  }

  @Test(
    "rows that traded places are found before a figure stands on them",
    arguments: ["issues-open-6", "issues-sealed-6"]
  )
  func traded(table: String) throws {
    _ = try prepare()
    let path = trial.path + "/tables/\(table).ndjson"
    var lines = try Scratch.text(path).split(separator: "\n").map(String.init)
    try #require(lines.count > 1)
    lines.swapAt(0, 1)
    try Scratch.write((lines.joined(separator: "\n") + "\n").utf8, to: path)
    let damage = StoreFailure.table(TableDamage(path: path, line: 2, .unordered))
    #expect(throws: damage) { try trial.open().scanSealed() }
    let environment = trial.environment()
    let single = try Store(opening: trial.path, environment: environment, reach: .newRecords)
    #expect(throws: damage) { try single.forEachIssue { _ in true } }
    _ = try Store.repair(trial.path, by: Trial.wang, environment: trial.environment())
    #expect(try trial.open().columns.count > 0)
  }

  @Test("a history whose oldest journal is gone is not shown as a shorter one")
  func firstJournalGone() throws {
    let store = try prepare()
    try FileManager.default.removeItem(atPath: store.folder.firstJournal)
    let opened = try trial.open()
    let failure = #expect(throws: StoreFailure.self) { try opened.history(of: Trial.id(2)) }
    guard case .damage(let damage)? = failure, damage.kind == .missingJournal(first: 1) else {
      Issue.record("\(failure as Any)")
      return
    }
    _ = try Store.repair(trial.path, by: Trial.wang, environment: trial.environment())
    // The trail is lost, and said to be; what is there now is whole.
    #expect(try trial.open().history(of: Trial.id(2)) == [])
  }

  @Test("a damaged manifest is replaced by the one before it and all later journals")
  func manifest() throws {
    let store = try prepare()
    try store.compact()
    try store.commit([Trial.report("又一件")], by: Trial.wang)
    let before = try Picture(store)
    try damage("manifest.json", at: "issues-open")
    let opened = try trial.open()
    #expect(try Picture(opened) == before)
    #expect(opened.notices == [.manifestDamage(path: trial.path + "/manifest.json")])
    #expect(try Store.check(trial.path).problems.map(\.kind) == [.manifest])
    // The next compaction mends it.
    try opened.compact()
    #expect(try Picture(opened) == before)
    #expect(try trial.open().notices == [])
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("without any manifest everything comes from the journals")
  func noManifest() throws {
    let store = try prepare()
    let before = try Picture(store)
    try Scratch.write([], to: trial.path + "/manifest.json")
    let opened = try trial.open()
    #expect(try Picture(opened) == before)
  }

  @Test("a damaged journal is shown as far as it is whole, and nothing more is recorded")
  func journal() throws {
    let store = try prepare()
    try store.commit([Trial.act(.note, 2, [.note: .text("好")])], by: Trial.wang)
    let tail = "journal/990102001001-7.ndjson"
    try damage(tail, at: #"好"}"#)
    let opened = try trial.open()
    #expect(try opened.issue(Trial.id(7))?.title == "尾巴")
    #expect(try opened.issue(Trial.id(2))?.revision == 1)
    guard case .damage(let damage)? = opened.readOnlyReason else {
      Issue.record("Not read-only")
      return
    }
    #expect(damage.path == trial.path + "/" + tail)
    #expect(damage.line == 3)
    #expect(damage.kind == .chainMismatch)
    #expect(opened.notices == [.damage(damage)])
    let failure = #expect(throws: CommitFailure.self) {
      try opened.commit([Trial.report("灯")], by: Trial.wang)
    }
    #expect(failure == .readOnly(.damage(damage)))
    #expect(throws: StoreFailure.readOnly(.damage(damage))) { try opened.compact() }
  }

  @Test("the end of an interrupted write is put aside by the next commit, and said")
  func torn() throws {
    let store = try prepare()
    try Scratch.append(
      #"{"seq":8,"at":"20"#.utf8,
      to: trial.path + "/journal/990102001001-7.ndjson"
    )
    let opened = try trial.open()
    #expect(try Picture(opened) == Picture(store))
    try opened.commit([Trial.report("灯")], by: Trial.wang)
    guard case .tornTail(_, let bytes, let copy)? = opened.notices.first else {
      Issue.record("Not said")
      return
    }
    #expect(bytes == 17)
    #expect(try Scratch.text(copy) == #"{"seq":8,"at":"20"#)
    #expect(try Picture(trial.open()) == Picture(opened))
  }

  @Test("a clock that was set back is said and not bent")
  func clock() throws {
    _ = try prepare()
    trial.set("23T08:50")
    let store = try trial.open()
    #expect(store.notices == [.clockBehind(milliseconds: 600_000)])
    let changes = try store.commit([Trial.report("灯")], by: Trial.wang)
    #expect(changes.map(\.at) == [Sample.instant("23T08:50")])
  }
}
