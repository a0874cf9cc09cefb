import TerminalUI
import Testing

@testable import Dashboard

@Suite("Keys of the terminal itself, and keys that nobody sees the work of")
struct UnseenKeysTests {
  private static let small = Size(width: 60, height: 20)
  private static let usual = Size(width: 80, height: 24)

  @Test(
    "^L and ^Z paint again and give the terminal back, whatever lies on top",
    arguments: ["", "n", ":", "/", "?", "a"]
  )
  func terminal(opening: String) throws {
    let desk = try Desk.full()
    desk.type(opening)
    let before = desk.screen
    desk.control("l")
    desk.control("z")
    #expect(desk.asked == ["redraw", "suspend"])
    #expect(desk.screen == before)
  }

  @Test("In a window too small for a screen nothing is worked, typed or pasted")
  func unseen() throws {
    let desk = try Desk.full()
    let before = desk.screen
    desk.send(.resized(Self.small))
    desk.type("a!n灯坏了")
    desk.press(.enter)
    desk.paste("路灯")
    desk.control("l")
    #expect(desk.asked == ["redraw"])
    desk.send(.resized(Self.usual))
    #expect(desk.screen == before)
    #expect(desk.committed.isEmpty)
    #expect(desk.drafts.isEmpty)
  }

  @Test("What is half typed there stays as it was, and one can leave")
  func leaving() throws {
    let desk = try Desk.full()
    desk.type("n3-2 灯坏")
    let before = desk.screen
    desk.send(.resized(Self.small))
    desk.type("x")
    desk.press(.escape)
    desk.send(.resized(Self.usual))
    #expect(desk.screen == before)
    desk.send(.resized(Self.small))
    desk.type("q")
    #expect(desk.asked == ["quit"])
    #expect(desk.drafts["report"]?.texts["quick"] == "3-2 灯坏")
  }
}
