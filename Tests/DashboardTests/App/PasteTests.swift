import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A paste is text where text goes and nothing anywhere else")
struct PasteTests {
  @Test(
    "On a screen without a field it does nothing, whatever keys it looks like",
    arguments: ["", "?", "1", "4", "\u{1B}"]
  )
  func ignored(keys: String) throws {
    let desk = try Desk.full()
    for key in keys { if key == "\u{1B}" { desk.press(.enter) } else { desk.type(String(key)) } }
    let before = desk.screen
    desk.paste("q\nn:x!\u{1B}u")
    #expect(desk.screen == before)
    #expect(desk.asked.isEmpty)
    #expect(desk.committed.isEmpty)
    #expect(desk.drafts.isEmpty)
  }

  @Test("On the welcome it does nothing")
  func ignoredOnWelcome() throws {
    let desk = try Desk(Trial(), nil)
    desk.paste("\n\nq")
    #expect(desk.state.screen == .welcome)
    #expect(desk.asked.isEmpty)
  }

  @Test("In a form it fills the field and is kept as a draft")
  func form() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.paste("3-2-501 王姨 楼道灯坏\n2天")
    #expect(desk.state.form?.quick?.text == "3-2-501 王姨 楼道灯坏 2天")
    #expect(desk.drafts["report"]?.texts["quick"] == "3-2-501 王姨 楼道灯坏 2天")
    #expect(desk.committed.isEmpty)
  }

  @Test("In the filter line it filters, in the palette it narrows")
  func lines() throws {
    let desk = try Desk.full()
    desk.type("/")
    desk.paste("路灯")
    #expect(desk.listed == [13])
    desk.press(.escape)
    desk.type(":")
    desk.paste("主题")
    #expect(desk.state.paletteCommands.map(\.idName) == ["theme"])
  }

  @Test("A choice takes no paste")
  func choice() throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type("a")
    desk.press(.tab)
    let before = desk.formTexts
    desk.paste("urgent")
    #expect(desk.formTexts == before)
  }
}
