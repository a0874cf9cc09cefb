import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("`u` takes our own latest step back")
struct UndoTests {
  private func record(
    _ desk: Desk,
    _ verb: IssueVerb,
    _ number: Int,
    _ body: Fields = Fields()
  )
    throws
  {
    let other = try desk.trial.open()
    try other.commit([ChangeDraft(.issue(verb), id: Trial.id(number), body: body)], by: Trial.sun)
  }

  private func report(_ desk: Desk, _ title: String) {
    desk.type("n")
    desk.press(.tab)
    desk.type(title)
    desk.control("s")
  }

  @Test("A report is voided with a new entry; the trail keeps both")
  func report() throws {
    let desk = try Desk.full()
    report(desk, "误报一件")
    let made = try #require(desk.selected)
    desk.type("u")
    #expect(desk.footer.contains("撤销「上报」：作废 \(made) 误报一件？"))
    desk.press(.enter)
    #expect(desk.notice == "\(made) 作废，已记录")
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(made))?.status == .void)
    #expect(
      try store.history(of: Trial.id(made)).map(\.kind.text) == ["issue.report", "issue.void"]
    )
    desk.type("u")
    #expect(desk.notice == "没有可撤销的")
  }

  @Test("A merge is split, a hold resumed, a rejection reopened")
  func inverses() throws {
    let desk = try Desk.full()
    let store = try #require(desk.store)
    desk.choose(14)
    desk.type("m15")
    desk.control("s")
    #expect(try store.issue(Trial.id(14))?.status == .merged)
    desk.type("uu")
    #expect(try store.issue(Trial.id(14))?.status == .accepted)

    desk.choose(23)
    desk.type("p1")
    desk.press(.tab)
    desk.type("周书记")
    desk.press(.tab)
    desk.type("2026-12-01")
    desk.control("s")
    #expect(try store.issue(Trial.id(23))?.status == .onhold)
    desk.type("uu")
    #expect(try store.issue(Trial.id(23))?.status == .handling)

    desk.choose(22)
    desk.type("x不受理")
    desk.press(.enter)
    desk.type("不归本处")
    desk.control("s")
    #expect(try store.issue(Trial.id(22))?.status == .rejected)
    desk.type("uu")
    #expect(try store.issue(Trial.id(22))?.status == .accepted)
  }

  @Test("What somebody else did is never ours to undo")
  func othersStep() throws {
    let desk = try Desk.full()
    try record(desk, .supervise, 14)
    try desk.follow()
    desk.type("u")
    #expect(desk.notice == "没有可撤销的")
    #expect(desk.committed.isEmpty)
  }

  @Test("When somebody went on with our record, undo is refused and their step stands")
  func othersWentOn() throws {
    let desk = try Desk.full()
    report(desk, "误报一件")
    let made = try #require(desk.selected)
    try record(desk, .accept, made, Fields([.category: .text("C01"), .urgency: .text("normal")]))
    try desk.follow()
    desk.type("uu")
    #expect(desk.notice == "别人刚改过这条记录（您看到第 1 版，现在是第 2 版）；请重新打开再办")
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(made))?.status == .accepted)
  }

  @Test("A step without a way back says so")
  func cannot() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("!!u")
    #expect(desk.notice == "「督办」14 绿化带垃圾没人清 不能撤销；可以用更正、重开或作废")
    #expect(desk.committed.count == 1)
  }

  @Test("What cannot be undone is not passed over: no older step is offered instead")
  func keepsOrder() throws {
    let desk = try Desk.full()
    report(desk, "误报一件")
    desk.choose(14)
    desk.type("!!uu")
    #expect(desk.notice == "「督办」14 绿化带垃圾没人清 不能撤销；可以用更正、重开或作废")
    #expect(desk.state.question == nil)
  }
}
