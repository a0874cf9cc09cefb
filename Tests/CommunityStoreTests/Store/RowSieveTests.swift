import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A sieve for rows")
struct RowSieveTests {
  private let trial = Trial()

  /// Titles of every kind, numbered from 2, in tables; the last one is of another platform.
  private func prepare() throws -> Store {
    let store = try trial.makeStore()
    let titles = [
      "路灯不亮", "LIFT坏了", "A栋漏水", "说\"停\"车", "龘", "ＬＩＦＴ 坏了", "路 灯", "停车318",
      "\u{F900}更",
    ]
    for title in titles { try store.commit([Trial.report(title)], by: Trial.wang) }
    let outside = Trial.report("别处的灯", [.externalID: .text("hotline:77")])
    try store.commit([outside], by: Trial.wang)
    try store.commit(
      [
        Trial.act(.void, 3, base: 1, [.reason: .text("看错了")]),
        Trial.act(.accept, 2, base: 1, [.category: .text("C01"), .urgency: .text("urgent")]),
      ],
      by: Trial.wang
    )
    try store.compact()
    return try trial.open()
  }

  private func filter(_ text: String, _ store: Store) -> IssueFilter {
    let communities = store.communities.map { ($0.code, $0.name) }
    return IssueFilter(
      text,
      FieldReader(
        now: Sample.instant("23T09:00"),
        home: Trial.site,
        catalogue: store.rules.catalogue,
        communities: communities
      )
    )
  }

  @Test(
    "lets everything through that a filter lets through",
    arguments: [
      "", "灯", "!灯", "路灯", "lift", "LIFT", "a栋", "ld", "!ld", "龘", "\u{8C48}", "\"停\"", "停 车",
      "318", "9", "!9", "990102001001-9", "77", "hotline:77", "灯 !路", "status:void", "!status:void",
      "status:all 灯", "cat:C01", "!cat:C01", "com:青禾里", "!com:青禾里", "is:urgent", "!is:urgent",
      "text:灯", "!text:灯", "text:\"停\"", "text:lift", "text:ＬＩＦＴ", "text:\\", "text:看错",
      "text:title", "text:reason", "text:n", "text:u", "灯 text:路",
      "is:overdue", "is:paused", "is:supervised", "due:99d", "by:物业", "nonsense:1",
    ]
  )
  func alike(text: String) throws {
    let store = try prepare()
    let filter = filter(text, store)
    let now = Sample.instant("23T09:00")
    var all: [RecordID] = []
    try store.forEachIssue { issue in
      if filter.matches(issue, now: now, store.rules) { all.append(issue.id) }
      return true
    }
    var sieved: [RecordID] = []
    try store.forEachIssue(matching: filter, now: now) { issue in
      sieved.append(issue.id)
      return true
    }
    #expect(sieved == all)
  }

  @Test("keeps back what a filter cannot let through", arguments: ["龘", "status:void", "cat:C01"])
  func keepsBack(text: String) throws {
    let store = try prepare()
    let sieve = RowSieve(filter(text, store))
    var through: [RecordID] = []
    try store.contents.forEachIssue(sieve) { row in
      through.append(row.issue.id)
      return true
    }
    // The one of another platform may have any word for its number.
    #expect(through.filter { $0 != Trial.id(11) }.count == 1)
  }
}
