import CommunityModel
import Testing

@Suite("The demonstration city")
struct DemoCityTests {
  static let now = Instant("2026-11-23T14:05:00+08:00") ?? Instant(milliseconds: 0)

  @Test(
    "Every change of every issue passes the rules, whatever the seed and the hour",
    arguments: [
      (UInt64(1), 300, "2026-11-23T14:05:00+08:00"), (2, 300, "2026-11-23T14:05:00+08:00"),
      (7, 60, "2026-11-22T03:00:00+08:00"), (7, 300, "2026-02-20T12:00:00+08:00"),
      (3, 300, "2026-11-23T08:31:00+08:00"), (3, 300, "2027-06-09T16:00:00+08:00"),
      (9, 7, "2026-12-31T23:59:00+08:00"), (9, 1, "2026-11-23T14:05:00+08:00"),
      (9, 0, "2026-11-23T14:05:00+08:00"),
    ]
  )
  func legal(seed: UInt64, size: Int, hour: String) throws {
    let now = try #require(Instant(hour))
    let town = try Town(seed: seed, size: size, now: now)
    #expect(town.office.issues.count == size)
    #expect(town.office.changes.allSatisfy { $0.at <= now })
    for issue in town.office.issues.values {
      #expect(issue.title.isEmpty == false)
      #expect(issue.receivedAt <= issue.enteredAt)
    }
  }

  @Test("The same seed, size and hour give the same city; another seed another one")
  func deterministic() throws {
    let one = try Town(seed: 5, size: 300, now: Self.now)
    let same = try Town(seed: 5, size: 300, now: Self.now)
    let other = try Town(seed: 6, size: 300, now: Self.now)
    #expect(one.office.changes == same.office.changes)
    #expect(one.office.changes != other.office.changes)
    // Literal, so that no version of a compiler or a library may shift it unseen.
    let first = try #require(DemoCityTests.firstTitles(seed: 1))
    #expect(first == DemoCityTests.titlesOfSeedOne)
  }

