import CommunityModel
import Testing

@Suite("Stories of an issue")
struct IssueStoryTests {
  @Test("From report to a good rating the issue gathers who, when and what")
  func wholeLife() throws {
    var story = try Story(category: "C01")
    try story.act(.accept, by: "zhou")
    try story.act(.assign, [.handler: .text("wu"), .coHandlers: .list(["xu"])], by: "zhou")
    try story.act(.sign, by: "wu")
    try story.act(.contact, by: "wu")
    try story.act(.resolve, [.done: .text("换灯泡"), .doneBy: .text("society")], by: "wu")
    try story.act(.verify, by: "zhou")
    try story.act(.close, by: "zhou")
    try story.act(
      .revisit,
      [
        .contacted: .text("reached"), .solved: .text("partly"), .rating: .text("4"),
      ],
      by: "zhou"
    )
    let issue = story.issue
    #expect(issue.status == .done)
    #expect(issue.handler == "wu" && issue.coHandlers == ["xu"])
    #expect(issue.signedAt?.minuteText == "2026-11-23 09:30")
    #expect(issue.contactedAt?.minuteText == "2026-11-23 09:40")
    #expect(issue.resolution?.by == .society && issue.resolution?.text == "换灯泡")
    #expect(issue.ratings.map(\.score) == [4] && issue.ratings[0].wasContacted)
    #expect(issue.ratings[0].solved == "partly" && issue.ratings[0].round == 1)
    #expect(issue.revision == 9 && issue.seqs == Array(1...9))
  }

  @Test("What an empty required field counts as is recorded with the change")
  func standards() throws {
    var story = try Story(category: "C01")
    let accepted = try story.act(.accept)
    #expect(accepted.body.text(.urgency) == "normal" && accepted.body.text(.category) == "C01")
    let contact = try story.act(.contact)
    #expect(contact.body.text(.contacted) == "reached")
    var office = Office()
    let fixed = try office.commit(
      ChangeDraft(.issue(.fix), body: Fields([.title: .text("灯"), .done: .text("换")])),
      at: Story.start,
      by: "wang"
    )
    #expect(fixed.body.text(.doneBy) == "community")
    #expect(office[fixed.id]?.handler == "wang")
    #expect(office[fixed.id]?.resolution?.by == .community)
  }

