import CommunityModel
import Testing

@testable import dizao

struct IssueFilterTests {
  static let site = "990102001001"
  static let now = World.sample().now()

  static let reader = FieldReader(
    now: now,
    home: site,
    catalogue: .standard,
    communities: [("990102001001", "青禾里社区"), ("990121100204-03", "柿子湾自然村")]
  )

  static var issue: CommunityModel.Issue {
    var issue = CommunityModel.Issue(id: RecordID(site: site, number: 318), at: now)
    issue.title = "3栋楼道灯不亮"
    issue.community = site
    issue.category = "C01"
    issue.handler = "物业中心"
    issue.urgency = .urgent
    issue.status = .handling
    issue.externalID = "message:2549"
    issue.receivedAt = now.adding(milliseconds: -10 * Instant.millisecondsPerDay)
    return issue
  }

  @Test(
    "an issue is found by what it is",
    arguments: [
      ("", true), ("楼道灯", true), ("停车", false), ("!停车", true), ("！楼道灯", false),
      ("318", true), ("31", false), ("990102001001-318", true), ("2549", true),
      ("message:2549", false), ("ldd", true), ("xyz", false),
      ("status:open", true), ("status:handling", true), ("状态:处置中", true),
      ("status:done,handling", true), ("status:done", false), ("!status:done", true),
      ("status:ended", false), ("status:all", true),
      ("community:青禾里", true), ("com:990102001001", true), ("社区:柿子湾", false),
      ("category:C01", true), ("cat:照明", true), ("类别:停车", false), ("handler:物业", true),
      ("by:供电所", false), ("is:urgent", true), ("is:supervised", false), ("is:overdue", true),
      ("due:overdue", true), ("due:2d", true), ("due:<4h", true), ("10:30", false),
      ("楼道灯 status:open is:urgent", true), ("楼道灯 status:done", false),
    ]
  )
  func issuesAreFound(text: String, isFound: Bool) throws {
    // A message's whole number holds a colon: people type the number alone.
    guard text != "message:2549" else {
      #expect(throws: Failure.self) { try IssueFilter([text], IssueFilterTests.reader) }
      return
    }
    let filter = try IssueFilter([text], IssueFilterTests.reader)
    #expect(
      filter.matches(IssueFilterTests.issue, now: IssueFilterTests.now, .standard) == isFound
    )
  }

  @Test(
    "a slip is said and finds nothing silently",
    arguments: [
      ("stauts:open", "usage.filterKey"), ("status:opne", "usage.status"),
      ("category:zzz", "refusal.category"), ("community:nowhere", "refusal.community"),
      ("due:soon", "usage.due"), ("due:-1d", "usage.due"), ("due:", "usage.due"),
      ("is:nice", "usage.quality"),
    ]
  )
  func slipsAreSaid(text: String, key: String) {
    #expect {
      try IssueFilter([text], IssueFilterTests.reader)
    } throws: { error in
      (error as? Failure)?.key == key
    }
  }

  @Test("only a filter for open statuses leaves the sealed tables alone")
  func openOnly() throws {
    for (text, isOpen) in [
      ("status:open", true), ("status:handling 路灯", true), ("status:all", false),
      ("!status:done", false), ("!status:open", false), ("路灯", false), ("", false),
    ] {
      #expect(try IssueFilter([text], IssueFilterTests.reader).asksOnlyOpen == isOpen)
    }
  }
}
