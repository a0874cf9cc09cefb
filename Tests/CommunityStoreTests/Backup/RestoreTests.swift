import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("A restore beside others, and on a disk that fails")
struct RestoreTests {
  private let trial = Trial()
  private var file: String { trial.backupFile }
  private var other: String { trial.scratch.path + "/other" }

  @Test("counts what was recorded meanwhile: its numbers are not given again")
  func recordedMeanwhile() throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    let lock = trial.path + "/lock"
    var disk = Disk.system
    disk.lock = { (file) throws(DiskFailure) in
      if file.path == lock, let store = try? self.trial.open(), store.lastSeq == 4 {
        _ = try? store.commit([Trial.report("刚来的")], by: Trial.zhao)
      }
      return try Disk.system.lock(file)
    }
    let report = try trial.restore(to: trial.path, .replacing, disk)
    #expect(report.next == 7)
    let kept = try #require(report.replaced)
    let old = try Store(opening: kept, environment: trial.environment())
    #expect(try old.issue(Trial.id(5))?.title == "刚来的")
    #expect(try store.commit([Trial.report("新的")], by: Trial.wang).map(\.seq) == [7])
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("waits for nobody's compaction: it would go on in the restored store by the same names")
  func compactedMeanwhile() throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    let lock = StoreLock(store.folder.compactLock, trial.environment())
    #expect(try lock.tryAcquire())
    let failure = #expect(throws: StoreFailure.self) {
      try trial.restore(to: trial.path, .replacing)
    }
    #expect(failure == .busy(path: store.folder.compactLock))
    #expect(try Scratch.names(trial.scratch.path) == ["backup.tar", "store"])
    lock.release()
    try trial.restore(to: trial.path, .replacing)
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test(
    "under a new site can be read and gone on with by who reaches for single records only",
    arguments: [StoreReach.everything, .newRecords, .singleRecords]
  )
  func reaching(reach: StoreReach) throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    try trial.restore(to: other, .newSite("990102001009"))
    let environment = trial.environment()
    let copy = try Store(opening: other, environment: environment, reach: reach)
    #expect(try copy.issue(Trial.id(2))?.title == "灯坏")
    let report = Trial.report("副本", [.community: .text(Trial.site)])
    #expect(try copy.commit([report], by: Trial.wang).map(\.seq) == [5])
    #expect(try Store.check(other).problems == [])
  }

  @Test("works where two folders cannot be exchanged, by two renames")
  func withoutExchange() throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    try store.commit([Trial.report("后来")], by: Trial.wang)
    let later = try Picture(store)
    var disk = Disk.system
    disk.exchange = { (path, _) throws(DiskFailure) in
      throw DiskFailure(.rename, path, code: EINVAL)
    }
    let report = try trial.restore(to: trial.path, .replacing, disk)
    #expect(try trial.picture(try #require(report.replaced)) == later)
    #expect(try trial.picture(trial.path).lastSeq == 6)
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test(
    "that fails at any call leaves the store as it is and no file; the next one works",
    arguments: [FailingDisk.Way.error(EIO), .error(ENOSPC), .shortWrite]
  )
  func failingBackup(way: FailingDisk.Way) throws {
    let store = try trial.makeStoreWithTail()
    let before = try Picture(store)
    var failing = 0
    while true {
      failing += 1
      let disk = FailingDisk(failing: failing, way)
      do {
        try trial.backUp(disk.disk)
      } catch {
        // The last call of all syncs the folder: the file is whole and has its name by then.
        let names = try Scratch.names(trial.scratch.path)
        if names == ["backup.tar", "store"] { try BackupFile(file, .system).verify() }
        unlink(file)
        continue
      }
      if disk.calls < failing { break }
      unlink(file)
    }
    #expect(failing > 60)
    #expect(try trial.picture(trial.path) == before)
    try trial.restore(to: other)
    #expect(try trial.picture(other) == before)
  }

  @Test("goes on without a standstill, up to its end", arguments: [RestoreWay.fresh, .replacing])
  func progress(way: RestoreWay) throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    var seen: [CheckProgress] = []
    _ = try Store.restore(
      trial.backupFile,
      to: way == .fresh ? other : trial.path,
      way,
      by: Trial.wang,
      environment: trial.environment(),
      progress: { seen.append($0) }
    )
    let done = seen.map(\.done)
    #expect(done == done.sorted())
    #expect(seen.last.map { $0.done == $0.total } == true)
    let steps = zip(done, done.dropFirst()).map { $1 - $0 }
    #expect((steps.max() ?? .max) < (seen.last?.total ?? 0) / 8)
  }

  @Test(
    "whose restoring fails at any call leaves the old store or the new one",
    arguments: [false, true]
  )
  func failingRestore(lasts: Bool) throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    try store.commit([Trial.report("后来")], by: Trial.wang)
    let later = try Picture(store)
    var failing = 0
    while failing < 1_000 {
      failing += 1
      let disk = FailingDisk(failing: failing, .error(ENOSPC), lasts: lasts)
      do {
        // What a disk that stays full leaves behind has another name each time, but for the
        // tests' random bytes.
        try trial.removeLeftovers()
        try trial.restore(to: trial.path, .replacing, disk.disk)
        break
      } catch {
        // At every moment there is a store at the path.
        #expect(try Scratch.names(trial.path).contains("store.json"))
        let now = try trial.picture(trial.path)
        if now != later {
          #expect(now.lastSeq == 6)
          break
        }
      }
    }
    #expect((100..<1_000).contains(failing))
    #expect(try Store.check(trial.path).problems == [])
  }
}
