import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Keys in a form")
struct FormUpdateTests {
  @Test("Every letter goes into the field, none runs a command")
  func letters() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.type("qnafx:/?!+LT")
    #expect(desk.state.form?.quick?.text == "qnafx:/?!+LT")
    #expect(desk.asked.isEmpty)
    #expect(desk.state.language == .zh)
  }

  @Test("Enter goes on to the next field, and saves from the last")
  func enter() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("a孙立")
    desk.press(.enter, .enter)
    #expect(desk.committed.isEmpty)
    desk.type("请尽快")
    #expect(desk.state.form?.isInParagraph == true)
    desk.press(.enter)
    #expect(desk.state.form != nil, "Enter in a text of several lines begins a new one")
    desk.control("s")
    #expect(desk.committed.count == 1)
    #expect(desk.state.form == nil)
    #expect(desk.notice == "14 派单，已记录")
  }

  @Test("Leaving a field checks it and says what is wrong; typing takes the message away")
  func checksOnLeaving() throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type("a天外")
    desk.press(.tab)
    #expect(desk.screen.contains("没有「天外」这个类别；请按名称或首字母选"))
    desk.press(.up)
    desk.press(.backspace)
    #expect(!desk.screen.contains("没有「天外」这个类别"))
  }

  @Test("A conflict is said at the foot, and the words stay")
  func conflict() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("a孙立")
    let other = try desk.trial.open()
    try other.commit(
      [ChangeDraft(.issue(.reclassify), id: Trial.id(14), body: Fields([.category: .text("C01")]))],
      by: Trial.sun
    )
    desk.control("s")
    #expect(desk.state.form?.refusal?.key == "refusal.conflict")
    #expect(desk.formTexts["handler"] == "孙立")
    #expect(desk.screen.contains("别人刚改过这条记录"))
    #expect(desk.drafts["assign 990102001001-14"] != nil)
    #expect(try other.issue(Trial.id(14))?.handler == nil)
  }

  @Test("While a form is being saved no key counts, so that nothing is recorded twice")
  func saving() throws {
    let desk = try Desk.full()
    desk.type("n楼道灯坏")
    var state = desk.state
    let effects = state.update(.input(.key(.control("s"))))
    guard case .commit = effects.last else {
      Testing.Issue.record("saving asks for a commit")
      return
    }
    #expect(state.update(.input(.key(.control("s")))).isEmpty)
    #expect(state.update(.input(.key(Key(.escape)))).isEmpty)
    #expect(state.form != nil)
  }

  @Test("A commit that fails frees the form with the words in it")
  func failed() throws {
    let desk = try Desk.full()
    desk.type("n楼道灯坏")
    _ = desk.state.update(.input(.key(.control("s"))))
    desk.send(.committed(.failed("磁盘已满", purpose: .form)))
    #expect(desk.notice == "磁盘已满")
    #expect(desk.state.form?.isSaving == false)
    #expect(desk.state.form?.quick?.text == "楼道灯坏")
  }

  @Test("The handler's own check asks for the mark of a self-check")
  func ownCheck() throws {
    let desk = try Desk.full()
    let store = try #require(desk.store)
    desk.choose(8)
    try store.commit(
      [
        ChangeDraft(
          .issue(.resolve),
          id: Trial.id(8),
          body: Fields([.done: .text("已调亮"), .doneBy: .text("department")])
        )
      ],
      by: Trial.sun
    )
    desk.state.actor = Trial.sun
    try desk.follow()
    desk.type("a")
    #expect(desk.state.form?.label == "ac.verify")
    desk.control("s")
    #expect(desk.screen.contains("孙立是承办人，不能自己核查；请换人，或勾选自查"))
    desk.type("1")
    desk.control("s")
    #expect(try store.issue(Trial.id(8))?.status == .verified)
  }

  @Test("Ctrl-N takes an earlier title that the initials mean, Ctrl-E edits texts only")
  func suggestions() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.press(.tab)
    desk.type("cdztz")
    #expect(desk.screen.contains("Ctrl-N  充电桩跳闸"))
    desk.control("n")
    #expect(desk.formTexts["title"] == "充电桩跳闸")
    desk.control("e")
    #expect(desk.notice == "外部编辑器只用于多行的文字")
    #expect(desk.asked.isEmpty)
  }

  @Test("The editor's text comes into the text it was taken from and is kept")
  func editor() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("t第一行")
    desk.control("e")
    #expect(desk.asked == ["editExternally(\"第一行\")"])
    desk.send(.editorReturned("第一行\n第二行"))
    #expect(desk.formTexts["note"] == "第一行\n第二行")
    #expect(desk.drafts["note 990102001001-14"]?.texts["note"] == "第一行\n第二行")
  }

  @Test("The welcome's form makes a store")
  func newStore() throws {
    let desk = try Desk(Trial(), nil)
    desk.press(.down, .down, .enter)
    desk.type("990102001001")
    desk.press(.tab)
    desk.type("青禾里社区")
    desk.control("s")
    #expect(desk.asked == ["makeStore 990102001001 青禾里社区 -"])
  }
}
