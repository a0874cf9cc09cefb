import CommunityModel
import Testing

@testable import CommunityStore

@Suite("How far a store reaches")
struct StoreReachTests {
  private let trial = Trial()

  private func open(_ reach: StoreReach) throws -> Store {
    try Store(opening: trial.path, environment: trial.environment(), reach: reach)
  }

  /// A city with a tail of every kind of change behind its tables.
  private func city(compactingAt part: Int) throws -> Store {
    let now = Sample.instant("23T09:00")
    var city = DemoCity(seed: 11, size: 40, now: now)
    let store = try Store.create(
      at: trial.path,
      site: DemoCity.siteCode,
      name: DemoCity.siteName,
      environment: trial.environment()
    )
    try store.commit(city.communities, by: Trial.wang)
    var count = 0
    while let drafts = city.nextIssue(firstSeq: store.lastSeq + 1) {
      try store.commit(drafts, by: Trial.wang)
      count += 1
      if count == part { try store.compact() }
    }
    return store
  }

  @Test("one record is the same, read alone or with everything", arguments: [0, 20, 40])
  func same(compactingAt part: Int) throws {
    let store = try city(compactingAt: part)
    let ids = try Picture(store).issues.map(\.id)
    for id in ids.suffix(10) {
      try store.commit(
        [ChangeDraft(.issue(.note), id: id, body: [.note: .text("又看了一次")])],
        by: Trial.zhao
      )
    }
    let alone = try open(.singleRecords)
    for id in ids {
      #expect(try alone.issue(id) == store.issue(id))
      #expect(try alone.due(id) == store.due(id))
      #expect(try alone.history(of: id) == store.history(of: id))
    }
    #expect(try alone.issue(RecordID(site: DemoCity.siteCode, number: 1)) == nil)
    #expect(alone.communities == store.communities && alone.lastSeq == store.lastSeq)
    // Asked for more, it reads more.
    #expect(try Picture(alone) == Picture(store))
  }

  @Test("what others record about a record that was looked at is seen")
  func others() throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    let alone = try open(.singleRecords)
    #expect(try alone.issue(Trial.id(2))?.revision == 1)
    try store.commit([Trial.act(.note, 2, [.note: .text("看过")])], by: Trial.wang)
    _ = try alone.catchUp()
    #expect(try alone.issue(Trial.id(2))?.revision == 2)
    try store.commit([Trial.act(.accept, 2, [.category: .text("C01")])], by: Trial.wang)
    // A stale revision is a conflict, as ever.
    #expect(throws: CommitFailure.self) {
      try alone.commit([Trial.act(.reject, 2, base: 2, [.reason: .text("重复")])], by: Trial.zhao)
    }
    try alone.commit([Trial.act(.note, 2, [.note: .text("再看")])], by: Trial.zhao)
    #expect(try alone.issue(Trial.id(2)) == open(.everything).issue(Trial.id(2)))
  }

  @Test("both records of a merge are folded")
  func merge() throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏"), Trial.report("又说灯坏")], by: Trial.wang)
    try store.compact()
    let merging = Trial.act(.merge, 3, [.target: .text("990102001001-2")])
    try open(.singleRecords).commit([merging], by: Trial.wang)
    let (alone, whole) = (try open(.singleRecords), try open(.everything))
    for number in [3, 2] {
      #expect(try alone.issue(Trial.id(number)) == whole.issue(Trial.id(number)))
    }
    #expect(try alone.issue(Trial.id(2))?.supporters.count == 2)
  }

  @Test("what is new is recorded from the head on, and its tail is read by nobody")
  func newRecords() throws {
    let store = try trial.makeStore()
    try store.compact()
    try store.commit([Trial.report("灯坏"), Trial.report("井盖")], by: Trial.wang)
    let new = try open(.newRecords)
    #expect(new.lastSeq == 3)
    let change = try new.commit([Trial.report("水管")], by: Trial.zhao)
    #expect(change.map(\.id) == [Trial.id(4)])
    #expect(try new.issue(Trial.id(4))?.title == "水管")
    #expect(try Picture(open(.everything)).issues.map(\.title) == ["灯坏", "井盖", "水管"])
    #expect(try Store.check(trial.path, environment: trial.environment()).problems == [])
  }

  @Test("a community that stands only in the tail is found after all")
  func communityInTail() throws {
    let store = try trial.makeStore()
    try store.compact()
    let other = "990102001002"
    try store.commit(
      [ChangeDraft(.communityCreate, body: [.community: .text(other), .name: .text("新坊社区")])],
      by: Trial.wang
    )
    let new = try open(.newRecords)
    #expect(new.communities.count == 1)
    try new.commit([Trial.report("灯坏", [.community: .text(other)])], by: Trial.wang)
    #expect(try open(.singleRecords).issue(Trial.id(3))?.community == other)
    // A no that is one stays one.
    #expect(throws: CommitFailure.self) {
      try open(.newRecords).commit(
        [Trial.report("灯坏", [.community: .text("990102001009")])],
        by: Trial.wang
      )
    }
  }

  @Test("a compaction from a narrow reach loses nothing")
  func compaction() throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏"), Trial.report("井盖")], by: Trial.wang)
    let before = try Picture(store)
    try open(.singleRecords).compact()
    #expect(try Picture(open(.everything)) == before)
    try store.commit([Trial.report("水管")], by: Trial.wang)
    try open(.newRecords).compact()
    #expect(try Picture(open(.everything)).issues.count == 3)
  }

  @Test(
    "a clock that was set back is said at every reach",
    arguments: [
      StoreReach.everything, .singleRecords, .newRecords,
    ]
  )
  func clock(reach: StoreReach) throws {
    let store = try trial.makeStore()
    try store.compact()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    trial.set("23T08:00")
    #expect(try open(reach).notices == [.clockBehind(milliseconds: 3_600_000)])
  }
}
