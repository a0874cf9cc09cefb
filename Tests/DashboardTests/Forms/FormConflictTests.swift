import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("Somebody else changed the record while the form lay open")
struct FormConflictTests {
  private func conflicted() throws -> Desk {
    let desk = try Desk.full()
    desk.choose(13)
    desk.type("e")
    desk.type("，三楼")
    let other = try desk.trial.open()
    try other.commit(
      [
        ChangeDraft(
          .issue(.correct),
          id: Trial.id(13),
          body: Fields([.place: .text("8-1-301")])
        )
      ],
      by: Trial.sun
    )
    desk.control("s")
    return desk
  }

  @Test("The form stays with its words and shows what was recorded since, and by whom")
  func shows() throws {
    let desk = try conflicted()
    #expect(desk.state.form?.newer.count == 1)
    #expect(desk.screen.contains("别人刚改过这条记录"))
    #expect(desk.screen.contains("\(Trial.sun.by)  更正  8-1-301"))
    #expect(desk.formTexts["title"]?.hasSuffix("，三楼") == true)
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(13))?.title.hasSuffix("三楼") == false)
  }

  @Test("Saving again, both versions before the eyes, records it on the newer one")
  func again() throws {
    let desk = try conflicted()
    desk.control("s")
    #expect(desk.state.form == nil)
    let store = try #require(desk.store)
    #expect(try store.issue(Trial.id(13))?.title.hasSuffix("三楼") == true)
  }
}
