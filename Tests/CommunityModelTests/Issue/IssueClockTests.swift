import CommunityModel
import Testing

@Suite("Clocks of an issue")
struct IssueClockTests {
  private func due(_ clock: Clock, _ issue: CommunityModel.Issue) -> String? {
    issue.due(clock, .standard)?.at.minuteText
  }

  @Test("A lamp reported on Monday morning: four hours to sign, one day to call, three to mend")
  func lamp() throws {
    let issue = try Story(category: "C01").issue
    #expect(issue.pendingClocks == [.sign, .contact, .resolve])
    #expect(due(.sign, issue) == "2026-11-23 15:00")
    #expect(due(.contact, issue) == "2026-11-24 17:30")
    #expect(due(.resolve, issue) == "2026-11-26 17:30")
    #expect(issue.nextDue(.standard)?.clock == .sign)
  }

  @Test("Danger has two steps: under control after two hours, finished after a day")
  func control() throws {
    var issue = try Story(category: "C01").issue
    #expect(issue.controlBy(.standard) == nil)
    #expect(issue.deadline(for: .resolve, .standard)?.controlBy == nil)
    issue.urgency = .urgent
    let control = issue.receivedAt.adding(milliseconds: 2 * Instant.millisecondsPerHour)
    #expect(issue.controlBy(.standard) == control)
    let deadline = try #require(issue.deadline(for: .resolve, .standard))
    #expect(deadline.controlBy == control)
    #expect(deadline.steps.suffix(2) == [.controlBy(control), .due(deadline.due)])
    #expect(issue.deadline(for: .sign, .standard)?.controlBy == nil)
    let sentence = DeadlineExplanation([.controlBy(control)], Words(.zh)).line
    #expect(sentence == "2026-11-23 周一 11:00 前控制险情")
  }

  @Test(
    "Each status has its clocks",
    arguments: [
      (IssueStatus.reported, [Clock.sign, .contact, .resolve]),
      (.accepted, [.sign, .contact, .resolve]), (.assigned, [.sign, .contact, .resolve]),
      (.handling, [.contact, .resolve]), (.onhold, [.contact, .resolve]), (.rework, [.resolve]),
      (.resolved, []), (.verified, []), (.closed, [.revisit]), (.done, []), (.inproject, []),
      (.unreached, []), (.rejected, []), (.merged, []), (.void, []), (.history, []),
    ]
  )
  func pending(status: IssueStatus, clocks: [Clock]) throws {
    #expect(try Story.at(status).issue.pendingClocks == clocks)
  }

  @Test("Who signed once need not sign again: the sign clock stays stopped when it is reassigned")
  func signedOnce() throws {
    var story = try Story.at(.handling)
    try story.act(.reassign, [.handler: .text("wu")])
    #expect(story.issue.status == .assigned && story.issue.pendingClocks == [.contact, .resolve])
  }

  @Test("A project kind has only a first call due")
  func projectKind() throws {
    let issue = try Story(category: "U08").issue
    #expect(issue.nextDue(.standard)?.clock == .contact)
    #expect(due(.resolve, issue) == nil && due(.sign, issue) == nil)
  }

  @Test("Reclassified, its clocks run again from receipt and an extension is gone")
  func reclassified() throws {
    var story = try Story.at(.handling)
    try story.act(
      .extend,
      [.until: .instant(Story.instant("2026-12-04T17:30:00+08:00")), .reason: .text("等配件")]
    )
    #expect(due(.resolve, story.issue) == "2026-12-04 17:30")
    try story.act(.reclassify, [.category: .text("U13")])
    #expect(story.issue.extendedTo == nil)
    #expect(due(.resolve, story.issue) == "2026-12-02 17:30")
  }

