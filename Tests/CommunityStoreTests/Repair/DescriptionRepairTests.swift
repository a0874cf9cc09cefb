import CommunityModel
import Foundation
import Testing

@testable import CommunityStore

@Suite("Repairing a store's description")
struct DescriptionRepairTests {
  private let trial = Trial()
  private var description: String { trial.path + "/store.json" }

  @Test("makes it anew wherever it was cut, and the store goes on as if nothing had been")
  func cut() throws {
    let before = try Picture(trial.makeStoreToDamage())
    let whole = try Scratch.bytes(description)
    for count in stride(from: 0, to: whole.count, by: 9) {
      let damaged = Array(whole.prefix(count))
      try Scratch.write(damaged, to: description)
      let report = try trial.repair()
      #expect(report.isDescriptionNew && !report.didRepair, "cut to \(count)")
      #expect(report.after.isWhole, "cut to \(count)")
      #expect(try report.moved.map(Scratch.bytes) == [damaged], "cut to \(count)")
      #expect(try Picture(trial.open()) == before, "cut to \(count)")
      try FileManager.default.removeItem(atPath: trial.path + "/damaged")
    }
  }

  @Test("keeps the name and the time that can be read, else finds others")
  func facts() throws {
    try trial.makeStore().commit([Trial.report("灯坏")], by: Trial.wang)
    let journal = try Scratch.text(trial.path + "/journal/990102001001-1.ndjson")
    // 29 bytes of the first change; the header before it says no time.
    let first = String(journal.components(separatedBy: #""at":""#)[1].prefix(29))
    let cases: [(text: String, name: String, created: String)] = [
      (
        #"{"name":"新名","created":"2020-01-02T03:04:05.000+08:00","sum":"00000000"}"#,
        "新名",
        "2020-01-02T03:04:05.000+08:00"
      ),
      (#"{"format":1,"name":"新名","created":"2020-01"#, "新名", first),
      (#"{"format":1,"name":"新"#, "青禾里社区", first),
      ("", "青禾里社区", first),
    ]
    for (text, name, created) in cases {
      try Scratch.write(text.utf8, to: description)
      try trial.repair()
      let header = try trial.open().header
      #expect(header.site == "990102001001" && header.name == name, "\(text)")
      #expect(header.created == created, "\(text)")
    }
  }

  @Test("puts any one wrong bit right")
  func bits() throws {
    _ = try trial.makeStore()
    let whole = try Scratch.bytes(description)
    for index in stride(from: 0, to: whole.count - 1, by: 3) {
      var bytes = whole
      bytes[index] ^= 1 << UInt8(index % 8)
      try Scratch.write(bytes, to: description)
      #expect(try trial.repair().isDescriptionNew, "byte \(index)")
      #expect(try Scratch.bytes(description) == whole, "byte \(index)")
      try FileManager.default.removeItem(atPath: trial.path + "/damaged")
    }
  }

  @Test("names a store without a change by its site's code")
  func empty() throws {
    _ = try Store.create(
      at: trial.path,
      site: "990102001001",
      name: "海棠社区",
      environment: trial.environment()
    )
    try Scratch.write([], to: description)
    #expect(try trial.repair().after.isWhole)
    #expect(try trial.open().header.name == "990102001001")
  }

  @Test("of several sites takes the one that the head belongs to; without a head none")
  func sites() throws {
    try trial.makeStore().commit([Trial.report("灯坏")], by: Trial.wang)
    let file = trial.path + "/copy.tar"
    _ = try Store.backup(trial.path, to: file, environment: trial.environment())
    let copy = Trial()
    _ = try Store.restore(
      file,
      to: copy.path,
      .newSite("990102001002"),
      by: Trial.wang,
      environment: copy.environment()
    )
    let damaged = copy.path + "/store.json"
    let whole = try Scratch.bytes(damaged)
    try Scratch.write([], to: damaged)
    #expect(throws: StoreFailure.siteUnclear(path: damaged)) { try copy.repair() }
    // What it still says of the site is good where there are journals of that.
    try Scratch.write(#"{"site":"990102001002","na"#.utf8, to: damaged)
    try copy.repair()
    #expect(try copy.open().header.site == "990102001002")
    try Scratch.write(whole, to: damaged)
    try copy.open().commit([Trial.report("又一件")], by: Trial.wang)
    try Scratch.write([], to: damaged)
    try copy.repair()
    #expect(try copy.open().header.site == "990102001002")
    #expect(try Store.check(copy.path).isWhole)
  }

  @Test("is refused for what a later program wrote")
  func later() throws {
    _ = try trial.makeStore()
    let journal = trial.path + "/journal/990102001001-1.ndjson"
    let whole = try Scratch.text(journal)
    let newer = whole.replacingOccurrences(of: #"{"format":1"#, with: #"{"format":2"#)
    try Scratch.write(newer.utf8, to: journal)
    try Scratch.write([], to: description)
    #expect(throws: StoreFailure.siteUnclear(path: description)) { try trial.repair() }
    try Scratch.write(whole.utf8, to: journal)
    try Scratch.write(#"{"format":2,"#.utf8, to: description)
    #expect(throws: StoreFailure.formatTooNew(path: trial.path, format: 2)) { try trial.repair() }
    try Scratch.write(#"{"format":1,"minor":3,"#.utf8, to: description)
    #expect(throws: StoreFailure.readOnly(.newerMinor(3))) { try trial.repair() }
  }

  @Test("that fails at any call leaves what was, or what it shall be")
  func interrupted() throws {
    try trial.makeStore().commit([Trial.report("灯坏")], by: Trial.wang)
    var failing = 1
    while true {
      try Scratch.write("{".utf8, to: description)
      let disk = FailingDisk(failing: failing, lasts: true)
      let report = try? trial.repair(disk.disk)
      if disk.calls < failing {
        #expect(report?.isDescriptionNew == true)
        break
      }
      #expect(try trial.repair().after.isWhole, "call \(failing)")
      // Else each turn needs one call more, to find a free name there.
      try FileManager.default.removeItem(atPath: trial.path + "/damaged")
      failing += 1
    }
    #expect(failing > 12)
  }
}
