import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A repair that a power cut ends at any call")
struct RepairPowerLossTests {
  /// One byte that is not what was written.
  struct Damage: Hashable, CustomTestStringConvertible {
    let file: String
    /// The byte is the first of this text.
    let place: String
    var testDescription: String { file }
  }

  private let trial = Trial(inMemory: .hasty)

  private func repair(_ path: String, _ disk: Disk? = nil) throws -> RepairReport {
    try Store.repair(path, by: Trial.wang, environment: trial.environment(disk))
  }

  private func titles(_ path: String) throws -> [String] {
    var titles: [String] = []
    try Store(opening: path, environment: trial.environment()).forEachIssue { issue in
      titles.append("\(issue.id) \(issue.title)")
      return true
    }
    return titles
  }

  @Test(
    "leaves what the next one finishes, and after its end a whole store; nothing is thrown away",
    arguments: [
      Damage(file: "journal/990102001001-1.ndjson", place: "灯坏"),
      Damage(file: "journal/990102001001-7.ndjson", place: "好"),
      Damage(file: "tables/issues-sealed-6.ndjson", place: "title"),
      Damage(file: "private/people.ndjson", place: "王"),
      Damage(file: "manifest.previous.json", place: "heads"),
    ]
  )
  func repairing(damage: Damage) throws {
    try trial.makeStoreToDamage()
    try trial.damage(damage.file, at: damage.place)
    try expectRepair()
  }

  @Test("does so with the journals of another site that lie beside")
  func otherSite() throws {
    try trial.makeStoreToDamage()
    let other = trial.scratch.path + "/other"
    _ = try Store.create(
      at: other,
      site: "990102001009",
      name: "叠翠湾社区",
      environment: trial.environment()
    )
    let journal = "/journal/990102001009-1.ndjson"
    let bytes = try Scratch.bytes(other + journal)
    try Scratch.write(bytes.map { $0 == 0x39 ? 0x38 : $0 }, to: trial.path + journal)
    try expectRepair()
  }

  /// Repairs the store and judges what any power cut may leave of it.
  private func expectRepair() throws {
    let lines = try ["journal", "tables", "private"].reduce(into: Set<String>()) { lines, folder in
      try lines.formUnion(Scratch.lines(trial.path + "/" + folder))
    }
    let disk = try ForgetfulDisk(trial.scratch.path)
    let report = try repair(trial.path, disk.disk)
    disk.acknowledge()
    try #require(report.didRepair && report.after.isWhole)
    let titles = try titles(trial.path)
    try Aftermath.forEach(of: disk.moments) { left in
      if left.acknowledged == 0 {
        try #require(repair(left.store).after.problems == [])
      }
      try #require(Store.check(left.store, environment: trial.environment()).problems == [])
      let store = try Store(opening: left.store, environment: trial.environment())
      try #require(store.notices == [])
      try #require(self.titles(left.store) == titles)
      try #require(lines.subtracting(left.lines) == [])
      // No number twice: those of a repair that was cut off may be among the lost.
      let made = try store.commit([Trial.report("新的")], by: Trial.wang)
      try #require(made.allSatisfy { $0.seq >= (left.acknowledged == 1 ? report.next : 9) })
    }
  }
}
