import CommunityModel
import Foundation
import Synchronization
import Testing

@testable import CommunityStore

@Suite("Checking a store")
struct StoreCheckTests {
  private let trial = Trial()

  private func prepare() throws {
    let store = try trial.makeStore()
    let fix = ChangeDraft(.issue(.fix), body: [.title: .text("井盖"), .done: .text("盖好")])
    try store.commit([Trial.report("灯坏", [.reporter: .text("王")]), fix, fix], by: Trial.wang)
    try store.compact()
    try store.commit([Trial.report("尾巴"), fix], by: Trial.wang)
    try store.compact()
    try store.commit([Trial.report("尾巴")], by: Trial.wang)
  }

  @Test("says what it looked at, and how far it is")
  func whole() throws {
    try prepare()
    var heard: [CheckProgress] = []
    let report = try Store.check(trial.path) { heard.append($0) }
    #expect(report.problems == [])
    #expect(report.isWhole)
    #expect(report.changes == 7)
    #expect(report.journals == 3)
    #expect(report.rows == 6)
    #expect(report.people == 1)
    #expect(heard.map(\.done) == heard.map(\.done).sorted())
    #expect(heard.last.map { $0.done <= $0.total } == true)
  }

  @Test("finds one changed bit in any byte of any file that says something")
  func flippedBit() throws {
    try prepare()
    let environment = trial.environment()
    let store = try Store(opening: trial.path, environment: environment)
    let tables = try ManifestFile(store.folder, .system).manifest.tables.map {
      "tables/" + $0.file
    }
    let journals = try Scratch.names(trial.path + "/journal").map { "journal/" + $0 }
    let files = tables + journals + ["manifest.json", "private/people.ndjson"]
    for file in files {
      let path = trial.path + "/" + file
      let whole = try Scratch.bytes(path)
      for index in stride(from: 0, to: whole.count, by: file.hasPrefix("private") ? 1 : 37) {
        var damaged = whole
        damaged[index] ^= 0x10
        try Scratch.write(damaged, to: path)
        let problems = try Store.check(trial.path, environment: environment).problems
        #expect(!problems.isEmpty, "\(file) byte \(index)")
      }
      try Scratch.write(whole, to: path)
    }
    #expect(try Store.check(trial.path, environment: environment).problems == [])
  }

  @Test("says a head that is not what was written, and none that is just being written")
  func head() throws {
    try prepare()
    let head = trial.path + "/head"
    let whole = try Scratch.bytes(head)
    for bytes in [[], Array(whole.dropLast(9)), whole.map { $0 == 0x32 ? 0x33 : $0 }] {
      try Scratch.write(bytes, to: head)
      let report = try Store.check(trial.path)
      #expect(report.isHeadBroken && report.isWhole)
    }
    try Scratch.write(whole, to: head)
    var disk = Disk.system
    let readings = Mutex(0)
    disk.read = { (file, buffer, offset) throws(DiskFailure) in
      let count = try Disk.system.read(file, buffer, offset)
      guard file.path == head, count > 40 else { return count }
      let isFirst = readings.withLock { number in
        number += 1
        return number == 1
      }
      if isFirst { buffer[40] ^= 1 }
      return count
    }
    #expect(try !Store.check(trial.path, environment: trial.environment(disk)).isHeadBroken)
    #expect(readings.withLock { $0 } == 2)
  }

  @Test("finds that the journal behind the tables is gone, though no change was in it yet")
  func missingJournal() throws {
    try prepare()
    try trial.open().compact()
    #expect(try Store.check(trial.path).problems == [])
    let path = trial.path + "/journal/990102001001-8.ndjson"
    try FileManager.default.removeItem(atPath: path)
    let problems = try Store.check(trial.path).problems
    #expect(problems.map(\.path) == [path])
    #expect(try trial.open().readOnlyReason != nil)
    let report = try Store.repair(trial.path, by: Trial.wang, environment: trial.environment())
    #expect(report.after.isWhole)
    #expect(report.lost == [])
    #expect(try trial.open().readOnlyReason == nil)
  }

  @Test("finds a row that says something else than its changes, whoever made its sums right")
  func forged() throws {
    try prepare()
    let folder = try StoreFolder.open(trial.path, trial.environment())
    let file = try ManifestFile(folder, .system)
    var manifest = file.manifest
    let index = try #require(manifest.tables.firstIndex { $0.kind == .issuesOpen })
    let table = try OpenTable(manifest.tables[index], in: folder, .system)
    let offset = try #require(try table.find(Trial.id(2)))
    var row = try table.row(at: offset).withUnsafeBytes { try IssueRow($0) }
    row.issue.title = "灯好了"
    var writer = TableWriter(.issuesOpen, seq: 99, in: folder, .system)
    try row.bytes.withUnsafeBytes { bytes in
      try writer.append(bytes, id: row.issue.id) { $0.count(row, times: 1) }
    }
    manifest.tables[index] = try #require(try writer.finish().first)
    try file.replace(with: manifest, in: folder, .system)
    let problems = try Store.check(trial.path, environment: trial.environment()).problems
    #expect(problems.map(\.kind) == [.rowDiffers(Trial.id(2)), .rowMissing(Trial.id(5))])
    #expect(problems.first?.line == 1)
  }

  @Test("finds private files that lost somebody or kept somebody erased")
  func people() throws {
    try prepare()
    let path = trial.path + "/private/people.ndjson"
    let whole = try Scratch.bytes(path)
    try Scratch.write([], to: path)
    #expect(try Store.check(trial.path).problems.map(\.kind) == [.personMissing("P2")])
    try Scratch.write(whole, to: path)
    let store = try trial.open()
    try store.commit([ChangeDraft(.privateErase, body: [.person: .text("P2")])], by: Trial.wang)
    #expect(try Store.check(trial.path).problems == [])
    try Scratch.write(whole, to: path)
    #expect(try Store.check(trial.path).problems.map(\.kind) == [.personNotErased("P2")])
  }

  @Test("of what is no store throws what is wrong")
  func noStore() {
    #expect(throws: StoreFailure.missing(path: trial.path)) { try Store.check(trial.path) }
  }
}
