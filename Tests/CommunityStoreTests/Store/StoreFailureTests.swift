import CommunityModel
import Glibc
import Synchronization
import Testing

@testable import CommunityStore

@Suite("The store on a disk that fails")
struct StoreFailureTests {
  /// What each round begins with: open and sealed issues in tables, and a tail.
  private func prepare(_ trial: Trial) throws {
    let store = try trial.makeStore()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit([Trial.report("灯坏"), fix, fix, fix], by: Trial.wang)
    try store.compact()
    try store.commit(
      [
        Trial.report("噪声", [.reporter: .text("李")]), fix, Trial.act(.note, 3, [.note: .text("好")]),
        Trial.act(.accept, 2, base: 1, [.category: .text("C01"), .urgency: .text("normal")]),
      ],
      by: Trial.wang
    )
  }

  @Test(
    "a compaction that stops at any call loses nothing, and the next one works",
    arguments: [FailingDisk.Way.error(EIO), .error(ENOSPC), .shortWrite]
  )
  func compaction(way: FailingDisk.Way) throws {
    var failing = 0
    var isThrough = false
    while !isThrough {
      failing += 1
      let trial = Trial()
      try prepare(trial)
      let before = try Picture(trial.open())
      // Opened on a whole disk: from then on the n-th call fails, and all behind it.
      let disk = FailingDisk(failing: failing, way, lasts: way != .shortWrite)
      do {
        let store = try trial.open(disk.disk)
        try store.compact()
        isThrough = disk.calls < failing
      } catch is StoreFailure {}
      let after = try trial.open()
      #expect(try Picture(after) == before, "call \(failing)")
      // Sometimes the next one writes tables of the same names.
      if failing.isMultiple(of: 2) { try after.commit([Trial.report("又一件")], by: Trial.wang) }
      let grown = try Picture(after)
      try after.compact()
      #expect(try Picture(after) == grown, "call \(failing)")
      #expect(try Picture(trial.open()) == grown, "call \(failing)")
      #expect(try Store.check(trial.path).problems == [], "call \(failing)")
    }
    #expect(failing > 60)
  }

  @Test(
    "a commit that fails at any call was recorded whole or not at all, and says which",
    arguments: [FailingDisk.Way.error(EIO), .error(ENOSPC), .shortWrite]
  )
  func committing(way: FailingDisk.Way) throws {
    var failing = 0
    var isThrough = false
    while !isThrough {
      failing += 1
      let trial = Trial()
      try prepare(trial)
      let store = try trial.open()
      let before = try Picture(store)
      let drafts = [
        Trial.report("噪声", [.reporter: .text("王")]), Trial.act(.note, 2, [.note: .text("好")]),
        Trial.act(.note, 4, [.note: .text("旧件")]),
      ]
      let counting = FailingDisk()
      _ = try trial.open(counting.disk)
      let disk = FailingDisk(failing: counting.calls + failing, way)
      let broken = try trial.open(disk.disk)
      let wasRecorded: Bool
      do {
        try broken.commit(drafts, by: Trial.wang)
        wasRecorded = true
        isThrough = disk.calls < counting.calls + failing
      } catch {
        wasRecorded = false
      }
      let after = try Picture(trial.open())
      #expect((after != before) == wasRecorded, "call \(failing)")
      #expect(after.lastSeq == before.lastSeq + (wasRecorded ? 3 : 0), "call \(failing)")
      _ = try store.catchUp()
      #expect(try Picture(store) == after, "call \(failing)")
      if wasRecorded, !isThrough {
        #expect(try Picture(broken) == after, "call \(failing)")
      }
    }
    #expect(failing > 10)
  }

  @Test("loading afresh that fails at any call leaves what was there, and is done at the next turn")
  func reloading() throws {
    let trial = Trial()
    try prepare(trial)
    var failing = 0
    var isThrough = false
    while !isThrough, failing < 1_000 {
      failing += 1
      let counting = FailingDisk()
      let whole = try trial.open(counting.disk)
      let disk = FailingDisk(failing: counting.calls + failing, .error(EMFILE))
      let (picture, recent) = (try Picture(whole), whole.recentChanges(1))
      let store = try trial.open(disk.disk)
      do {
        _ = try store.catchUp(afresh: true)
        isThrough = true
      } catch {
        #expect(store.lastSeq == picture.lastSeq, "call \(failing)")
        #expect(store.recentChanges(1) == recent, "call \(failing)")
        #expect(store.notices == [] && store.readOnlyReason == nil, "call \(failing)")
        #expect(try store.catchUp().isReload, "call \(failing)")
        #expect(try Picture(store) == picture, "call \(failing)")
      }
    }
    #expect((10..<1_000).contains(failing))
  }

