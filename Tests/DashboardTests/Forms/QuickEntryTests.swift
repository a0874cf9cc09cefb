import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("The quick line fills the form")
struct QuickEntryTests {
  @Test(
    "One line becomes place, reporter, title, hour and category",
    arguments: [
      (
        "3-2-501 王姨 楼道灯坏 2天",
        [
          "title": "3栋2单元楼道灯坏", "place": "3-2-501", "reporter": "王姨", "category": "C01",
          "happened": "2026-11-21 00:00", "urgency": "normal", "source": "patrol",
        ]
      ),
      (
        "电梯困人 紧急", ["title": "电梯困人", "category": "U05", "urgency": "urgent", "source": "patrol"]
      ),
      ("   ", ["urgency": "normal", "source": "patrol"]),
    ]
  )
  func fills(line: String, texts: [String: String]) throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.type(line)
    desk.press(.tab)
    #expect(desk.formTexts == texts)
  }

  @Test("What stands in a field already is kept")
  func keeps() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.press(.tab)
    desk.type("我的标题")
    desk.press(.up)
    desk.type("3-2-501 楼道灯坏")
    desk.press(.down)
    #expect(desk.formTexts["title"] == "我的标题")
    #expect(desk.formTexts["place"] == "3-2-501")
  }

  @Test("Another line takes the place of what the first filled in, also from a draft")
  func again() throws {
    let desk = try Desk.full()
    desk.type("n3-2-501 王姨 楼道灯坏")
    desk.press(.tab, .up)
    desk.control("u")
    desk.type("7-1-102 张叔 水管漏水")
    let draft = try #require(
      desk.state.saveDraftEffects().compactMap {
        if case .saveDraft(let draft) = $0 { draft } else { nil }
      }.first
    )
    desk.press(.tab)
    #expect(desk.formTexts["title"] == "7栋1单元水管漏水")
    #expect(desk.formTexts["reporter"] == "张叔")
    #expect(desk.formTexts["place"] == "7-1-102")
    desk.press(.escape)
    desk.type("n")
    desk.state.restore(draft)
    desk.control("u")
    desk.type("路边井盖松动")
    desk.press(.tab)
    #expect(desk.formTexts["title"] == "路边井盖松动")
    #expect(desk.formTexts["reporter"] == nil)
  }

  @Test("A title typed by hand suggests a category, and gives way to one's own")
  func suggestsCategory() throws {
    let desk = try Desk.full()
    desk.type("n")
    desk.press(.tab)
    desk.type("楼道灯坏")
    desk.press(.tab)
    #expect(desk.formTexts["category"] == "C01")
    desk.control("u")
    desk.type("C06")
    desk.press(.up, .down)
    #expect(desk.formTexts["category"] == "C06")
  }

  @Test("One line and Ctrl-S record an issue; the bar stands on it")
  func fifteenSeconds() throws {
    let desk = try Desk.full()
    desk.type("n3-2-501 王姨 楼道灯坏 2天")
    desk.control("s")
    let store = try #require(desk.store)
    let id = try #require(desk.state.queue.selected)
    let issue = try #require(try store.issue(id))
    #expect(issue.title == "3栋2单元楼道灯坏")
    #expect(issue.category == "C01")
    #expect(issue.place == "3-2-501")
    #expect(issue.happenedAt == (try Trial.instant("21T00:00")))
    #expect(desk.state.form == nil)
    #expect(desk.notice == "\(id.number) 上报，已记录")
    #expect(desk.state.detail?.people.values.map(\.name) == ["王姨"])
  }

  @Test("In a village the line means the categories of villages")
  func village() throws {
    let desk = try Desk.full()
    desk.type("1")
    desk.press(.down, .down, .enter)
    desk.type("n")
    desk.type("二组 路边垃圾没人清")
    desk.press(.tab)
    #expect(desk.formTexts["category"] == "R09")
  }
}
