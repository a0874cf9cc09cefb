import CommunityModel
import Glibc
import Testing

@testable import CommunityStore

@Suite("People of changes that were not recorded")
struct UnrecordedPeopleTests {
  private let batch = (1...5).map {
    Trial.report("件\($0)", [.reporter: .text("路人\($0)"), .phone: .text("1001234000\($0)")])
  }

  private func people(_ trial: Trial) throws -> [String: Person] {
    try PrivateFile(StoreFolder.open(trial.path, trial.environment()), trial.environment()).people()
  }

  /// A report and who is shown for it.
  private func report(_ name: String, in trial: Trial) throws -> String? {
    let store = try trial.open()
    let made = try store.commit([Trial.report("灯坏", [.reporter: .text(name)])], by: Trial.wang)
    let issue = try #require(try store.issue(made[0].id))
    return try store.person(issue.supporters[0])?.name
  }

  @Test(
    "a batch that fails at any call leaves no name, and the next reporter is the right one",
    arguments: [false, true]
  )
  func failing(lasts: Bool) throws {
    var failing = 0
    var isThrough = false
    while !isThrough {
      failing += 1
      let trial = Trial()
      _ = try trial.makeStore()
      let counting = FailingDisk()
      _ = try trial.open(counting.disk)
      let way = FailingDisk.Way.error(ENOSPC)
      let disk = FailingDisk(failing: counting.calls + failing, way, lasts: lasts)
      let broken = try trial.open(disk.disk)
      do {
        try broken.commit(batch, by: Trial.wang)
        isThrough = disk.calls < counting.calls + failing
      } catch {}
      let recorded = try trial.open().lastSeq - 1
      #expect(recorded == 0 || recorded == 5, "call \(failing)")
      #expect(try report("老赵", in: trial) == "老赵", "call \(failing)")
      #expect(try people(trial).count == recorded + 1, "call \(failing)")
      #expect(try Store.check(trial.path).problems == [], "call \(failing)")
    }
    #expect(failing > 20)
  }

  @Test("names that a killed batch left go with the next change, whoever records it")
  func killed() throws {
    let trial = Trial()
    let store = try trial.makeStore()
    // Open before the batch died: it has seen the file whole.
    try store.commit([Trial.report("噪声", [.reporter: .text("王姨")])], by: Trial.wang)
    let file = PrivateFile(store.folder, trial.environment())
    try file.add((3...7).map { Person(id: "P\($0)", salt: "00", name: "路人", phone: "") }, from: 3)
    #expect(try people(trial).count == 6)
    try store.commit([Trial.report("井盖松动")], by: Trial.wang)
    #expect(try people(trial).values.map(\.name) == ["王姨"])
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("what is kept of somebody and is not what was recorded is said, and not shown")
  func changed() throws {
    let trial = Trial()
    let store = try trial.makeStore()
    let report = Trial.report("灯坏", [.reporter: .text("王姨"), .phone: .text("10012345678")])
    try store.commit([report], by: Trial.wang)
    let path = PrivateFile(store.folder, trial.environment()).path
    let text = try Scratch.text(path)
    try Scratch.write(Array(text.replacing("10012345678", with: "10012345679").utf8), to: path)
    let supporter = try #require(try store.issue(Trial.id(2))).supporters[0]
    #expect(throws: StoreFailure.person(id: "P2", path: path)) { try store.person(supporter) }
    #expect(try Store.check(trial.path).problems.map(\.kind) == [.person("P2")])
  }
}
