import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Where people are stays where it is")
struct SelectionTests {
  private func record(_ desk: Desk, _ drafts: [ChangeDraft]) throws {
    let other = try desk.trial.open()
    try other.commit(drafts, by: Trial.sun)
    try desk.follow()
  }

  @Test("A new line above moves the bar with its record")
  func recordKept() throws {
    let desk = try Desk.full()
    desk.choose(14)
    let before = desk.state.queue.position.selected
    try record(
      desk,
      [
        ChangeDraft(
          .issue(.report),
          body: Fields([.title: .text("燃气味很重"), .urgency: .text("urgent")])
        )
      ]
    )
    #expect(desk.listed.count == 16)
    #expect(desk.selected == 14)
    #expect(desk.state.queue.position.selected == before + 1)
  }

  @Test("When the record leaves the list, the bar takes the line that moved into its place")
  func nearestLine() throws {
    let desk = try Desk.full()
    desk.choose(14)
    let index = desk.state.queue.position.selected
    let next = desk.listed[index + 1]
    try record(
      desk,
      [ChangeDraft(.issue(.void), id: Trial.id(14), body: Fields([.reason: .text("误录")]))]
    )
    #expect(!desk.listed.contains(14))
    #expect(desk.selected == next)
    #expect(desk.state.detail?.issue.id.number == next)
  }

  @Test("When the last line leaves, the bar stands on the one before")
  func lastLine() throws {
    let desk = try Desk.full()
    desk.press(.end)
    let numbers = desk.listed
    #expect(desk.selected == numbers.last)
    try record(
      desk,
      [
        ChangeDraft(
          .issue(.void),
          id: Trial.id(try #require(numbers.last)),
          body: Fields([.reason: .text("误录")])
        )
      ]
    )
    #expect(desk.selected == numbers[numbers.count - 2])
  }

  @Test("The detail is read anew when somebody else changed the record")
  func detailFollows() throws {
    let desk = try Desk.full()
    desk.choose(14)
    #expect(desk.state.detail?.issue.isSupervised == false)
    try record(desk, [ChangeDraft(.issue(.supervise), id: Trial.id(14))])
    #expect(desk.state.detail?.issue.isSupervised == true)
    #expect(desk.selected == 14)
  }

  @Test("The detail keeps what it showed while the bar moves and follows when it rests")
  func detailRests() throws {
    let desk = try Desk.full()
    let first = desk.state.detail?.issue.id
    desk.press(.down)
    #expect(desk.state.detail?.issue.id == first)
    desk.rest()
    #expect(desk.state.detail?.issue.id == desk.state.queue.selected)
  }

  @Test("A resize keeps filter, bar, marks and a half-filled form")
  func resize() throws {
    let desk = try Desk.full()
    desk.type("/电梯")
    desk.press(.enter)
    desk.type(" ")
    desk.type("n")
    desk.type("楼道")
    let before = desk.screen
    desk.send(.resized(Size(width: 20, height: 5)))
    desk.send(.resized(Size(width: 200, height: 60)))
    desk.send(.resized(Size(width: 80, height: 24)))
    #expect(desk.screen == before)
    #expect(desk.state.queue.marked.count == 1)
    #expect(desk.state.form?.quick?.text == "楼道")
  }

  @Test(
    "Keys move the bar by a line, half a screen, to the ends, and never beyond",
    arguments: [
      ("j", 1), ("jj", 2), ("jjk", 1), ("k", 0), ("G", 14), ("Gg", 0), ("Gj", 14),
    ]
  )
  func moves(keys: String, index: Int) throws {
    let desk = try Desk.full()
    desk.type(keys)
    #expect(desk.state.queue.position.selected == index)
    #expect(desk.selected == desk.listed[index])
  }

  @Test("A press of the mouse selects the line that stands there")
  func mouse() throws {
    let desk = try Desk.full()
    desk.send(.input(.mouse(Mouse(.press, at: Point(x: 40, y: 5)))))
    #expect(desk.selected == desk.listed[2])
    desk.send(.input(.mouse(Mouse(.wheelDown, at: Point(x: 40, y: 5)))))
    #expect(desk.selected == desk.listed[3])
  }

  @Test("A press selects the line that stands there in a list that has scrolled as well")
  func mouseInScrolledList() throws {
    let desk = try Desk.full()
    desk.press(.end)
    let row = desk.screen.split(separator: "\n", omittingEmptySubsequences: false)[4]
    desk.send(.input(.mouse(Mouse(.press, at: Point(x: 40, y: 4)))))
    let number = try #require(desk.selected)
    #expect(row.contains(" \(number) "))
  }
}
