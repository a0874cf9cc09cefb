import CommunityStore
import Foundation
import Synchronization
import Testing

@Suite("Several at one store")
struct SharingTests {
  private let scratch = Scratch()

  @Test("each folds what the others recorded before it decides")
  func two() throws {
    let store = try scratch.store()
    let one = try Committer(store, Scratch.environment())
    let other = try Committer(store, Scratch.environment())
    var seen: [Int] = []
    try one.record("a")
    let fold: Committer.Fold = { line, _ in seen.append(line.seq) }
    _ = try other.commit(
      folding: fold,
      deciding: { batch in
        #expect(seen == [1])
        #expect(batch.nextSeq == 2)
        batch.append(members: "\"change\":\"b\"".utf8)
      }
    )
    try one.record("c")
    #expect(try store.changes().changes == ["1 a", "2 b", "3 c"])
    try other.catchUp { line, _ in seen.append(line.seq) }
    #expect(seen == [1, 3])
  }

  @Test("threads that commit at once lose nothing and number without gaps")
  func threads() async throws {
    let store = try scratch.store()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for worker in 0..<4 {
        group.addTask {
          let committer = try Committer(store, .system)
          for round in 0..<25 { try committer.record("w\(worker)-\(round)") }
        }
      }
      try await group.waitForAll()
    }
    let found = try store.changes()
    #expect(found.position.seq == 100)
    let changes = found.changes.map { $0.split(separator: " ")[1] }
    for worker in 0..<4 {
      #expect(changes.filter { $0.hasPrefix("w\(worker)-") } == (0..<25).map { "w\(worker)-\($0)" })
    }
    let others = try Scratch.names(store.journal).filter { !$0.hasSuffix(".ndjson") }
    #expect(others == [])
  }

  @Test("a held lock is waited for two seconds, then the store is busy")
  func busy() throws {
    let store = try scratch.store()
    let slept = Mutex(0)
    var environment = Scratch.environment()
    environment.sleep = { milliseconds in slept.withLock { $0 += milliseconds } }
    let committer = try Committer(store, environment)
    let lock = StoreLock(store.lock, Scratch.environment())
    #expect(try lock.tryAcquire())
    #expect(throws: StoreFailure.busy(path: store.lock)) { try committer.record("one") }
    #expect((2_000...2_050).contains(slept.withLock { $0 }))
    lock.release()
    try committer.record("one")
    #expect(try store.changes().changes == ["1 one"])
  }

  @Test("a lock that cannot be released is free all the same, once its file is closed")
  func unreleased() throws {
    let store = try scratch.store()
    var environment = Scratch.environment()
    environment.disk.unlock = { (file) throws(DiskFailure) in
      throw DiskFailure(.lock, file.path, code: EIO)
    }
    let lock = StoreLock(store.lock, environment)
    #expect(try lock.tryAcquire())
    lock.release()
    // A process that a test beside this one is starting has a copy of the file until it runs.
    var next = Scratch.environment()
    next.sleep = { usleep(UInt32($0) * 1_000) }
    try withExtendedLifetime(lock) { try StoreLock(store.lock, next).acquire() }
  }

  @Test("a lock file put back from a copy is noticed: the lock is taken on the new one")
  func replacedLock() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    try committer.record("one")
    try FileManager.default.removeItem(atPath: store.lock)
    try Scratch.write([], to: store.lock)
    let lock = StoreLock(store.lock, Scratch.environment())
    #expect(try lock.tryAcquire())
    #expect(throws: StoreFailure.busy(path: store.lock)) { try committer.record("two") }
    lock.release()
    try committer.record("two")
    try FileManager.default.removeItem(atPath: store.lock)
    try committer.record("three")
    #expect(try store.changes().changes == ["1 one", "2 two", "3 three"])
  }

  @Test("a journal that was shortened, rewritten or replaced beneath a process makes it load again")
  func diverged() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    try committer.record("one")
    let before = try Scratch.bytes(store.firstJournal)
    let headBefore = try Scratch.bytes(store.head)
    try committer.record("two")
    let whole = try Scratch.bytes(store.firstJournal)
    func expectDivergence() {
      #expect(throws: StoreFailure.diverged(path: store.firstJournal, offset: whole.count)) {
        try committer.catchUp { _, _ in }
      }
    }
    try overwrite(store.firstJournal, before)
    try overwrite(store.head, headBefore)
    expectDivergence()
    #expect(throws: StoreFailure.self) { try committer.record("three") }
    try Committer(store, Scratch.environment()).record("owt")
    #expect(try Scratch.bytes(store.firstJournal).count == whole.count)
    expectDivergence()
    #expect(try store.changes().changes == ["1 one", "2 owt"])
  }

  @Test("a journal put back from a copy makes it load again, even with the same content")
  func replaced() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    try committer.record("one")
    let whole = try Scratch.bytes(store.firstJournal)
    try FileManager.default.removeItem(atPath: store.firstJournal)
    try Scratch.write(whole, to: store.firstJournal)
    #expect(throws: StoreFailure.diverged(path: store.firstJournal, offset: 0)) {
      try committer.record("two")
    }
    #expect(try store.changes().changes == ["1 one"])
  }

  /// Changes a file in place, as no writer of ours ever does.
  private func overwrite(_ path: String, _ bytes: [UInt8]) throws {
    let file = try Disk.system.open(path, .writing)
    try Disk.system.truncate(file, 0)
    try Disk.system.writeAll(file, bytes, at: 0)
  }
}
