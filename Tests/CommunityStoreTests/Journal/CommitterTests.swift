import CommunityStore
import Foundation
import Glibc
import Synchronization
import Testing

@Suite("Committing")
struct CommitterTests {
  private let scratch = Scratch()

  @Test("appends chained lines, a batch counting down, and moves the head")
  func lines() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    let receipt = try committer.record("one", "two")
    try committer.decide { batch in
      batch.append { writer in
        writer.member("change", "three")
        writer.member("note", "路灯")
      }
    }
    let header =
      #"{"format":1,"site":"990102001001","first":1,"chain":"0000000000000000000000000000000000000000000000000000000000000000"}"#
    let first =
      #"{"seq":1,"change":"one","more":1,"chain":"90bcdba5cedc603def4fa97cf3a77d2c7547673dc85d6b82740d950e188fd739"}"#
    let second =
      #"{"seq":2,"change":"two","chain":"e3ca1b700e9bb299a9a200d2bf94e64746a1db1d58571a8f18bcc5e2bfd3803e"}"#
    let third =
      #"{"seq":3,"change":"three","note":"路灯","chain":"cad3bd29c6e42f9ffb5861e5f67ea3e238963da04c2cb199db0f0f032d764403"}"#
    let text = [header, first, second, third].map { $0 + "\n" }.joined()
    #expect(try Scratch.text(store.firstJournal) == text)
    #expect(receipt.lines.map(\.seq) == [1, 2])
    #expect(receipt.lines.map(\.more) == [1, 0])
    #expect(String(decoding: receipt.bytes, as: UTF8.self) == first + "\n" + second + "\n")
    var told: [String] = []
    receipt.hand(to: { _, bytes in told.append(String(decoding: bytes, as: UTF8.self)) })
    #expect(told == [first, second])
    #expect(
      try Scratch.text(store.head).hasPrefix(
        #"{"seq":3,"bytes":\#(text.utf8.count),"chain":"cad3bd29c6e42f9ffb5861e5f67ea3e238963da04c2cb199db0f0f032d764403","sum":""#
      )
    )
    #expect(try store.readHead(.system)?.seq == 3)
    #expect(try Scratch.mode(store.head) == 0o660)
    #expect(committer.takeNotices() == [])
  }

  @Test("catches up, locks, catches up, decides, writes once, syncs, moves the head, releases")
  func order() throws {
    let store = try scratch.store()
    let failing = FailingDisk()
    let committer = try Committer(store, Scratch.environment(failing.disk))
    try committer.record("one")
    let before = failing.log.count
    try committer.decide { batch in
      #expect(failing.log.last != .write)
      batch.append(members: "\"change\":\"two\"".utf8)
      #expect(!failing.log[before...].contains(.write))
    }
    let steps = failing.log[before...].filter { [.lock, .write, .synchronize].contains($0) }
    #expect(steps == [.lock, .write, .synchronize, .write, .lock])
  }

  @Test("a decision that throws records nothing, and neither does an empty one")
  func nothing() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    let before = try Scratch.bytes(store.firstJournal)
    #expect(throws: CancellationError.self) {
      try committer.decide { batch in
        batch.append(members: "\"change\":\"no\"".utf8)
        throw CancellationError()
      }
    }
    let receipt = try committer.decide { _ in }
    #expect(receipt.lines == [])
    #expect(try Scratch.bytes(store.firstJournal) == before)
    try committer.record("one")
    #expect(try store.changes().changes == ["1 one"])
  }

  @Test(
    "whichever call fails, what was acknowledged is there and what was not is not",
    arguments: [FailingDisk.Way.error(EIO), .error(ENOSPC), .shortWrite],
    [false, true]
  )
  func failures(way: FailingDisk.Way, lasts: Bool) throws {
    let store = try scratch.store()
    try Committer(store, Scratch.environment()).record("zero")
    var failing = 1
    var known = ["1 zero"]
    while true {
      let disk = FailingDisk(failing: failing, way, lasts: lasts)
      var isUncertain = false
      do {
        let committer = try Committer(store, Scratch.environment(disk.disk))
        let receipt = try committer.record("a", "b")
        known += zip(receipt.lines, ["a", "b"]).map { "\($0.seq) \($1)" }
        if disk.calls < failing { break }
      } catch StoreFailure.uncertain(_, let truncation) {
        #expect(truncation.operation == .truncate)
        isUncertain = true
      } catch {
        #expect(error is DiskFailure || error is StoreFailure)
      }
      // Another process comes by and works on.
      let next = try Committer(store, Scratch.environment())
      try next.record("next")
      let found = try store.changes()
      if isUncertain, found.changes.count == known.count + 3 {
        known += ["\(known.count + 1) a", "\(known.count + 2) b"]
      }
      known.append("\(known.count + 1) next")
      #expect(found.changes == known)
      #expect(found.end == .whole)
      failing += 1
    }
    #expect(failing > 15)
    #expect(try store.changes().changes == known)
  }

  @Test("a write that cannot be taken back ends in read-only")
  func uncertain() throws {
    let store = try scratch.store()
    var disk = Disk.system
    disk.synchronize = { (file) throws(DiskFailure) in
      throw DiskFailure(.synchronize, file.path, code: EIO)
    }
    disk.truncate = { (file, _) throws(DiskFailure) in
      throw DiskFailure(.truncate, file.path, code: EROFS)
    }
    let committer = try Committer(store, Scratch.environment(disk))
    let path = store.firstJournal
    #expect(
      throws: StoreFailure.uncertain(
        DiskFailure(.synchronize, path, code: EIO),
        truncation: DiskFailure(.truncate, path, code: EROFS)
      )
    ) { try committer.record("one") }
    #expect(committer.readOnly == .uncertainEnd(path: path))
    #expect(throws: StoreFailure.readOnly(.uncertainEnd(path: path))) {
      try committer.record("two")
    }
  }

  @Test("a failed sync is never repeated, and nothing of the change stays")
  func failedSync() throws {
    let store = try scratch.store()
    let syncs = Mutex(0)
    let isBroken = Mutex(true)
    var disk = Disk.system
    disk.synchronize = { (file) throws(DiskFailure) in
      syncs.withLock { $0 += 1 }
      if isBroken.withLock({ $0 }) { throw DiskFailure(.synchronize, file.path, code: EIO) }
    }
    let before = try Scratch.bytes(store.firstJournal)
    let committer = try Committer(store, Scratch.environment(disk))
    let failure = DiskFailure(.synchronize, store.firstJournal, code: EIO)
    #expect(throws: StoreFailure.notRecorded(failure)) { try committer.record("one") }
    #expect(syncs.withLock { $0 } == 1)
    #expect(try Scratch.bytes(store.firstJournal) == before)
    isBroken.withLock { $0 = false }
    try committer.record("two")
    #expect(try store.changes().changes == ["1 two"])
  }

  @Test("a head that cannot be moved is a notice; it lags and nothing is lost")
  func headLags() throws {
    let store = try scratch.store()
    try Committer(store, Scratch.environment()).record("one")
    var disk = Disk.system
    disk.open = { (path, mode) throws(DiskFailure) in
      if path == store.head, mode != .reading { throw DiskFailure(.open, path, code: EACCES) }
      return try Disk.system.open(path, mode)
    }
    let committer = try Committer(store, Scratch.environment(disk))
    try committer.record("two")
    #expect(committer.takeNotices() == [.headLags(DiskFailure(.open, store.head, code: EACCES))])
    #expect(committer.takeNotices() == [])
    #expect(try store.readHead(.system)?.seq == 1)
    #expect(try store.changes().changes == ["1 one", "2 two"])
    #expect(try store.changes(from: .head).changes == ["2 two"])
  }

  @Test("a batch too large in number, in bytes, or in one line is refused and not written")
  func limits() throws {
    let store = try scratch.store()
    let committer = try Committer(store, Scratch.environment())
    let before = try Scratch.bytes(store.firstJournal)
    func commit(_ count: Int, _ size: Int) throws {
      try committer.decide { batch in
        let filler = [UInt8](repeating: 0x78, count: size)
        for _ in 0..<count { batch.append(members: Array("\"change\":\"".utf8) + filler + [0x22]) }
      }
    }
    let tooMany = #expect(throws: StoreFailure.self) { try commit(10_001, 1) }
    if case .batchTooLarge(10_001, _) = tooMany {} else { Issue.record("\(tooMany as Any)") }
    let tooLarge = #expect(throws: StoreFailure.self) { try commit(9, 1_000_000) }
    if case .batchTooLarge(9, _) = tooLarge {} else { Issue.record("\(tooLarge as Any)") }
    let tooLong = #expect(throws: StoreFailure.self) { try commit(1, 1_048_500) }
    if case .lineTooLong = tooLong {} else { Issue.record("\(tooLong as Any)") }
    #expect(try Scratch.bytes(store.firstJournal) == before)
    try commit(10_000, 100)
    try commit(8, 1_040_000)
    #expect(try store.changes().position.seq == 10_008)
  }

  @Test("^Z and ^C wait while the lock is held, and no longer")
  func signals() throws {
    func blocked() -> Bool {
      var mask = sigset_t()
      pthread_sigmask(SIG_BLOCK, nil, &mask)
      return sigismember(&mask, SIGTSTP) == 1 && sigismember(&mask, SIGINT) == 1
    }
    // The threads on which tests run have all signals blocked.
    var both = sigset_t()
    var before = sigset_t()
    sigemptyset(&both)
    sigaddset(&both, SIGTSTP)
    sigaddset(&both, SIGINT)
    pthread_sigmask(SIG_UNBLOCK, &both, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let committer = try Committer(try scratch.store(), Scratch.environment())
    #expect(!blocked())
    try committer.decide { _ in #expect(blocked()) }
    #expect(!blocked())
    #expect(throws: CancellationError.self) {
      try committer.locked { throw CancellationError() }
    }
    #expect(!blocked())
  }
}
