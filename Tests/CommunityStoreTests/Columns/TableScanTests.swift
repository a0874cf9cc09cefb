import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Reading the sealed tables")
struct TableScanTests {
  private let trial = Trial()

  /// Forty issues, all but three ended, in two tables, with rows that a newer table replaces.
  private func prepare() throws {
    let store = try trial.makeStore()
    for number in 2...41 {
      let title = String(repeating: "路灯不亮", count: number % 7 + 1) + "\(number)"
      try store.commit([Trial.report(title)], by: Trial.wang)
    }
    for number in 2...38 {
      let void = Trial.act(.void, number, base: 1, [.reason: .text("看错了")])
      try store.commit([void], by: Trial.zhao)
    }
    try store.compact()
    for number in [5, 6, 20] {
      try store.commit([Trial.act(.note, number, [.note: .text("再看")])], by: Trial.zhao)
    }
    try store.compact()
  }

  private func lines(_ columns: IssueColumns) -> [String] {
    (0..<columns.count).map { row in
      "\(columns.id(row)) \(columns.title(row)) \(columns.community(row)) \(columns.statuses[row])"
        + " \(columns.revisions[row]) \(columns.received[row]) \(columns.communities[row])"
    }
  }

  @Test("gives the same columns, however small the pieces are that threads take")
  func pieces() throws {
    try prepare()
    let store = try trial.open()
    let tables = store.contents.tables
    var pictures: Set<[String]> = []
    for size in [1, 100, 700, 5_000, 1_000_000] {
      let scan = TableScan(tables, onto: store.columns, pieceSize: size, .system)
      try scan.run()
      pictures.insert(lines(scan.takeColumns()))
    }
    #expect(pictures.count == 1)
    #expect(pictures.first?.count == 40)
    #expect(Set(pictures.first ?? []).count == 40)
  }

  @Test("gives the same columns of the open issues too, however small the pieces are")
  func openPieces() throws {
    let store = try trial.makeStore()
    for number in 2...41 { try store.commit([Trial.report("路灯不亮\(number)")], by: Trial.wang) }
    try store.compact()
    let opened = try trial.open()
    var pictures: Set<[String]> = [lines(opened.columns)]
    for size in [1, 100, 700, 5_000, 1_000_000] {
      let tables = opened.contents.tables
      let scan = TableScan(tables, .issuesOpen, onto: IssueColumns(), pieceSize: size, .system)
      try scan.run()
      pictures.insert(lines(scan.takeColumns()))
    }
    #expect(pictures.count == 1)
    #expect(pictures.first?.count == 40)
  }

  @Test("puts what changed meanwhile on top, and new issues behind")
  func changes() throws {
    try prepare()
    let store = try trial.open()
    let scan = try #require(store.makeSealedScan())
    try scan.run()
    try store.commit([Trial.act(.note, 7, [.note: .text("又一个")])], by: Trial.zhao)
    try store.commit([Trial.report("井盖松动")], by: Trial.wang)
    #expect(store.adopt(scan))
    let row = try #require(store.columns.row(of: Trial.id(7)))
    #expect(store.columns.revisions[row] == 3)
    #expect(store.columns.title(store.columns.count - 1) == "井盖松动")
    #expect(try Picture(store) == Picture(trial.open()))
  }

  @Test("keeps the list of what is to do, whatever becomes of an issue and wherever its row lies")
  func toDo() throws {
    try prepare()
    let store = try trial.open()
    func numbers() -> [Int] { store.columns.toDoRows.map { store.columns.id($0).number }.sorted() }
    #expect(numbers() == [39, 40, 41])
    try store.scanSealed()
    #expect(numbers() == [39, 40, 41])
    let made = try store.commit([Trial.report("井盖松动")], by: Trial.wang)
    let number = try #require(made.first).id.number
    #expect(numbers() == [39, 40, 41, number])
    try store.commit([Trial.act(.void, 40, base: 1, [.reason: .text("看错了")])], by: Trial.zhao)
    #expect(numbers() == [39, 41, number])
    let other = try trial.open()
    try other.scanSealed()
    #expect(other.columns.toDoRows.map { other.columns.id($0).number }.sorted() == numbers())
    #expect(store.columns.toDoRows == store.columns.toDoRows.sorted())
  }

  @Test("of a store that was loaded afresh since, or that was cancelled, is not taken over")
  func stale() throws {
    try prepare()
    let store = try trial.open()
    let stale = try #require(store.makeSealedScan())
    try stale.run()
    try store.commit([Trial.report("井盖松动")], by: Trial.wang)
    try store.compact()
    #expect(!store.adopt(stale))
    let cancelled = try #require(store.makeSealedScan())
    cancelled.cancel()
    try cancelled.run()
    #expect(!store.adopt(cancelled))
    #expect(!store.isScanned)
    try store.scanSealed()
    #expect(store.columns.count == 41)
  }

  @Test("leaves room for what is recorded until the tables are made anew: nothing moves for it")
  func room() throws {
    try prepare()
    let store = try trial.open()
    try store.scanSealed()
    let before = store.columns.numbers.withUnsafeBufferPointer { $0.baseAddress }
    try store.commit((0..<4_000).map { Trial.report("第\($0)件") }, by: Trial.wang)
    let after = store.columns.numbers.withUnsafeBufferPointer { $0.baseAddress }
    #expect(before == after)
    #expect(store.columns.titles.ends.capacity >= store.columns.count + 4_000)
  }

  @Test("says when it ended by a descriptor, and stops when nobody waits for it")
  func background() throws {
    try prepare()
    let store = try trial.open()
    let sealed = try #require(store.makeSealedScan())
    let scan = try #require(BackgroundReading(sealed))
    #expect(store.adopt(try scan.finished()))
    #expect(store.isScanned)
    let other = try trial.open()
    let unwanted = try #require(other.makeSealedScan())
    #expect(BackgroundReading(unwanted) != nil)
  }
}