  @Test("A handler sends back twice; the third time is refused")
  func returns() throws {
    var story = try Story.at(.assigned)
    for _ in 1...2 {
      try story.act(.return, [.reason: .text("address")])
      #expect(story.issue.handler == nil)
      try story.act(.assign, [.handler: .text("wu")])
    }
    #expect(
      story.refusal(.return, [.reason: .text("address")])
        == Refusal("returns", ["max": .number(2)])
    )
    #expect(
      story.refusal(.return, [.reason: .text("不想做")])
        == Refusal(
          "choice",
          ["field": .label("fi.reason"), "value": .text("不想做")],
          field: .reason
        )
    )
  }

  @Test("Nobody reassigns to the one who has it, nor reclassifies to the same category")
  func sameAgain() throws {
    let story = try Story.at(.handling)
    #expect(
      story.refusal(.reassign, [.handler: .text("wang")])
        == Refusal("sameHandler", ["handler": .text("wang")], field: .handler)
    )
    #expect(
      story.refusal(.reclassify, [.category: .text("C01")])
        == Refusal("sameCategory", ["category": .text("C01")], field: .category)
    )
  }

  @Test("A handler checks the own work only as a self-check, and only where that is allowed")
  func ownCheck() throws {
    var story = try Story.at(.resolved)
    let no = Refusal("ownCheck", ["handler": .text("wang")], field: .selfCheck)
    #expect(story.refusal(.verify, by: "wang") == no)
    #expect(story.refusal(.close, by: "wang") == no)
    #expect(story.refusal(.verify, by: "li") == nil)
    var life = LifeRules()
    life.allowsSelfCheck = false
    story.office.rules = RuleBook(life: life)
    #expect(story.refusal(.verify, [.selfCheck: .flag(true)], by: "wang") == no)
    story.office.rules = .standard
    try story.act(.verify, [.selfCheck: .flag(true)], by: "wang")
    #expect(story.issue.isSelfChecked)
    // Once somebody has checked, putting it away is no check.
    #expect(story.refusal(.close, by: "wang") == nil)
  }

  @Test("The handler does not revisit; an office may allow it")
  func ownRevisit() throws {
    var story = try Story.at(.closed)
    let body: KeyValuePairs<Field, FieldValue> = [.reached: .text("nophone")]
    #expect(
      story.refusal(.revisit, body, by: "wang")
        == Refusal("ownRevisit", ["handler": .text("wang")])
    )
    var life = LifeRules()
    life.revisitsByOthers = false
    story.office.rules = RuleBook(life: life)
    #expect(story.refusal(.revisit, body, by: "wang") == nil)
  }

  @Test(
    "Three tries on two days make an issue unreached, fewer do not",
    arguments: [
      (["24 10:00", "24 11:00", "24 12:00"], IssueStatus.closed),
      (["24 10:00", "25 10:00"], .closed),
      (["24 10:00", "24 10:05", "25 10:00"], .unreached),
      (["24 23:59", "25 00:00", "25 00:01"], .unreached),
      (["24 10:00", "24 11:00", "24 12:00", "25 09:00"], .unreached),
    ]
  )
  func unreached(tries: [String], status: IssueStatus) throws {
    var story = try Story.at(.closed)
    for try_ in tries {
      // Whoever claims that it settles is not believed: the rule counts.
      try story.act(
        .revisit,
        [.reached: .text("notreached"), .settles: .flag(true)],
        at: "2026-11-\(try_)"
      )
    }
    #expect(story.issue.status == status)
    #expect(story.issue.revisitTries.count == tries.count)
  }

  @Test("Somebody unreached who calls back is rated all the same")
  func unreachedThenReached() throws {
    var story = try Story.at(.unreached)
    try story.act(
      .revisit,
      [.contacted: .text("reached"), .solved: .text("solved"), .rating: .text("3")]
    )
    #expect(story.issue.status == .done && story.issue.lastRating?.score == 3)
  }

  @Test(
    "Additive changes need no base and never conflict; exclusive ones must have seen the latest"
  )
  func conflict() throws {
    var story = try Story.at(.handling)
    let seen = story.issue.revision
    try story.act(.note, [.note: .text("等配件")], base: 1)
    let no = Refusal("conflict", ["seen": .number(seen), "now": .number(seen + 1)])
    #expect(story.refusal(.resolve, [.done: .text("换")], base: seen) == no)
    #expect(story.refusal(.resolve, [.done: .text("换")], base: seen + 1) == nil)
    for verb in [IssueVerb.contact, .urge, .supervise, .support] {
      #expect(story.refusal(verb, base: 0) == nil, "\(verb)")
      #expect(IssueAction[verb].isExclusive == false)
    }
  }

  @Test("A withdrawn or voided issue keeps its reason and no hold")
  func voided() throws {
    for verb in [IssueVerb.void, .withdraw] {
      var story = try Story.at(.onhold)
      try story.act(verb, [.reason: .text("重复录入")])
      #expect(story.issue.status == .void && story.issue.hold == nil)
      #expect(story.issue.reason == "重复录入")
    }
  }

  @Test("What came from outside is refreshed until somebody edits it here")
  func refresh() throws {
    var story = try Story.at(.history)
    try story.act(
      .refresh,
      [.title: .text("新题目"), .answer: .text("已修好"), .fingerprint: .text("f2")]
    )
    #expect(story.issue.title == "新题目" && story.issue.fingerprint == "f2")
    #expect(story.issue.resolution?.text == "已修好")
    var edited = try Story.at(.reported)
    try edited.act(.correct, [.title: .text("本处改过")])
    #expect(edited.issue.isEditedHere)
    #expect(edited.refusal(.refresh, [.title: .text("外面改的")]) == Refusal("editedHere"))
  }

  @Test("A correction says what it corrects, keeps a title and the order of times")
  func correct() throws {
    let story = try Story()
    #expect(story.refusal(.correct) == Refusal("nothing"))
    #expect(story.refusal(.correct, [.note: .text("看")]) == Refusal("nothing"))
    #expect(
      story.refusal(.correct, [.title: .text(" ")])
        == Refusal("needed", ["field": .label("fi.title")], field: .title)
    )
    let late = Story.start.adding(milliseconds: 1)
    #expect(
      story.refusal(.correct, [.happened: .instant(late)])
        == Refusal("order", ["at": .instant(late)], field: .happened)
    )
    #expect(story.refusal(.correct, [.happened: .instant(Story.start)]) == nil)
    var copy = story
    try copy.act(
      .correct,
      [.place: .text("4栋"), .urgency: .text("urgent"), .source: .text("phone")]
    )
    #expect(
      copy.issue.place == "4栋" && copy.issue.urgency == .urgent && copy.issue.source == .phone
    )
  }

  @Test("Escalated it is one level up, referred it has the outside number until it comes back")
  func upAndOut() throws {
    var story = try Story.at(.assigned)
    try story.act(.refer, [.referredTo: .text("供水公司"), .outsideNumber: .text("A7")])
    #expect(story.issue.referral == Referral(to: "供水公司", number: "A7"))
    #expect(story.issue.signedAt != nil)
    try story.act(.escalate, [.handler: .text("街道"), .reason: .text("超权限")])
    #expect(story.issue.level == 1 && story.issue.referral == nil && story.issue.handler == "街道")
    try story.act(.refer, [.referredTo: .text("供水公司"), .outsideNumber: .text("A8")])
    try story.act(.reassign, [.handler: .text("wu")])
    #expect(story.issue.referral == nil)
  }
}
