import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A half-filled form is never lost")
struct DraftStoryTests {
  @Test("Every key is kept, Esc leaves the form, opening it again goes on")
  func keptAndRestored() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.type("楼道灯")
    #expect(desk.drafts["report"]?.texts["quick"] == "楼道灯")
    desk.press(.escape)
    #expect(desk.notice == "草稿已存，下次打开这张表接着写")
    #expect(desk.state.form == nil)
    desk.type("n")
    #expect(desk.state.form?.quick?.text == "楼道灯")
    #expect(desk.notice == "接着上次的草稿")
    #expect(desk.state.form?.savedAt == desk.trial.now)
  }

  @Test("Saving the form drops its draft, and the next one is empty")
  func dropped() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.type("楼道灯坏")
    desk.control("s")
    #expect(desk.drafts.isEmpty)
    desk.type("n")
    #expect(desk.state.form?.quick?.text == "")
    #expect(desk.notice == nil)
  }

  @Test("Opening and leaving a form without a word leaves no draft")
  func untouched() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.press(.down, .down, .escape)
    #expect(desk.drafts.isEmpty)
    #expect(desk.notice == nil)
  }

  @Test("Each record and action has a draft of its own")
  func separate() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("a孙立")
    desk.press(.escape)
    desk.choose(13)
    desk.type("aC01")
    desk.press(.escape)
    #expect(
      Set(desk.drafts.keys) == ["assign 990102001001-14", "accept 990102001001-13"]
    )
    desk.choose(14)
    desk.type("a")
    #expect(desk.formTexts["handler"] == "孙立")
  }

  @Test("A draft's words win over what the record knows; unknown fields are left out")
  func restores() throws {
    let desk = try Desk.full()
    desk.drafts["accept 990102001001-20"] = Draft(
      name: "accept 990102001001-20",
      savedAt: try Trial.instant("22T09:00"),
      texts: ["category": "C06", "urgency": "nonsense", "evil": "x", "phone": "1"]
    )
    desk.choose(20)
    desk.type("a")
    #expect(desk.formTexts == ["category": "C06"])
  }

  @Test("A draft of another form that comes late is not taken")
  func late() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.send(.draft(Draft(name: "fix", savedAt: desk.trial.now, texts: ["title": "别的表"])))
    #expect(desk.formTexts["title"] == nil)
    desk.press(.escape)
    desk.send(.draft(Draft(name: "report", savedAt: desk.trial.now, texts: ["title": "晚了"])))
    #expect(desk.state.form == nil)
  }
}
