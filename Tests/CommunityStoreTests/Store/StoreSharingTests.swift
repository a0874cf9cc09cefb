import CommunityModel
import Foundation
import Testing

@testable import CommunityStore

@Suite("Several processes on one store")
struct StoreSharingTests {
  private let trial = Trial()

  @Test("each sees what the others recorded, and a stale base is a conflict")
  func conflict() throws {
    let one = try trial.makeStore()
    let other = try trial.open()
    try one.commit([Trial.report("灯坏")], by: Trial.wang)
    #expect(try other.issue(Trial.id(2)) == nil)
    let news = try other.catchUp()
    #expect(news.changes.map(\.seq) == [2])
    #expect(!news.isReload)
    #expect(try Picture(other) == Picture(one))
    let accept = Trial.act(
      .accept,
      2,
      base: 1,
      [.category: .text("C01"), .urgency: .text("normal")]
    )
    try one.commit([accept], by: Trial.wang)
    let refused = #expect(throws: CommitFailure.self) { try other.commit([accept], by: Trial.zhao) }
    guard case .refused(0, let refusal) = refused else {
      Issue.record("\(String(describing: refused))")
      return
    }
    #expect(refusal.key == "refusal.status")
    // What one recorded was taken in on the way, although the draft was refused.
    #expect(try Picture(other) == Picture(one))
    let reject = Trial.act(.reclassify, 2, base: 1, [.category: .text("C02")])
    let stale = #expect(throws: CommitFailure.self) { try other.commit([reject], by: Trial.zhao) }
    #expect(stale == .refused(0, Refusal("conflict", ["seen": .number(1), "now": .number(2)])))
    // Additive changes need not have seen the latest.
    try other.commit([Trial.act(.note, 2, base: 1, [.note: .text("好")])], by: Trial.zhao)
    #expect(try one.catchUp().changes.map(\.base) == [nil])
    #expect(try Picture(other) == Picture(one))
  }

  @Test("a compaction by another process is noticed, and both go on")
  func compaction() throws {
    let one = try trial.makeStore()
    let other = try trial.open()
    try one.commit([Trial.report("灯坏"), Trial.report("井盖")], by: Trial.wang)
    try one.compact()
    // Recording does not wait for the news of the compaction.
    try other.commit([Trial.act(.note, 2, [.note: .text("好")])], by: Trial.zhao)
    #expect(other.changesSinceCompaction == 4)
    let generation = other.generation
    #expect(try other.catchUp().isReload)
    #expect(other.generation > generation)
    #expect(other.changesSinceCompaction == 1)
    #expect(try one.catchUp().changes.map(\.seq) == [4])
    #expect(try Picture(other) == Picture(one))
    #expect(try other.catchUp().isEmpty)
  }

  @Test("old tables stay readable for who opened them before they were deleted")
  func deleted() throws {
    let one = try trial.makeStore()
    try one.commit([Trial.report("灯坏")], by: Trial.wang)
    try one.compact()
    let reader = try trial.open()
    for number in 3...5 {
      try one.commit([Trial.report("件\(number)")], by: Trial.wang)
      try one.compact()
    }
    #expect(try reader.issue(Trial.id(2))?.title == "灯坏")
    #expect(try reader.catchUp().isReload)
    #expect(try Picture(reader) == Picture(one))
  }

  @Test("while one compacts another is told that it is busy")
  func compactLock() throws {
    let store = try trial.makeStore()
    let folder = try StoreFolder.open(trial.path, trial.environment())
    let lock = StoreLock(folder.compactLock, trial.environment())
    #expect(try lock.tryAcquire())
    let failure = #expect(throws: StoreFailure.self) { try store.compact() }
    #expect(failure == .busy(path: folder.compactLock))
    lock.release()
    #expect(try store.compact().changes == 1)
    #expect(try store.compact() == CompactionReport())
  }

