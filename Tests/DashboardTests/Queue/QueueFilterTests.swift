import CommunityModel
import CommunityStore
import TerminalUI
import Testing

@testable import Dashboard

@Suite("What `/` understands")
struct QueueFilterTests {
  private static let open = [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 20, 21, 22, 23]

  @Test(
    "A filter shows the issues that fulfil all its terms",
    arguments: [
      ("", open),
      ("status:open", open),
      ("status:ended", [4, 16, 17, 18, 19]),
      ("status:all", Array(4...23)),
      ("status:待受理", [13, 20, 21, 22]),
      ("status:reported", [13, 20, 21, 22]),
      ("status:rep", [13, 20, 21, 22]),
      ("status:dsl", [13, 20, 21, 22]),
      ("状态：待派单", [14]),
      ("status:onhold", [7]),
      ("status:nonsense", []),
      ("status:待受理 status:reported", [13, 20, 21, 22]),
      ("status:待受理 status:待派单", []),
      ("cat:C01", [8]),
      ("cat:c01", [8]),
      ("cat:照明", [8]),
      ("cat:zm", [8]),
      ("cat:light", [8]),
      ("类别:排水", [5, 9]),
      ("com:桂坊", [23]),
      ("com:gf", [23]),
      ("com:990121", [22]),
      ("社区：柳湾", [22]),
      ("by:物业", [5, 7, 9, 10, 11, 23]),
      ("承办:孙立", [8, 15]),
      ("is:urgent", [20]),
      ("is:紧急", [20]),
      ("is:supervised", [6]),
      ("is:督办", [6]),
      ("路灯", [13]),
      ("ldbl", [13]),
      ("LDBL", [13]),
      ("ggld", []),
      ("lift", [21]),
      ("LIFT door", [21]),
      ("8", [8]),
      ("7", [7, 20]),
      ("08", [8]),
      ("路灯 status:all", [13, 16]),
      ("路灯 status:merged", [16]),
      ("!status:待受理 is:urgent", []),
      ("status:待受理 !电梯", [13, 21, 22]),
      ("status:待受理 ！电梯", [13, 21, 22]),
      ("status：待受理　!电梯", [13, 21, 22]),
      ("!", open),
      ("nothing:here", []),
      ("status:", []),
      ("is:nonsense", []),
      ("due:soon", []),
      ("due:99999999999999999999d", []),
      ("cat:nonsense", []),
      ("text:路灯", [13]),
      ("全文：灯", [8, 13]),
      ("text:路灯 status:all", [13, 16]),
      ("!text:灯 status:待受理", [20, 21, 22]),
      ("text:ldbl", []),
      ("text:", []),
    ]
  )
  func shows(filter: String, numbers: [Int]) throws {
    let desk = try Desk.full()
    desk.type("/")
    desk.paste(filter)
    #expect(desk.listed.sorted() == numbers)
  }

  @Test(
    "A time in days or hours finds what is due until then, late ones too",
    arguments: [
      ("due:<0h", [5, 6, 21]),
      ("due:<1h", [5, 6, 20, 21, 22]),
      ("due:1h", [5, 6, 20, 21, 22]),
      ("due:<3h", [5, 6, 14, 15, 20, 21, 22]),
      ("到期：<1天", [5, 6, 13, 14, 15, 20, 21, 22]),
      ("due:2天", [5, 6, 11, 13, 14, 15, 20, 21, 22, 23]),
    ]
  )
  func dueWithin(filter: String, numbers: [Int]) throws {
    let desk = try Desk.full()
    desk.type("/")
    desk.paste(filter)
    #expect(desk.listed.sorted() == numbers)
  }

  @Test(
    "What is late by a filter is what the pilots' pane counts as late: no stopped clock",
    arguments: ["is:overdue", "is:超期", "due:over", "due:overdue", "到期：超期"]
  )
  func late(filter: String) throws {
    let desk = try Desk.full()
    desk.type("/")
    desk.paste(filter)
    #expect(desk.state.figures.values.reduce(0) { $0 + $1.overdue } == 3)
    #expect(desk.listed.sorted() == [5, 6, 21])
  }

  @Test("What waits for others is found by a word of its own")
  func waiting() throws {
    let desk = try Desk.full()
    desk.type("/")
    desk.paste("is:paused")
    #expect(desk.listed.sorted() == [7, 8])
  }

  @Test("The queue and a list of whole issues find the same")
  func alike() throws {
    let desk = try Desk.full()
    let store = try #require(desk.store)
    for text in [
      "", "is:overdue", "due:3h", "due:99d", "is:paused", "is:urgent", "is:supervised", "by:wy",
      "cat:照明", "!cat:照明", "com:gf", "ldbl", "LIFT", "7", "990102001001-8", "!停车 status:open",
      "路灯 status:merged", "status:rep,onhold", "due:soon", "!is:overdue", "text:灯", "!text:灯",
      "text:修 !text:梯", "text:title",
    ] {
      desk.press(.escape)
      desk.type("/")
      desk.paste("status:all \(text)")
      let filter = IssueFilter("status:all \(text)", desk.state.reader)
      var numbers: [Int] = []
      try store.forEachIssue { issue in
        if filter.matches(issue, now: desk.state.now, .standard) { numbers.append(issue.id.number) }
        return true
      }
      let list = QueueList(desk.state.board, filter: filter, sort: .newest, now: desk.state.now)
      #expect(list.rows.map { store.columns.id($0).number }.sorted() == numbers.sorted(), "\(text)")
    }
  }

  @Test("A slip in the filter is said where the issues would stand")
  func slip() throws {
    let desk = try Desk.full(size: Size(width: 120, height: 30))
    desk.type("/")
    desk.paste("stauts:open")
    #expect(desk.listed.isEmpty)
    #expect(desk.screen.contains("没有「stauts:」；可用 status: due: cat: com: by: is: text:"))
  }

  @Test("An English status finds the same as the Chinese one in an English dashboard")
  func english() throws {
    let desk = try Desk.full(language: .en)
    desk.type("/")
    desk.paste("status:Handling")
    #expect(desk.listed.sorted() == [5, 6, 8, 23])
  }
}
