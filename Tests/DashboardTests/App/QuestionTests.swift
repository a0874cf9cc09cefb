import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A step that needs no words asks whether it is meant")
struct QuestionTests {
  @Test("It names the action and the issue, and records nothing yet")
  func asks() throws {
    let desk = try Desk.full()
    desk.choose(15)
    desk.type("a")
    #expect(desk.footer.contains("签收 15 充电桩跳闸？  Enter 是  Esc 否"))
    #expect(desk.committed.isEmpty)
  }

  @Test("Enter, y and the same key again mean yes", arguments: [Key(.enter), Key("y"), Key("a")])
  func yes(key: Key) throws {
    let desk = try Desk.full()
    desk.choose(15)
    desk.type("a")
    desk.send(.input(.key(key)))
    #expect(desk.notice == "15 签收，已记录")
    #expect(desk.state.question == nil)
  }

  @Test(
    "Any other key means no and does nothing else",
    arguments: [Key(.escape), Key("q"), Key("j")]
  )
  func no(key: Key) throws {
    let desk = try Desk.full()
    desk.choose(15)
    desk.type("a")
    desk.send(.input(.key(key)))
    #expect(desk.committed.isEmpty)
    #expect(desk.state.question == nil)
    #expect(desk.selected == 15)
    #expect(desk.asked.isEmpty)
  }

  @Test("In English, and cut where it is long, the answers stay in sight")
  func english() throws {
    let desk = try Desk.full(language: .en)
    desk.choose(21)
    desk.type("!")
    #expect(desk.footer.contains("Enter yes  Esc no"))
  }

  @Test("Who did the work is asked for a self-check instead")
  func ownWork() throws {
    let desk = try Desk.full()
    desk.choose(9)
    desk.state.actor.by = try #require(desk.state.selectedIssue?.handler)
    desk.type("a")
    #expect(desk.state.question == nil)
    #expect(desk.state.form?.label == "ac.verify")
  }
}
