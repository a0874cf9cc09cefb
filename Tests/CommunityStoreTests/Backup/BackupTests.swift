import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("A backup")
struct BackupTests {
  private let trial = Trial()
  private var file: String { trial.backupFile }
  private var other: String { trial.scratch.path + "/other" }

  @Test("is made from a disk that became read-only, to another", arguments: [EROFS, EACCES])
  func readOnly(code: Int32) throws {
    try trial.makeStoreWithTail()
    var disk = Disk.system
    let inside = trial.path + "/"
    disk.open = { (path, mode) throws(DiskFailure) in
      if path.hasPrefix(inside), mode != .reading { throw DiskFailure(.open, path, code: code) }
      return try Disk.system.open(path, mode)
    }
    try trial.backUp(disk)
    #expect(try trial.restore(to: other).seq == 4)
  }

  @Test("holds the store of one moment, and comes back as the same store")
  func thereAndBack() throws {
    let store = try trial.makeStoreWithTail()
    let report = try trial.backUp()
    let before = try Picture(store)
    #expect(report.seq == 4)
    try store.commit([Trial.report("后来")], by: Trial.wang)
    let restored = try trial.restore(to: other)
    #expect(restored.seq == 4)
    #expect(restored.next == 5)
    #expect(restored.replaced == nil)
    #expect(try trial.picture(other) == before)
    #expect(try Store.check(other).problems == [])
    #expect(try Scratch.names(trial.scratch.path) == ["backup.tar", "other", "store"])
    // It goes on as a store.
    let again = try Store(opening: other, environment: trial.environment())
    try again.commit([Trial.report("新的", [.reporter: .text("李")])], by: Trial.wang)
    try again.compact()
    #expect(try Store.check(other).problems == [])
  }

  @Test("is an archive of the store's own files, with the sums as sha256sum writes them")
  func format() throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    let backup = try BackupFile(file, .system)
    #expect(
      backup.members.map(\.name) == [
        "store.json", "journal/990102001001-1.ndjson", "journal/990102001001-4.ndjson",
        "tables/communities-3.ndjson", "tables/issues-open-3.ndjson",
        "tables/issues-sealed-3.ndjson", "private/people.ndjson", "manifest.json", "head",
      ]
    )
    let bytes = try Scratch.bytes(file)
    for member in backup.members {
      #expect(Array(bytes[member.range]) == (try Scratch.bytes(trial.path + "/" + member.name)))
    }
    let text = String(decoding: bytes.suffix(4096), as: UTF8.self)
    #expect(text.contains("  private/people.ndjson\n"))
  }

  @Test("that misses its end, or of which one bit is another, is refused")
  func damaged() throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    let whole = try Scratch.bytes(file)
    let environment = trial.environment()
    func isWhole() -> Bool {
      do {
        let backup = try BackupFile(file, environment.disk)
        try backup.verify()
        return true
      } catch {
        #expect(error is StoreFailure)
        return false
      }
    }
    #expect(isWhole())
    for size in stride(from: 0, to: whole.count, by: 97) {
      try Scratch.write(whole[..<size], to: file)
      #expect(!isWhole(), "cut at \(size)")
    }
    for index in stride(from: 0, to: whole.count, by: 13) {
      var damaged = whole
      damaged[index] ^= 1 << UInt8(index % 8)
      try Scratch.write(damaged, to: file)
      #expect(!isWhole(), "byte \(index)")
    }
    #expect(throws: StoreFailure.self) { try trial.restore(to: other) }
    #expect(try Scratch.names(trial.scratch.path) == ["backup.tar", "store"])
  }

  @Test("overwrites nothing, neither a file nor a store nor anything else")
  func refusals() throws {
    try trial.makeStoreWithTail()
    try trial.backUp()
    #expect(throws: StoreFailure.fileThere(path: file)) { try trial.backUp() }
    #expect(throws: StoreFailure.alreadyThere(path: trial.path)) {
      try trial.restore(to: trial.path)
    }
    try Scratch.write([], to: trial.scratch.path + "/x")
    let notEmpty = StoreFailure.notEmpty(path: trial.scratch.path, name: "backup.tar")
    #expect(throws: notEmpty) { try trial.restore(to: trial.scratch.path, .replacing) }
    _ = try Store.create(at: other, site: "990102001002", name: "x")
    #expect(throws: StoreFailure.alreadyThere(path: other)) {
      try trial.restore(to: other, .replacing)
    }
  }

  @Test("put in the place of its store keeps that one, and gives no number out twice")
  func replacing() throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    try store.commit([Trial.report("后来"), Trial.report("又一件")], by: Trial.wang)
    let later = try Picture(store)
    let report = try trial.restore(to: trial.path, .replacing)
    #expect(report.seq == 4)
    #expect(report.next == 8)
    let kept = try #require(report.replaced)
    #expect(try trial.picture(kept) == later)
    #expect(try Store.check(trial.path).problems == [])
    // Who had it open meets the restored store, and not the one put aside.
    let changes = try store.commit([Trial.report("新的")], by: Trial.wang)
    #expect(changes.map(\.id) == [Trial.id(8)])
    #expect(try store.issue(Trial.id(5)) == nil)
    #expect(try Picture(store) == trial.picture(trial.path))
    #expect(try trial.picture(kept) == later)
  }

  @Test("restored under another site code is a copy that numbers on by itself")
  func newSite() throws {
    let store = try trial.makeStoreWithTail()
    try trial.backUp()
    let report = try trial.restore(to: other, .newSite("990102001009"))
    #expect(report.next == 5)
    let copy = try Store(opening: other, environment: trial.environment())
    #expect(copy.header.site == "990102001009")
    #expect(try Picture(copy).issues == Picture(store).issues)
    let made = try copy.commit(
      [Trial.report("副本", [.community: .text(Trial.site)])],
      by: Trial.wang
    )
    #expect(made.map(\.id) == [RecordID(site: "990102001009", number: 5)])
    let failure = #expect(throws: CommitFailure.self) {
      try copy.commit([Trial.act(.note, 2, [.note: .text("好")])], by: Trial.wang)
    }
    guard case .refused(0, let refusal)? = failure else {
      Issue.record("Not refused: \(String(describing: failure))")
      return
    }
    #expect(refusal.key == "refusal.otherSite")
    try copy.compact()
    #expect(try Store.check(other).problems == [])
    #expect(try copy.issue(Trial.id(4))?.title == "尾巴")
  }

  @Test("of a damaged store is not made")
  func unsound() throws {
    try trial.makeStoreWithTail()
    let path = trial.path + "/journal/990102001001-1.ndjson"
    var bytes = try Scratch.bytes(path)
    bytes[300] ^= 1
    try Scratch.write(bytes, to: path)
    let failure = #expect(throws: StoreFailure.self) { try trial.backUp() }
    guard case .unsound(let problems)? = failure else {
      Issue.record("Another failure")
      return
    }
    #expect(problems.first?.line == 2)
    #expect(try Scratch.names(trial.scratch.path) == ["store"])
  }
}
