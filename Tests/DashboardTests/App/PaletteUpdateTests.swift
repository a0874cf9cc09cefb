import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The palette finds commands by name")
struct PaletteUpdateTests {
  @Test(
    "A name, its beginning or its pinyin initials find a command, in either language",
    arguments: [
      ("主题", "theme"), ("zt", "theme"), ("theme", "theme"), ("Theme", "theme"),
      ("挂起", "suspend"), ("gqcx", "suspend"), ("派单", "assign"), ("pd", "assign"),
      ("assign", "assign"), ("dao", ""), ("退出", "quit"), ("zzzz", ""),
    ]
  )
  func finds(typed: String, name: String) throws {
    let desk = try Desk.full()
    desk.type(":")
    desk.type(typed)
    #expect(desk.state.paletteCommands.first?.idName ?? "" == name)
  }

  @Test("Enter runs the chosen command and closes the palette")
  func runs() throws {
    let desk = try Desk.full()
    desk.type(":主题")
    desk.press(.enter)
    #expect(desk.state.palette == nil)
    #expect(desk.asked == ["setTheme(\"light\")"])
  }

  @Test("Enter on nothing closes it and does nothing")
  func nothing() throws {
    let desk = try Desk.full()
    desk.type(":zzzz")
    desk.press(.enter)
    #expect(desk.state.palette == nil)
    #expect(desk.asked.isEmpty)
  }

  @Test("A command that cannot be done says why instead of doing it")
  func hindered() throws {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type(":结案")
    desk.press(.enter)
    #expect(desk.notice == "现在的状态不能这样办")
    #expect(desk.committed.isEmpty)
  }

  @Test(
    "`x` and a key that the menu shows means that action, then those whose names begin so",
    arguments: [("t", "note"), ("c", "contact"), ("补", ""), ("e", "escalate")]
  )
  func keys(typed: String, first: String) throws {
    let desk = try Desk.full()
    desk.choose(6)
    desk.type("x")
    let all = desk.state.paletteCommands
    let key = Key.Code.character(Character(typed))
    let keyed = all.filter { $0.keys.map(\.code).contains(key) }.map(\.idName)
    desk.type(typed)
    let names = desk.state.paletteCommands.map(\.idName)
    #expect(names.first ?? "" == (keyed.first ?? first), "\(keyed) \(names)")
    #expect(Set(names).count == names.count)
  }

  @Test("`x` offers what can be done with the issue, the next step first")
  func menu() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("x")
    let names = desk.state.paletteCommands.map(\.idName)
    #expect(names.first == "assign")
    #expect(names.contains("merge"))
    #expect(!names.contains("accept"))
    #expect(!names.contains("quit"))
  }

  @Test("The arrows go round")
  func arrows() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.type("x")
    let count = desk.state.paletteCommands.count
    desk.press(.up)
    #expect(desk.state.palette?.selected == count - 1)
    desk.press(.down, .down)
    #expect(desk.state.palette?.selected == 1)
    desk.type("b")
    #expect(desk.state.palette?.selected == 0)
  }

  @Test("The full-width colon and question mark of an input method work as well")
  func fullWidth() throws {
    let desk = try Desk.full()
    desk.type("：")
    #expect(desk.state.palette != nil)
    desk.press(.escape)
    desk.type("？")
    #expect(desk.state.screen == .help)
  }
}