  @Test("an erasure that fails at any call is recorded and done, or not; what is left over follows")
  func erasing() throws {
    var failing = 0
    var isThrough = false
    var wasLate = false
    while !isThrough {
      failing += 1
      let trial = Trial()
      try prepare(trial)
      let counting = FailingDisk()
      _ = try trial.open(counting.disk)
      let disk = FailingDisk(failing: counting.calls + failing, .error(ENOSPC))
      let broken = try trial.open(disk.disk)
      let erase = ChangeDraft(.privateErase, body: [.person: .text("P6")])
      var wasRecorded = false
      do {
        try broken.commit([erase], by: Trial.wang)
        wasRecorded = true
        isThrough = disk.calls < counting.calls + failing
        #expect(try broken.person("P6") == nil)
        let isThere = try Scratch.text(trial.path + "/private/people.ndjson").contains("李")
        #expect(!isThere || broken.isErasureUnfinished, "call \(failing)")
      } catch {}
      let after = try trial.open()
      #expect((try after.person("P6") == nil) == wasRecorded, "call \(failing)")
      let file = trial.path + "/private/people.ndjson"
      let isLate = try wasRecorded && Scratch.text(file).contains("李")
      wasLate = wasLate || isLate
      // Whoever records next, or compacts, finishes it.
      if failing.isMultiple(of: 2) {
        try after.commit([Trial.report("又一件")], by: Trial.wang)
      } else {
        try after.compact()
      }
      #expect(try Scratch.text(file).contains("李") != wasRecorded, "call \(failing)")
      #expect(try Store.check(trial.path).problems == [], "call \(failing)")
    }
    #expect(wasLate)
    #expect(failing > 10)
  }

  @Test("a folder that turns read-only is still read, refuses what is recorded, and works again")
  func readOnly() throws {
    let trial = Trial()
    try prepare(trial)
    let isFrozen = Mutex(false)
    let store = try trial.open(frozen { isFrozen.withLock { $0 } })
    let before = try Picture(store)
    isFrozen.withLock { $0 = true }
    let failure = #expect(throws: CommitFailure.self) {
      try store.commit([Trial.report("噪声")], by: Trial.wang)
    }
    guard case .notRecorded(.notRecorded(let reason)) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(reason.code == EROFS)
    #expect(throws: StoreFailure.self) { try store.compact() }
    #expect(try Picture(store) == before)
    #expect(try Picture(trial.open(frozen { true })) == before)
    isFrozen.withLock { $0 = false }
    try store.commit([Trial.report("噪声")], by: Trial.wang)
    #expect(store.lastSeq == before.lastSeq + 1)
    #expect(try Picture(trial.open()) == Picture(store))
    #expect(try Store.check(trial.path).problems == [])
  }

  /// The real disk, on which nothing can be written or renamed while it is frozen.
  private func frozen(_ isFrozen: @escaping @Sendable () -> Bool) -> Disk {
    let real = Disk.system
    var disk = real
    let demand = { @Sendable (operation: DiskFailure.Operation, path: String) throws(DiskFailure) in
      if isFrozen() { throw DiskFailure(operation, path, code: EROFS) }
    }
    disk.open = { (path, mode) throws(DiskFailure) in
      if mode != .reading { try demand(.open, path) }
      return try real.open(path, mode)
    }
    disk.write = { (file, bytes, offset) throws(DiskFailure) in
      try demand(.write, file.path)
      return try real.write(file, bytes, offset)
    }
    disk.truncate = { (file, size) throws(DiskFailure) in
      try demand(.truncate, file.path)
      try real.truncate(file, size)
    }
    disk.rename = { (path, newPath) throws(DiskFailure) in
      try demand(.rename, path)
      try real.rename(path, newPath)
    }
    disk.remove = { (path) throws(DiskFailure) in
      try demand(.remove, path)
      try real.remove(path)
    }
    return disk
  }
}
