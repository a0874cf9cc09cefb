import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A search through all texts")
struct TextSearchTests {
  private let trial = Trial()

  /// Forty issues with descriptions, most of them ended, in several tables, with rows that a newer
  /// table replaces, and two that changed since.
  private func prepare() throws -> Store {
    let store = try trial.makeStore()
    for number in 2...41 {
      let text = number.isMultiple(of: 3) ? "说是\"三\"楼\n\\Led 坏了\(number)" : "路面不平\(number)"
      let place = number.isMultiple(of: 5) ? "井边" : "门口"
      let report = Trial.report("第\(number)件", [.text: .text(text), .place: .text(place)])
      try store.commit([report], by: Trial.wang)
    }
    for number in 2...38 {
      let void = Trial.act(.void, number, base: 1, [.reason: .text("重复了")])
      try store.commit([void], by: Trial.wang)
    }
    try store.compact()
    for number in [5, 6, 20] {
      try store.commit([Trial.act(.note, number, [.note: .text("再看")])], by: Trial.zhao)
    }
    try store.compact()
    try store.commit([Trial.report("井盖松动", [.text: .text("Led 路灯下")])], by: Trial.wang)
    return try trial.open()
  }

  private static let needles = [
    "led", "LED", "三", "\"三\"", "\\", "\n", "n", "\\l", "路面", "井", "井边", "重复", "件", "第7", "title",
    "void", "3", "1", "楼\n\\led 坏了3", "龘",
  ].map { ExactNeedle($0) }

  /// The numbers of the issues that have a needle, by the rule itself.
  private func expected(_ needle: ExactNeedle, _ store: Store) throws -> [Int] {
    var numbers: [Int] = []
    try store.forEachIssue { issue in
      if issue.texts.contains(where: needle.isFound) { numbers.append(issue.id.number) }
      return true
    }
    return numbers
  }

  private func numbers(_ marks: RowMarks, _ store: Store) -> [Int] {
    marks.rows.filter { marks[$0] }.map { Int(store.columns.numbers[$0]) }.sorted()
  }

  @Test("finds the issues that the rule finds, however small the pieces are that threads take")
  func pieces() throws {
    let store = try prepare()
    try store.scanSealed()
    for size in [1, 100, 700, 5_000, 1_000_000] {
      let tables = store.contents.tables
      let needles = TextSearchTests.needles
      let search = TextSearch(tables, needles, amongEnded: true, pieceSize: size, .system)
      try search.run()
      let marks = try #require(store.marks(of: search))
      for needle in needles {
        let found = numbers(try #require(marks[needle]), store)
        #expect(try found == expected(needle, store), "\(needle) in pieces of \(size)")
      }
    }
    let led = try expected(ExactNeedle("led"), store)
    #expect(led.count == 14)
  }

  @Test("of what is to do reads no ended issue")
  func open() throws {
    let store = try prepare()
    let needle = ExactNeedle("路面")
    let search = store.makeTextSearch([needle], amongEnded: false)
    try search.run()
    let marks = try #require(store.marks(of: search))
    #expect(numbers(try #require(marks[needle]), store) == [40, 41])
    #expect(marks.answers(filter([needle])))
    #expect(!marks.answers(filter([needle], status: [.void])))
    #expect(!marks.answers(filter([ExactNeedle("路")])))
  }

  private func filter(_ needles: [ExactNeedle], status: Set<IssueStatus> = []) -> IssueFilter {
    var filter = IssueFilter()
    filter.terms = needles.map { IssueFilter.Term(.text($0)) }
    if !status.isEmpty { filter.terms.append(IssueFilter.Term(.status(status))) }
    return filter
  }

  @Test("knows what changed since, without another search")
  func changes() throws {
    let store = try prepare()
    let needle = ExactNeedle("黑")
    let search = store.makeTextSearch([needle], amongEnded: true)
    try search.run()
    try store.commit([Trial.report("楼道黑")], by: Trial.wang)
    let correct = Trial.act(.correct, 40, base: 1, [.text: .text("黑灯瞎火")])
    try store.commit([correct], by: Trial.wang)
    let marks = try #require(store.marks(of: search)?[needle])
    #expect(try numbers(marks, store) == expected(needle, store))
    #expect(numbers(marks, store).count == 2)
  }

  @Test("says nothing of tables that were made anew, before its end, or when it was cancelled")
  func stale() throws {
    let store = try prepare()
    let search = store.makeTextSearch([ExactNeedle("黑")], amongEnded: true)
    #expect(store.marks(of: search) == nil)
    try search.run()
    #expect(store.marks(of: search) != nil)
    try store.compact()
    #expect(!store.isCurrent(search))
    #expect(store.marks(of: search) == nil)
    let cancelled = store.makeTextSearch([ExactNeedle("黑")], amongEnded: true)
    cancelled.cancel()
    try cancelled.run()
    #expect(store.marks(of: cancelled) == nil)
  }

  @Test("stops at a row that has the word and is damaged, and names it")
  func damage() throws {
    let store = try prepare()
    let table = try #require(store.contents.tables.first { $0.entry.kind == .issuesSealed })
    let text = try Scratch.text(table.path)
    let damaged = text.replacing("路面不平4\"", with: "路面不干4\"")
    #expect(damaged != text)
    try Scratch.write(damaged.utf8, to: table.path)
    let search = store.makeTextSearch([ExactNeedle("路面")], amongEnded: true)
    #expect(throws: StoreFailure.table(TableDamage(path: table.path, line: 3, .sumMismatch))) {
      try search.run()
    }
    #expect(store.marks(of: search) == nil)
  }
}