  @Test("while one writes another is busy after two seconds")
  func lock() throws {
    let store = try trial.makeStore()
    let folder = try StoreFolder.open(trial.path, trial.environment())
    let lock = StoreLock(folder.lock, trial.environment())
    #expect(try lock.tryAcquire())
    let failure = #expect(throws: CommitFailure.self) {
      try store.commit([Trial.report("灯")], by: Trial.wang)
    }
    #expect(failure == .busy)
    lock.release()
    try store.commit([Trial.report("灯")], by: Trial.wang)
  }

  @Test("damage met while following is news, and so is that somebody repaired it")
  func damagedAndRepaired() throws {
    let store = try trial.makeStore()
    let other = try trial.open()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    let path = store.folder.path(of: JournalName(site: Trial.site, first: 1))
    #expect(try other.catchUp().changes.count == 1)
    try Scratch.append("{\"seq\":3,\"nonsense\":1}\n".utf8, to: path)
    #expect(try !other.catchUp().isEmpty)
    guard case .damage? = other.readOnlyReason else {
      Issue.record("\(other.readOnlyReason as Any)")
      return
    }
    #expect(other.notices.count == 1)
    #expect(try other.issue(Trial.id(2))?.title == "灯坏")
    _ = try Store.repair(trial.path, by: Trial.zhao, environment: trial.environment())
    #expect(try other.catchUp().isReload)
    #expect(other.readOnlyReason == nil)
    #expect(other.notices == [])
    try other.commit([Trial.report("井盖松动")], by: Trial.wang)
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("a follower tells that another has recorded something")
  func following() throws {
    let one = try trial.makeStore()
    let other = try trial.open()
    let follower = other.makeFollower()
    #expect(follower.drain() == [])
    try one.commit([Trial.report("灯")], by: Trial.wang)
    #expect(follower.drain() == [.appended])
    #expect(try other.catchUp().changes.count == 1)
  }

  @Test("another store in the folder's place is read when asked afresh, and is the one written to")
  func replaced() throws {
    let store = try trial.makeStore()
    let follower = store.makeFollower()
    let other = Trial()
    try other.makeStore().commit([Trial.report("井盖松动")], by: Trial.zhao)
    try replace(with: other)
    #expect(follower.drain() == [.reload(.moved)])
    #expect(try store.catchUp(afresh: true).isReload)
    #expect(try store.issue(Trial.id(2))?.title == "井盖松动")
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    #expect(try Picture(trial.open()) == Picture(store))
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("whoever records into a folder that was replaced without a word records into the new one")
  func replacedBeneath() throws {
    let store = try trial.makeStore()
    let other = Trial()
    try other.makeStore().commit([Trial.report("井盖松动")], by: Trial.zhao)
    try replace(with: other)
    let made = try store.commit([Trial.report("灯坏")], by: Trial.wang)
    #expect(made.map(\.id) == [Trial.id(3)])
    #expect(try Picture(trial.open()) == Picture(store))
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("a folder that is gone is said, nothing is recorded, and once back all goes on")
  func gone() throws {
    let store = try trial.makeStore()
    let aside = trial.scratch.path + "/aside"
    try FileManager.default.moveItem(atPath: trial.path, toPath: aside)
    #expect(throws: StoreFailure.self) { try store.catchUp(afresh: true) }
    #expect(throws: CommitFailure.self) { try store.commit([Trial.report("灯")], by: Trial.wang) }
    #expect(store.lastSeq == 1)
    try FileManager.default.moveItem(atPath: aside, toPath: trial.path)
    try store.commit([Trial.report("灯")], by: Trial.wang)
    #expect(try Picture(trial.open()) == Picture(store))
    #expect(store.lastSeq == 2)
  }

  private func replace(with other: Trial) throws {
    try FileManager.default.moveItem(atPath: trial.path, toPath: trial.scratch.path + "/aside")
    try FileManager.default.moveItem(atPath: other.path, toPath: trial.path)
  }

  @Test("opened to read only, nothing can be recorded")
  func readOnly() throws {
    _ = try trial.makeStore()
    let store = try trial.open(readOnly: true)
    #expect(store.isReadOnly)
    let failure = #expect(throws: CommitFailure.self) {
      try store.commit([Trial.report("灯")], by: Trial.wang)
    }
    #expect(failure == .readOnly(.asked))
    #expect(throws: StoreFailure.readOnly(.asked)) { try store.compact() }
  }

  @Test("what a newer program recorded makes the store read-only, and says so")
  func newer() throws {
    let store = try trial.makeStore()
    let committer = try Committer(
      StoreFolder.open(trial.path, trial.environment()),
      trial.environment()
    )
    try committer.decide { batch in
      batch.append(
        members: #""at":"2026-11-23T14:05:00.000+08:00","by":"w","terminal":"t","#
          .appending(#""change":"vote.count","id":"990102001001-2","rules":1,"body":{}"#).utf8
      )
    }
    _ = try store.catchUp()
    let reason = ReadOnlyReason.unknownChange(seq: 2, name: "vote.count")
    #expect(store.readOnlyReason == reason)
    #expect(store.notices == [.unknownChange(seq: 2, name: "vote.count")])
    #expect(try trial.open().readOnlyReason == reason)
    let failure = #expect(throws: CommitFailure.self) {
      try store.commit([Trial.report("灯")], by: Trial.wang)
    }
    #expect(failure == .readOnly(reason))
    #expect(try Store.check(trial.path).unknownChanges == 1)
  }

  @Test(
    "a whole line that says what no change may is said with its file and line",
    arguments: [false, true]
  )
  func nonsense(isBehindTables: Bool) throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    if isBehindTables { try store.compact() }
    let committer = try Committer(
      StoreFolder.open(trial.path, trial.environment()),
      trial.environment()
    )
    try committer.decide { $0.append(members: #""change":"issue.note","id":7"#.utf8) }
    let first = isBehindTables ? 3 : 1
    let path = trial.path + "/journal/\(Trial.site)-\(first).ndjson"
    let problem = try #require(Store.check(trial.path).problems.first)
    #expect(problem.path == path && problem.line == (isBehindTables ? 2 : 4))
    guard case .change = problem.kind else {
      Issue.record("\(problem)")
      return
    }
    let failure = #expect(throws: StoreFailure.self) { try trial.open() }
    guard case .malformed(path, problem.line, _)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
  }

  @Test("one outside number makes one issue, also in one batch")
  func sameOutsideNumberInABatch() throws {
    let store = try trial.makeStore()
    let report = Trial.report("路灯不亮", [.externalID: .text("message:7")])
    let failure = #expect(throws: CommitFailure.self) {
      try store.commit([report, Trial.report("另一件"), report], by: Trial.wang)
    }
    guard case .refused(2, let refusal)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(refusal.values == ["number": .text("message:7"), "id": .text("\(Trial.id(2))")])
    #expect(store.summary.total.issues == 0)
    try store.commit([report], by: Trial.wang)
  }

  @Test("two who bring in the same outside number at once make one issue of it")
  func sameOutsideNumber() throws {
    _ = try trial.makeStore()
    let (one, other) = (try trial.open(), try trial.open())
    for store in [one, other] { #expect(try store.issueID(externalID: "message:7") == nil) }
    let report = Trial.report("路灯不亮", [.externalID: .text("message:7")])
    try one.commit([report], by: Trial.wang)
    let failure = #expect(throws: CommitFailure.self) {
      try other.commit([Trial.report("另一件"), report], by: Trial.zhao)
    }
    guard case .refused(1, let refusal)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(refusal.key == "refusal.alreadyIn")
    #expect(try trial.open().summary.total.issues == 1)
  }
}
