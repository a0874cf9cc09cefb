import CommunityModel
import Testing

@testable import CommunityStore

@Suite("The store in use")
struct StoreLifeTests {
  private let trial = Trial()

  @Test("a change that would make its record longer than a row may be is refused")
  func recordTooLarge() throws {
    let store = try trial.makeStore()
    let long = Trial.report("灯", [.text: .text(String(repeating: "灯", count: 300_000))])
    let resolve = [
      Trial.act(.accept, 2, [.category: .text("C01"), .urgency: .text("normal")]),
      Trial.act(.assign, 2, [.handler: .text("zhao")]), Trial.act(.sign, 2),
      Trial.act(.resolve, 2, [.done: .text(String(repeating: "换", count: 60_000))]),
    ]
    try store.commit([long], by: Trial.wang)
    let failure = #expect(throws: CommitFailure.self) { try store.commit(resolve, by: Trial.zhao) }
    guard case .refused(3, let refusal)? = failure else {
      Issue.record("\(failure as Any)")
      return
    }
    #expect(refusal.key == "refusal.tooLarge")
    try store.commit(Array(resolve.dropLast()), by: Trial.zhao)
    try store.compact()
    #expect(try Store.check(trial.path).problems == [])
  }

  @Test("an issue goes through its life, and everything is there after opening again")
  func life() throws {
    let store = try trial.makeStore()
    trial.set("23T09:10")
    let made = try store.commit(
      [Trial.report("楼道灯坏", [.reporter: .text("王晓明"), .phone: .text("10013800000")])],
      by: Trial.wang
    )
    #expect(made.map(\.id) == [Trial.id(2)])
    let steps: [(String, Actor, ChangeDraft)] = [
      (
        "23T09:20", Trial.wang,
        Trial.act(.accept, 2, base: 1, [.category: .text("C01"), .urgency: .text("normal")])
      ),
      ("23T09:30", Trial.wang, Trial.act(.assign, 2, base: 2, [.handler: .text("zhao")])),
      ("23T10:00", Trial.zhao, Trial.act(.sign, 2, base: 3)),
      ("23T10:05", Trial.zhao, Trial.act(.contact, 2, [.contacted: .text("reached")])),
      ("24T10:00", Trial.zhao, Trial.act(.resolve, 2, base: 5, [.done: .text("换灯泡")])),
      ("24T11:00", Trial.wang, Trial.act(.close, 2, base: 6)),
      (
        "25T10:00", Trial.wang,
        Trial.act(
          .revisit,
          2,
          [
            .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("solved"),
            .rating: .text("5"),
          ]
        )
      ),
    ]
    for (time, actor, draft) in steps {
      trial.set(time)
      try store.commit([draft], by: actor)
    }
    let issue = try #require(try store.issue(Trial.id(2)))
    #expect(issue.status == .done)
    #expect(issue.revision == 8)
    #expect(issue.seqs == Array(2...9))
    #expect(issue.supporters.map(\.person) == ["P2"])
    let total = store.summary.total
    #expect(total.satisfaction.counts == [1, 0, 0, 0, 0])
    #expect(total.onTime == Ratio(numerator: 1, denominator: 1))
    #expect(total.contacted == Ratio(numerator: 1, denominator: 1))
    #expect(store.lastSeq == 9)
    #expect(store.changesSinceCompaction == 9)
    let again = try trial.open()
    #expect(try Picture(again) == Picture(store))
    #expect(again.notices == [])
    #expect(
      try again.history(of: Trial.id(2)).map(\.kind.text).prefix(3) == [
        "issue.report", "issue.accept", "issue.assign",
      ]
    )
    #expect(again.recentChanges(2).map(\.seq) == [9, 8])
    #expect(try again.issue(Trial.id(77)) == nil)
  }

  @Test("a bad rating is open until it is judged, in memory, in the tables and beside them")
  func toJudge() throws {
    let store = try trial.makeStore()
    let steps: [(actor: Actor, draft: ChangeDraft)] = [
      (Trial.wang, Trial.report("楼道灯坏", [.reporter: .text("王晓明")])),
      (
        Trial.wang,
        Trial.act(.accept, 2, base: 1, [.category: .text("C01"), .urgency: .text("normal")])
      ),
      (Trial.wang, Trial.act(.assign, 2, base: 2, [.handler: .text("zhao")])),
      (Trial.zhao, Trial.act(.sign, 2, base: 3)),
      (Trial.zhao, Trial.act(.resolve, 2, base: 4, [.done: .text("换灯泡")])),
      (Trial.wang, Trial.act(.close, 2, base: 5)),
      (
        Trial.wang,
        Trial.act(
          .revisit,
          2,
          [
            .reached: .text("reached"), .contacted: .text("reached"), .solved: .text("unsolved"),
            .rating: .text("1"),
          ]
        )
      ),
    ]
    for step in steps { try store.commit([step.draft], by: step.actor) }
    func demandOpen(_ count: Int) throws {
      for store in [store, try trial.open()] {
        try #require(store.summary.total.open == count)
        try #require(store.summary[community: Trial.site].open == count)
        try #require(store.columns.toDoRows.count == count)
      }
      try #require(try Store.check(trial.path).problems == [])
    }
    try demandOpen(1)
    try store.compact()
    try demandOpen(1)
    try store.commit([Trial.act(.note, 2, [.note: .text("再去看")])], by: Trial.wang)
    try demandOpen(1)
    let judge = Trial.act(
      .judge,
      2,
      base: 8,
      [
        .finding: .text("unreasonable"), .approver: .text("街道办"), .reason: .text("与本件无关"),
      ]
    )
    try store.commit([judge], by: Trial.wang)
    try demandOpen(0)
    try store.compact()
    try demandOpen(0)
  }

  @Test("a name and a phone lie in the private files and nowhere else")
  func privacy() throws {
    let store = try trial.makeStore()
    try store.commit(
      [Trial.report("楼道灯坏", [.reporter: .text("王晓明"), .phone: .text("10013800000")])],
      by: Trial.wang
    )
    try store.commit([Trial.report("没有人")], by: Trial.wang)
    try store.compact()
    for folder in ["journal", "tables"] {
      for name in try Scratch.names(trial.path + "/" + folder) {
        let text = try Scratch.text(trial.path + "/\(folder)/" + name)
        #expect(!text.contains("王晓明") && !text.contains("10013800000"))
      }
    }
    let person = try #require(try store.person("P2"))
    #expect(person.name == "王晓明")
    #expect(person.phone == "10013800000")
    #expect(try store.issue(Trial.id(2))?.supporters.first?.hash == person.hash)
    #expect(try store.issue(Trial.id(3))?.supporters.first?.person == nil)
    try store.commit([ChangeDraft(.privateErase, body: [.person: .text("P2")])], by: Trial.wang)
    #expect(try store.person("P2") == nil)
    #expect(try Store.check(trial.path).problems == [])
    let refused = #expect(throws: CommitFailure.self) {
      try store.commit([ChangeDraft(.privateErase, body: [.person: .text("P2")])], by: Trial.wang)
    }
    #expect(refused == .refused(0, Refusal("unknown", ["id": .text("P2")])))
  }

  @Test("a merge carries both records, and a split undoes it")
  func merging() throws {
    let store = try trial.makeStore()
    try store.commit(
      [Trial.report("灯坏"), Trial.report("灯不亮", [.reporter: .text("李")])],
      by: Trial.wang
    )
    let target = Trial.id(2).description
    let merge = try store.commit(
      [Trial.act(.merge, 3, base: 1, [.target: .text(target)])],
      by: Trial.wang
    )
    #expect(merge.map(\.also) == [Trial.id(2)])
    #expect(try store.issue(Trial.id(2))?.supporters.map(\.person) == [nil, "P3"])
    #expect(try store.issue(Trial.id(2))?.revision == 2)
    try store.compact()
    let split = try store.commit([Trial.act(.split, 3, base: 2)], by: Trial.wang)
    #expect(split.map(\.also) == [Trial.id(2)])
    #expect(try store.issue(Trial.id(2))?.supporters.count == 1)
    #expect(try store.issue(Trial.id(3))?.status == .reported)
    #expect(try Picture(trial.open()) == Picture(store))
  }

  @Test("drafts that no rule allows are refused, with their index, and nothing is recorded")
  func refusals() throws {
    let store = try trial.makeStore()
    try store.commit([Trial.report("灯坏")], by: Trial.wang)
    let other = RecordID(site: "990102001002", number: 2)
    var elsewhere = Trial.report("灯")
    elsewhere.id = Trial.id(99)
    let cases: [(ChangeDraft, String, Field?)] = [
      (Trial.report(" "), "needed", .title),
      (Trial.act(.sign, 2, base: 1), "status", nil),
      (Trial.act(.accept, 2, base: 9, [.category: .text("C01")]), "conflict", nil),
      (Trial.act(.note, 77, [.note: .text("好")]), "unknown", nil),
      (ChangeDraft(.issue(.note), body: [.note: .text("好")]), "noRecord", nil),
      (ChangeDraft(.issue(.note), id: other, body: [.note: .text("好")]), "otherSite", nil),
      (elsewhere, "otherNumber", nil),
      (Trial.report("灯", [.happened: .text("昨天")]), "type", .happened),
      (Trial.report("灯", [.happened: .instant(Instant(milliseconds: -1))]), "year", .happened),
      (Trial.report("灯", [.community: .text("990102001009")]), "community", .community),
      (ChangeDraft(.storeBase), "notByHand", nil),
      (
        ChangeDraft(
          .communityCreate,
          body: [.community: .text(Trial.site), .name: .text("又一个")]
        ),
        "codeTaken", .community
      ),
      (
        ChangeDraft(.communityCorrect, id: Trial.id(1), body: [.phone: .text("1")]), "field",
        .phone
      ),
      (Trial.report("灯", [.text: .text(String(repeating: "灯", count: 400_000))]), "tooLarge", nil),
    ]
    let before = try Picture(store)
    for (draft, key, field) in cases {
      do {
        try store.commit([Trial.report("好"), draft], by: Trial.wang)
        Issue.record("\(key) was not refused")
      } catch .refused(let index, let refusal) {
        #expect(index == 1)
        #expect(refusal.key == "refusal.\(key)")
        #expect(refusal.field == field)
      }
    }
    #expect(try Picture(store) == before)
    #expect(try Picture(trial.open()) == before)
  }

  @Test("a draft sees those before it in its batch")
  func batch() throws {
    let store = try trial.makeStore()
    let changes = try store.commit(
      [
        Trial.report("灯坏"),
        Trial.act(.accept, 2, base: 1, [.category: .text("C01"), .urgency: .text("urgent")]),
        Trial.act(.assign, 2, base: 2, [.handler: .text("zhao")]),
        ChangeDraft(
          .communityCreate,
          body: [.community: .text("990102001002"), .name: .text("二")]
        ),
        Trial.report("井盖", [.community: .text("990102001002")]),
      ],
      by: Trial.wang
    )
    #expect(changes.map(\.seq) == [2, 3, 4, 5, 6])
    #expect(changes.map(\.base) == [nil, 1, 2, nil, nil])
    #expect(store.communities.map(\.code) == ["990102001001", "990102001002"])
    #expect(try store.issue(Trial.id(6))?.community == "990102001002")
    #expect(try Picture(trial.open()) == Picture(store))
  }

  @Test("an import larger than a batch is a row of batches, found again by outside numbers")
  func row() throws {
    let store = try trial.makeStore()
    let drafts = (0..<10_003).map { Trial.report("件", [.externalID: .text("12345:\($0)")]) }
    var heard: [Int] = []
    let changes = try store.commit(drafts, by: Trial.wang) { heard.append($0) }
    #expect(heard == [10_000, 10_003])
    #expect(changes.last?.id == Trial.id(10_004))
    #expect(try store.issueID(externalID: "12345:10002") == Trial.id(10_004))
    #expect(try store.issueID(externalID: "12345:10003") == nil)
    try store.compact()
    #expect(try store.issueID(externalID: "12345:7") == Trial.id(9))
    let more = try store.commit(
      [Trial.report("件", [.externalID: .text("12345:10003")])],
      by: Trial.wang
    )
    #expect(try store.issueID(externalID: "12345:10003") == more.first?.id)
  }
}