  @Test("Extended once, before it is due, to a later hour")
  func extend() throws {
    let story = try Story.at(.handling)
    func body(_ until: String) -> Fields {
      Fields([.until: .instant(Story.instant(until)), .reason: .text("等配件")])
    }
    let due = Story.instant("2026-11-26T17:30:00+08:00")
    let later = body("2026-11-27T17:30:00+08:00")
    #expect(story.refusal(.extend, fields: later, at: "2026-11-26 17:30") == nil)
    #expect(
      story.refusal(.extend, fields: later, at: "2026-11-26 17:31")
        == Refusal("extendLate", ["due": .instant(due)])
    )
    #expect(
      story.refusal(.extend, fields: body("2026-11-26T17:30:00+08:00"))
        == Refusal("extendEarlier", ["due": .instant(due)], field: .until)
    )
    var extended = story
    try extended.act(.extend, fields: later)
    #expect(extended.issue.extensions == 1)
    #expect(extended.issue.due(.resolve, .standard)?.at.minuteText == "2026-11-27 17:30")
    #expect(
      extended.refusal(.extend, fields: body("2026-11-30T17:30:00+08:00"))
        == Refusal("extensions", ["max": .number(1)])
    )
  }

  @Test("What has no limit has nothing to extend")
  func extendWithoutLimit() throws {
    var story = try Story()
    try story.act(.accept, [.category: .text("U08")])
    try story.act(.assign, [.handler: .text("wang")])
    try story.act(.sign)
    let until = Story.instant("2026-12-04T17:30:00+08:00")
    #expect(
      story.refusal(.extend, [.until: .instant(until), .reason: .text("等")]) == Refusal("noLimit")
    )
  }

  @Test(
    "A hold is looked at again within thirty days, from tomorrow on",
    arguments: [
      ("2026-11-23", false), ("2026-11-24", true), ("2026-12-23", true), ("2026-12-24", false),
      ("2026-11-22", false),
    ]
  )
  func review(day: String, isLegal: Bool) throws {
    let refusal = try Story.at(.handling).refusal(
      .suspend,
      [.reason: .text("season"), .approver: .text("zhou"), .reviewOn: .text(day)]
    )
    #expect(
      refusal == (isLegal ? nil : Refusal("reviewOn", ["max": .number(30)], field: .reviewOn))
    )
  }

  @Test("A day that does not exist is no day to look again")
  func reviewUnreadable() throws {
    let refusal = try Story.at(.handling).refusal(
      .suspend,
      [.reason: .text("season"), .approver: .text("zhou"), .reviewOn: .text("2026-11-31")]
    )
    #expect(refusal == Refusal("date", ["value": .text("2026-11-31")], field: .reviewOn))
  }

  @Test("The clock stands still on hold: two days held are two days more")
  func hold() throws {
    var story = try Story.at(.handling)
    try story.act(
      .suspend,
      [.reason: .text("season"), .approver: .text("zhou"), .reviewOn: .text("2026-12-01")],
      at: "2026-11-24 10:00"
    )
    #expect(story.issue.hold?.since.minuteText == "2026-11-24 10:00")
    try story.act(.resume, at: "2026-11-26 10:00")
    #expect(story.issue.hold == nil && story.issue.pausedMilliseconds == 2 * 86_400_000)
    // Due Thursday 26th; two days on is Saturday: the next working day's close.
    #expect(due(.resolve, story.issue) == "2026-11-30 17:30")
    try story.act(
      .suspend,
      [.reason: .text("money"), .approver: .text("zhou"), .reviewOn: .text("2026-12-01")],
      at: "2026-11-27 10:00"
    )
    try story.act(.resume, at: "2026-11-27 11:00")
    #expect(story.issue.pausedMilliseconds == 2 * 86_400_000 + 3_600_000)
  }

  @Test("A clock that was set back adds nothing to a hold and no change goes before the last")
  func backwards() throws {
    var story = try Story.at(.onhold)
    let updated = story.issue.updatedAt
    try story.act(.resume, at: "2026-11-20 10:00")
    #expect(story.issue.pausedMilliseconds == 0 && story.issue.updatedAt == updated)
  }

  @Test("Reopened, the clocks begin again and old holds no longer count")
  func reopened() throws {
    var story = try Story.at(.onhold)
    try story.act(.resume, at: "2026-11-25 10:00")
    try story.act(.resolve, [.done: .text("换")])
    try story.act(.close)
    try story.act(.revisit, [.reached: .text("nophone")])
    try story.act(.reopen, [.reason: .text("又坏了")], at: "2026-11-26 10:00")
    #expect(story.issue.pausedMilliseconds == 0 && story.issue.resolvedAt == nil)
    #expect(due(.resolve, story.issue) == "2026-12-01 17:30")
    #expect(story.issue.pendingClocks == [.contact, .resolve])
    // Signed in its first life: that clock is judged by the first receipt.
    #expect(story.issue.start(of: .sign) == story.issue.receivedAt)
    #expect(story.issue.start(of: .contact).minuteText == "2026-11-26 10:00")
  }

  @Test("Reopened after a refusal, it is to be signed for from now on")
  func reopenedRejected() throws {
    var story = try Story.at(.rejected)
    try story.act(.reopen, [.reason: .text("归我们管")], at: "2026-11-26 09:00")
    #expect(due(.sign, story.issue) == "2026-11-26 15:00")
  }

  @Test("The first call stops its clock, reached or not, and later calls do not move it")
  func contact() throws {
    var story = try Story.at(.handling)
    try story.act(.contact, [.contacted: .text("notreached")], at: "2026-11-23 11:00")
    try story.act(.contact, [.contacted: .text("reached")], at: "2026-11-23 15:00")
    #expect(story.issue.contactedAt?.minuteText == "2026-11-23 11:00")
    #expect(story.issue.pendingClocks == [.resolve])
  }

  @Test("The calendar of a year that is not installed gives no due date")
  func noCalendar() throws {
    var office = Office()
    let body = Fields([.title: .text("灯"), .category: .text("C03")])
    let change = try office.commit(
      ChangeDraft(.issue(.report), body: body),
      at: Story.instant("2026-12-30T09:00:00+08:00"),
      by: "wang"
    )
    #expect(office[change.id]?.due(.resolve, .standard) == nil)
    #expect(office[change.id]?.due(.sign, .standard) != nil)
  }

  @Test("The hour of the state: on time, soon, overdue, paused")
  func state() {
    let due = IssueDue(
      clock: .sign,
      at: Instant(milliseconds: 100),
      soonAt: Instant(milliseconds: 50)
    )
    #expect(due.state(at: Instant(milliseconds: 49), isPaused: false) == .ontime)
    #expect(due.state(at: Instant(milliseconds: 50), isPaused: false) == .soon)
    #expect(due.state(at: Instant(milliseconds: 100), isPaused: false) == .soon)
    #expect(due.state(at: Instant(milliseconds: 101), isPaused: false) == .overdue)
    #expect(due.state(at: Instant(milliseconds: 101), isPaused: true) == .paused)
  }
}
