import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Damage where records are looked for by bisecting")
struct BisectedDamageTests {
  private let trial = Trial()

  /// Enough ended issues for several steps; the last is 301.
  private func prepare() throws {
    let store = try trial.makeStore()
    let text = String(repeating: "楼道堆放杂物", count: 40)
    try store.commit(
      (2...301).map { number in
        ChangeDraft(
          .issue(.fix),
          body: [.title: .text("井盖\(number)"), .text: .text(text), .done: .text("盖好")]
        )
      },
      by: Trial.wang
    )
    try store.compact()
  }

  private func open() throws -> Store {
    try Store(opening: trial.path, environment: trial.environment(), reach: .singleRecords)
  }

  private func flip(_ text: String, to other: String, in path: String) throws {
    let whole = try Scratch.text(path)
    #expect(whole.contains(text))
    try Scratch.write(Array(whole.replacing(text, with: other).utf8), to: path)
  }

  /// As long, with another first digit: a number that another record has, or none.
  private func changed(_ number: Int) -> String { "9" + String(number).dropFirst() }

  @Test(
    "a changed id hides nothing: it is damage, and every other record is found",
    arguments: [2, 3, 76, 150, 151, 226, 300, 301]
  )
  func table(number: Int) throws {
    try prepare()
    let path = trial.path + "/tables/issues-sealed-301.ndjson"
    let start = "{\"id\":\"\(Trial.site)-"
    try flip("\(start)\(number)\"", to: "\(start)\(changed(number))\"", in: path)
    let store = try open()
    let failure = #expect(throws: StoreFailure.self) { try store.issue(Trial.id(number)) }
    #expect(failure == .table(TableDamage(path: path, line: number - 1, .sumMismatch)))
    for other in 2...301 where other != number {
      #expect(try store.issue(Trial.id(other))?.title == "井盖\(other)")
    }
    let refused = #expect(throws: CommitFailure.self) {
      try open().commit([Trial.act(.note, number, [.note: .text("好")])], by: Trial.wang)
    }
    guard case .notRecorded(.table)? = refused else {
      Issue.record("\(refused as Any)")
      return
    }
  }

  @Test("a note on a record whose id was changed stops the compaction, which would lose it")
  func compaction() throws {
    try prepare()
    try open().commit([Trial.act(.note, 150, [.note: .text("好")])], by: Trial.wang)
    let path = trial.path + "/tables/issues-sealed-301.ndjson"
    try flip("{\"id\":\"\(Trial.site)-150\"", to: "{\"id\":\"\(Trial.site)-151\"", in: path)
    #expect(throws: StoreFailure.self) {
      try Store(opening: trial.path, environment: trial.environment()).compact()
    }
    try flip(
      "{\"id\":\"\(Trial.site)-151\",\"revision\":1,\"status\":\"done\",\"title\":\"井盖150\"",
      to: "{\"id\":\"\(Trial.site)-150\",\"revision\":1,\"status\":\"done\",\"title\":\"井盖150\"",
      in: path
    )
    #expect(try open().history(of: Trial.id(150)).count == 2)
  }

  @Test(
    "a changed number in an old journal is damage with its line, no shorter history",
    arguments: [2, 75, 150, 226, 301]
  )
  func journal(number: Int) throws {
    try prepare()
    let path = trial.path + "/journal/\(Trial.site)-1.ndjson"
    try flip("{\"seq\":\(number),", to: "{\"seq\":\(changed(number)),", in: path)
    let store = try open()
    let failure = #expect(throws: StoreFailure.self) { try store.history(of: Trial.id(number)) }
    guard case .damage(let damage)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(damage.line == number + 1)
    #expect(damage.path == path)
    for other in 2...301 where other != number {
      #expect(try store.history(of: Trial.id(other)).count == 1)
    }
  }

  @Test("a journal that is gone is damage, no shorter history")
  func missingJournal() throws {
    try prepare()
    let store = try trial.open()
    try store.commit([Trial.act(.note, 150, [.note: .text("好")])], by: Trial.wang)
    try store.compact()
    try store.commit([Trial.act(.note, 150, [.note: .text("又好")])], by: Trial.wang)
    #expect(try open().history(of: Trial.id(150)).count == 3)
    let path = trial.path + "/journal/\(Trial.site)-302.ndjson"
    try Disk.system.rename(path, path + ".gone")
    let failure = #expect(throws: StoreFailure.self) { try open().history(of: Trial.id(150)) }
    guard case .damage(let damage)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(damage.kind == .missingJournal(first: 302))
  }

  @Test(
    "a changed id among people erases nobody: it is damage, and whom it hides is still erased",
    arguments: [2, 40, 79]
  )
  func people(number: Int) throws {
    let store = try trial.makeStore()
    try store.commit(
      (2...80).map { Trial.report("件\($0)", [.reporter: .text("路人\($0)")]) },
      by: Trial.wang
    )
    let path = trial.path + "/private/people.ndjson"
    try flip("{\"id\":\"P\(number)\"", to: "{\"id\":\"P\(changed(number))\"", in: path)
    #expect(throws: StoreFailure.self) { try store.person("P\(number)") }
    for other in 2...80 where other != number {
      do {
        #expect(try store.person("P\(other)")?.name == "路人\(other)")
      } catch {
        #expect(error == .person(id: "P\(other)", path: path))
      }
    }
    #expect(try PrivateFile(store.folder, trial.environment()).erase("P\(number == 79 ? 78 : 79)"))
  }
}
