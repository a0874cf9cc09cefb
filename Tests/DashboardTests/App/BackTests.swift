import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Esc goes back one level and never out")
struct BackTests {
  @Test("From a filtered list of one community with marks: filter, community, marks, nothing")
  func levels() throws {
    let desk = try Desk.full()
    desk.type("1")
    desk.press(.enter)
    desk.type(" /路灯")
    desk.press(.enter)
    #expect(desk.state.queue.marked.count == 1)
    #expect(desk.listed == [13])
    desk.press(.escape)
    #expect(desk.state.queue.filterField.text == "")
    #expect(desk.state.community == Trial.site)
    desk.press(.escape)
    #expect(desk.state.community == nil)
    #expect(desk.state.queue.marked.count == 1)
    desk.press(.escape)
    #expect(desk.state.queue.marked.isEmpty)
    let quiet = desk.screen
    desk.press(.escape, .escape)
    #expect(desk.screen == quiet)
  }

  @Test("The filter line is left by Esc without its words, by Enter with them")
  func filterLine() throws {
    let desk = try Desk.full()
    desk.type("/路灯")
    desk.press(.escape)
    #expect(!desk.state.queue.isFiltering)
    #expect(desk.listed.count == 15)
    desk.type("/路灯")
    desk.press(.enter)
    #expect(!desk.state.queue.isFiltering)
    #expect(desk.listed == [13])
  }

  @Test(
    "Whatever lies open, Esc ends on the overview, and no number of them quits",
    arguments: ["", "?", "n", "nxyz", ":", ":q", "x", "/", "/q", "f", "1", "4", "L", "?n"]
  )
  func neverQuits(keys: String) throws {
    let desk = try Desk.full()
    desk.type(keys)
    for _ in 0..<12 { desk.press(.escape) }
    #expect(desk.state.screen == .overview)
    #expect(desk.state.form == nil)
    #expect(desk.state.palette == nil)
    #expect(!desk.asked.contains("quit"))
    desk.type("q")
    #expect(desk.asked.last == "quit")
  }

  @Test("Esc on the issue's own screen shows the overview again with the same line")
  func issue() throws {
    let desk = try Desk.full()
    desk.choose(14)
    desk.press(.enter)
    #expect(desk.state.screen == .issue)
    desk.press(.escape)
    #expect(desk.state.screen == .overview)
    #expect(desk.selected == 14)
  }

  @Test("On the welcome Esc does nothing")
  func welcome() throws {
    let desk = try Desk(Trial(), nil)
    for _ in 0..<5 { desk.press(.escape) }
    #expect(desk.state.screen == .welcome)
    #expect(desk.asked.isEmpty)
  }

  @Test("Ctrl-C says how to quit and does not")
  func interrupt() throws {
    let desk = try Desk.full()
    desk.control("c")
    #expect(desk.notice == "按 q 退出；写了一半的表单都留着")
    #expect(desk.asked.isEmpty)
  }
}