  @Test("A queue of three hundred issues looks alive", arguments: UInt64(1)...8)
  func alive(seed: UInt64) throws {
    let town = try Town(seed: seed, size: DemoCity.standardSize, now: Self.now)
    let open = town.office.issues.values.filter(\.status.isOpen)
    #expect((40...60).contains(open.count), "\(open.count)")
    func count(_ status: IssueStatus) -> Int { open.count { $0.status == status } }
    for status in IssueStatus.open { #expect(count(status) >= 1, "\(status)") }
    #expect(count(.handling) >= 12)
    let states = open.compactMap { issue in
      issue.nextDue(.standard)?.state(at: Self.now, isPaused: issue.status == .onhold)
    }
    #expect((3...12).contains(states.count { $0 == .overdue }))
    #expect((3...12).contains(states.count { $0 == .soon }))
    #expect(states.count { $0 == .ontime } >= 15)
    #expect(open.contains { $0.isSupervised } && open.contains { $0.referral != nil })
    #expect(town.office.issues.values.contains { $0.hasOpenBadRating })
    let newest = try #require(open.map(\.receivedAt).max())
    #expect(Self.now.milliseconds(since: newest) < 30 * Instant.millisecondsPerMinute)
    #expect(open.allSatisfy { Self.now.milliseconds(since: $0.receivedAt) < 60 * 86_400_000 })
  }

  @Test("Each issue's changes are in time order, numbered from the first, with their base")
  func order() throws {
    let town = try Town(seed: 4, size: 300, now: Self.now)
    for drafts in town.drafts {
      #expect(drafts[0].id == nil && drafts[0].base == nil)
      for (id, own) in Dictionary(grouping: drafts, by: \.id) where id != nil {
        let times = own.compactMap(\.at)
        #expect(times == times.sorted())
      }
      for draft in drafts {
        guard case .issue(let verb) = draft.kind else { continue }
        let isExclusive = IssueAction[verb].isExclusive && !IssueAction[verb].makesRecord
        #expect((draft.base != nil) == isExclusive)
      }
    }
  }

  @Test("No phone is one that somebody has, and no name is a public figure's")
  func invented() throws {
    let town = try Town(seed: 8, size: 2000, now: Self.now)
    var names: Set<String> = []
    for draft in town.drafts.joined() {
      if let phone = draft.body.text(.phone) {
        #expect(phone.hasPrefix("100") && phone.count == 11 && phone.allSatisfy(\.isNumber))
      }
      if let name = draft.body.text(.reporter) { names.insert(name) }
      for word in [Field.title, .text, .place, .done, .note].compactMap(draft.body.text) {
        #expect(!word.contains("{") && !word.contains(#/1[3-9]\d{9}|\d{17}/#), "\(word)")
      }
    }
    #expect(names.isDisjoint(with: Self.publicNames))
    #expect(names.contains { $0.hasPrefix("欧阳") } && names.contains { $0.contains("\u{2B5AE}") })
    #expect(!names.contains { $0.hasPrefix("老欧阳") || $0.hasPrefix("小上官") })
  }

  @Test("Titles fit the place and the season, and every title of both lists comes up")
  func titles() throws {
    let town = try Town(seed: 3, size: 6000, now: Self.now)
    let issues = town.office.issues.values
    for issue in issues {
      let code = issue.category ?? "C99"
      #expect(code.hasPrefix("C") || code.hasPrefix(issue.community.contains("-") ? "R" : "U"))
      if issue.title == "独居老人家水管冻裂" {
        #expect([12, 1, 2].contains(issue.receivedAt.date.month))
      }
      if issue.title == "河沿巷口污水井盖松动" { #expect(issue.community == "990102001001") }
    }
    let kinds = Set(issues.map { $0.title.filter { !("0"..."9").contains($0) } })
    for title in [
      "栋单元楼道灯不亮", "询问加装电梯补贴怎么申请", "二期地库出口积水", "大型犬不拴绳", "桥栏杆生锈",
      "问改厨补助什么时候发", "电梯困人已救出求查原因",
    ] { #expect(kinds.contains(title), "\(title)") }
  }

  @Test("Five pilots with their figures, and ninety-five others that no code has twice")
  func communities() throws {
    let city = DemoCity(seed: 1, size: 0, now: Self.now)
    let names = city.communities.compactMap { $0.body.text(.name) }
    #expect(names == ["青禾里社区", "叠翠湾社区", "机修厂社区", "新坊社区", "柿子湾自然村"])
    #expect(city.communities.map { $0.body.number(.homes) } == [1862, 2740, 1105, 1420, 146])
    #expect(city.communities.map { $0.body.number(.residents) } == [4913, 7365, 2580, 4102, 531])
    #expect(city.roster.count == 95)
    var codes: Set<String> = []
    for (index, draft) in (city.communities + city.roster).enumerated() {
      let taken = codes
      #expect(
        Community.refusal(for: draft, existing: nil, isTaken: { taken.contains($0) }) == nil
      )
      codes.insert(try #require(draft.body.text(.community)))
      #expect(draft.body.flag(.isPilot) == (index < 5))
    }
    #expect(codes.count == 100 && codes.allSatisfy { $0.hasPrefix("9901") })
  }

  private static let publicNames: Set<String> = [
    "王国强", "张国强", "李建军", "张志刚", "郭志刚", "王海涛", "杨丽娟", "李小燕", "黄文斌", "李德明",
  ]

  private static func firstTitles(seed: UInt64) -> [String]? {
    var city = DemoCity(seed: seed, size: 300, now: now)
    return (0..<4).map { _ in
      city.nextIssue(firstSeq: 6)?.first?.body.text(.title) ?? ""
    }
  }

  private static let titlesOfSeedOne = [
    "绿化树枝压电线", "屋面隔热板被风掀起", "屋面隔热板被风掀起", "垃圾桶满溢异味",
  ]
}
