import CommunityModel
import CommunityStore
import Foundation
import Glibc
import Interchange
import Testing

@testable import dizao

@Suite("Bringing a file in")
struct FileImportTests {
  @Test("that stops in its middle says how much is recorded, and goes on from there")
  func stopped() throws {
    let path = FileManager.default.temporaryDirectory.path + "/dizao-import-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let actor = Actor(by: "wang", terminal: "t")
    _ = try StoreMaking.first(at: path, code: "990102001001", name: "甲", by: actor)
    let rows = (1...21_000).map { "\($0),第\($0)件,2026-11-20 08:30" }
    let bytes = Array(("编号,标题,时间\n" + rows.joined(separator: "\n") + "\n").utf8)
    var environment = StoreEnvironment.system
    environment.disk.write = { (file, bytes, offset) throws(DiskFailure) in
      if file.path.contains("/journal/"), offset > 5_000_000 {
        throw DiskFailure(.write, file.path, code: ENOSPC)
      }
      return try Disk.system.write(file, bytes, offset)
    }
    func work(_ store: Store) throws -> IssueImport {
      let now = Instant("2026-11-23T09:00:00+08:00") ?? Instant(milliseconds: 0)
      return try IssueImport(bytes: bytes, FileImport.options(store, now: now))
    }
    let store = try Store(opening: path, environment: environment)
    let stop = #expect(throws: FileImport.Stopped.self) {
      try FileImport.run(work(store), into: store, by: actor)
    }
    let recorded = try #require(stop?.recorded)
    #expect(recorded > 0 && recorded < 21_000)
    #expect(store.summary.total.issues == recorded)
    let sentence = Failures.failure(try #require(stop)).sentence(Words(.en))
    #expect(sentence.hasPrefix("\(recorded) changes were recorded, the rest not: "))
    #expect(sentence.contains("the disk is full") && !sentence.contains("Nothing"))
    let again = try Store(opening: path)
    let report = try FileImport.run(work(again), into: again, by: actor)
    #expect(report.added == 21_000 - recorded && report.unchanged == recorded)
  }
}
