import CommunityModel
import Testing

@Suite("The language of filters")
struct IssueFilterTests {
  private static let site = "990102001001"
  private static let now = Instant(milliseconds: 1_795_500_000_000)

  private static let reader = FieldReader(
    now: now,
    home: site,
    catalogue: .standard,
    communities: [("990102001001", "青禾里社区"), ("990121100204-03", "柿子湾自然村")]
  )

  /// In hand for ten days, and late.
  private static var issue: CommunityModel.Issue {
    var issue = CommunityModel.Issue(id: RecordID(site: site, number: 318), at: now)
    issue.title = "3栋楼道灯不亮"
    issue.community = site
    issue.category = "C01"
    issue.handler = "物业中心"
    issue.urgency = .urgent
    issue.status = .handling
    issue.externalID = "message:WX-2549"
    issue.text = "晚上摸黑，Led 灯坏了三盏"
    issue.place = "3栋2单元"
    issue.resolution = Resolution(text: "换了\"灯泡\"", by: nil, at: now)
    issue.hold = Hold(since: now, reason: "等配件", approver: "U1", reviewOn: CivilDate(dayNumber: 0))
    issue.referral = nil
    issue.reason = "同意"
    issue.receivedAt = now.adding(milliseconds: -10 * Instant.millisecondsPerDay)
    return issue
  }

  private func finds(_ text: String, _ issue: CommunityModel.Issue) -> Bool {
    IssueFilter(text, IssueFilterTests.reader)
      .matches(issue, now: IssueFilterTests.now, .standard)
  }

  @Test(
    "an issue is found by what it is",
    arguments: [
      ("", true), ("楼道灯", true), ("停车", false), ("!停车", true), ("！楼道灯", false),
      ("318", true), ("31", false), ("990102001001-318", true), ("wx-2549", true), ("2549", false),
      ("ldd", true), ("xyz", false),
      ("status:open", true), ("status:handling", true), ("状态：处置中", true), ("status:hand", true),
      ("status:czz", true), ("status:done,handling", true), ("status:done", false),
      ("!status:done", true), ("status:ended", false), ("status:all", true),
      ("community:青禾里", true), ("com:990102001001", true), ("com:qhl", true), ("社区:柿子湾", false),
      ("category:C01", true), ("cat:照明", true), ("类别:停车", false), ("cat:停车，照明", true),
      ("handler:物业", true), ("by:wyzx", true), ("by:供电所", false),
      ("is:urgent", true), ("is:supervised", false), ("is:overdue", true), ("is:paused", false),
      ("text:摸黑", true), ("全文：摸", true), ("text:LED", true), ("text:led", true), ("text:d 灯", true),
      ("text:2单元", true), ("text:\"灯泡\"", true), ("text:配件", true), ("text:同意", true),
      ("text:楼道灯", true), ("text:物业", false), ("text:mh", false), ("!text:摸黑", false),
      ("text:摸黑 text:灯泡", true), ("text:摸黑 text:停车", false),
      ("due:overdue", true), ("due:2d", true), ("due:<4h", true), ("10:30", false),
      ("楼道灯 status:open is:urgent", true), ("楼道灯 status:done", false),
    ]
  )
  func found(text: String, isFound: Bool) {
    #expect(finds(text, IssueFilterTests.issue) == isFound)
  }

  @Test(
    "what waits for others is never due and never late, however long ago its time was over",
    arguments: ["is:overdue", "due:over", "due:99d", "due:<0h"]
  )
  func waiting(text: String) {
    var suspended = IssueFilterTests.issue
    suspended.status = .onhold
    var referred = IssueFilterTests.issue
    referred.referral = Referral(to: "供电公司", number: "7")
    for issue in [suspended, referred] {
      #expect(!finds(text, issue))
      #expect(finds("is:paused", issue))
    }
    referred.status = .resolved
    #expect(!finds("is:paused", referred))
    #expect(finds(text, IssueFilterTests.issue))
  }

  @Test(
    "both ways to write a time mean the same",
    arguments: ["0h", "4h", "2d", "2天", "9999h"]
  )
  func due(value: String) {
    let reader = IssueFilterTests.reader
    #expect(IssueFilter("due:\(value)", reader) == IssueFilter("due:<\(value)", reader))
    #expect(IssueFilter("due:\(value)", reader).refusal == nil)
  }

