import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Several issues are worked together")
struct MarkTests {
  @Test("Space marks and goes on to the next line; again takes the mark away")
  func marking() throws {
    let desk = try Desk.full()
    desk.type("  ")
    #expect(desk.state.queue.marked == [Trial.id(6), Trial.id(5)])
    #expect(desk.state.queue.position.selected == 2)
    #expect(desk.screen.contains("已选 2  15"))
    desk.type("g ")
    #expect(desk.state.queue.marked == [Trial.id(5)])
  }

  @Test("An action without questions goes to all marked issues in one batch")
  func direct() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type(" ")
    desk.choose(15)
    desk.type(" ")
    desk.type("!")
    #expect(desk.footer.contains("督办 2 件？"))
    desk.press(.enter)
    #expect(desk.committed.map { $0.map { $0.id?.number } } == [[14, 15]])
    #expect(desk.notice == "督办 2 件，已记录")
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(14))?.isSupervised == true)
    #expect(try store.issue(Trial.id(15))?.isSupervised == true)
  }

  @Test("A form goes to all marked issues, each with the revision its line showed")
  func form() throws {
    let desk = try Desk.full()
    for number in [13, 22] {
      desk.choose(number)
      desk.type(" ")
    }
    desk.choose(13)
    desk.type("a")
    #expect(desk.screen.contains("已选 2"))
    desk.type("C01")
    desk.control("s")
    #expect(desk.committed.map { $0.map { $0.id?.number } } == [[13, 22]])
    #expect(desk.committed.last?.map(\.base) == [2, 1])
    #expect(desk.notice == "受理 2 件，已记录")
    #expect(desk.state.form == nil)
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(22))?.status == .accepted)
  }

  @Test("When one of them is refused, none is recorded and the form stays with the reason")
  func refused() throws {
    let desk = try Desk.full()
    for number in [13, 22] {
      desk.choose(number)
      desk.type(" ")
    }
    desk.choose(13)
    desk.type("a")
    let body = Fields([.category: .text("C01"), .urgency: .text("normal")])
    let accept = ChangeDraft(.issue(.accept), id: Trial.id(22), body: body)
    try desk.trial.open().commit([accept], by: Trial.sun)
    desk.type("C01")
    desk.control("s")
    #expect(desk.state.form != nil)
    #expect(desk.screen.contains("现在是「待派单」，不能受理；请先办它现在该办的一步"))
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(13))?.status == .reported)
  }

  @Test("One mark and the bar elsewhere: an action means the same issue with and without a form")
  func oneMark() throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type(" ")
    desk.choose(22)
    desk.type("!")
    desk.press(.enter)
    let direct = desk.committed.last?.map { $0.id?.number }
    desk.type("t说明")
    desk.control("s")
    let form = desk.committed.last?.map { $0.id?.number }
    #expect(direct == form)
  }
}