  private static let statuses = "open 待办（含待核实的差评），judge 核实，ended 结束，all 全部，或状态名"

  @Test(
    "a slip is said, with what is possible, and finds nothing",
    arguments: [
      ("stauts:open", "条件里没有「stauts:」；可用 status: due: cat: com: by: is: text:"),
      ("message:2549", "条件里没有「message:」；可用 status: due: cat: com: by: is: text:"),
      ("status:opne", "「status:opne」不行；可写：\(statuses)"),
      ("status:", "「status:」不行；可写：\(statuses)"),
      ("status:done,opne", "「status:done,opne」不行；可写：\(statuses)"),
      ("category:zzz", "「cat:zzz」不行；可写：类别的代码、名称或首字母"),
      ("社区：nowhere", "「com:nowhere」不行；可写：社区的名称、代码或首字母"),
      ("is:nice", "「is:nice」不行；可写：urgent 紧急，supervised 督办，overdue 超期，paused 挂账转办"),
      ("by:", "「by:」不行；可写：承办人的名字或首字母"),
    ]
  )
  func slips(text: String, sentence: String) throws {
    let filter = IssueFilter("!停车 \(text)", IssueFilterTests.reader)
    let refusal = try #require(filter.refusal)
    #expect(!finds(text, IssueFilterTests.issue))
    let words = Words(.zh)
    let values = refusal.values.mapValues { value in
      switch value {
      case .text(let text): text
      case .label(let key): words.label(key)
      case .number, .instant: "?"
      }
    }
    #expect(words.sentence(refusal.key, values) == sentence)
  }

  @Test(
    "a time that is none is refused",
    arguments: [
      "due:soon", "due:-1d", "due:", "due:d", "due:10000h", "due:+2d",
      "due:99999999999999999999d",
    ]
  )
  func noTime(text: String) {
    #expect(IssueFilter(text, IssueFilterTests.reader).refusal?.key == "refusal.filterValue")
  }

  @Test("what is open is what somebody has to do: also a bad rating that nobody has judged")
  func toDo() {
    var rated = IssueFilterTests.issue
    rated.status = .done
    var rating = IssueRating(
      round: 1,
      at: IssueFilterTests.now,
      wasContacted: true,
      solved: "unsolved",
      score: 2
    )
    rated.ratings = [rating]
    for text in [
      "status:open", "status:待办", "status:open,", "status:rejected，open", "status:judge",
      "状态：核实",
    ] {
      #expect(finds(text, rated), "\(text)")
    }
    #expect(IssueFilter("!status:open", IssueFilterTests.reader).asksForEnded)
    #expect(!IssueFilter("status:open", IssueFilterTests.reader).asksForEnded)
    #expect(finds("status:done", rated) && !finds("!status:open", rated))
    rating.finding = .valid
    rated.ratings = [rating]
    #expect(!finds("status:open", rated) && finds("!status:open", rated))
    #expect(!finds("status:judge", rated) && finds("!status:judge", rated))
  }

  @Test("all statuses are no condition")
  func asksNothing() {
    for (text, isNothing) in [
      ("status:all", true), ("status:open,ended", true), ("!status:all", false),
      ("status:ended", false), ("is:urgent", false),
    ] {
      let terms = IssueFilter(text, IssueFilterTests.reader).terms
      #expect(terms.map(\.asksNothing) == [isNothing], "\(text)")
    }
  }

  @Test("only a filter for open statuses leaves the sealed tables alone")
  func openOnly() {
    for (text, isOpen) in [
      ("status:open", true), ("status:handling 路灯", true), ("status:all", false),
      ("!status:done", false), ("!status:open", false), ("路灯", false), ("", false),
    ] {
      #expect(IssueFilter(text, IssueFilterTests.reader).asksOnlyOpen == isOpen)
    }
  }

  @Test("words and conditions stand apart, each with its sign")
  func parts() {
    let filter = IssueFilter("路灯 !LD by:孙立 ！is:urgent ! ", IssueFilterTests.reader)
    #expect(filter.words == [.init("路灯"), .init("ld", isInverted: true)])
    #expect(
      filter.terms == [.init(.handler(TextNeedle("孙立"))), .init(.urgent, isInverted: true)]
    )
    #expect(IssueFilter("  ! ！ ", IssueFilterTests.reader).isEmpty)
  }
}
