import CommunityModel
import Testing

@testable import dizao

struct IssueJSONTests {
  private static let site = "990102001001"
  private static let at = Instant("2026-11-23T14:05:09.123+08:00") ?? Instant(milliseconds: 0)

  private static func change(
    _ seq: Int,
    _ verb: IssueVerb,
    _ body: Fields,
    base: Int? = nil
  )
    -> Change
  {
    Change(
      seq: seq,
      at: at,
      by: "wangmin",
      terminal: "hall-2",
      kind: .issue(verb),
      id: RecordID(site: site, number: 318),
      base: base,
      rules: 1,
      body: body
    )
  }

  private static let reported = change(
    318,
    .report,
    Fields([
      .title: .text("3栋楼道灯\u{1B}不亮"), .community: .text(site), .received: .instant(at),
      .category: .text("C01"),
    ])
  )

  private static func issue() throws -> CommunityModel.Issue {
    let made: CommunityModel.Issue? = CommunityModel.Issue(madeBy: reported)
    return try #require(made)
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("a line of a list has every name, null where there is nothing")
  func lineOfAList() throws {
    let issue = try IssueJSONTests.issue()
    let json = IssueJSONTests.text(IssueJSON(rules: .standard).line(issue))
    #expect(
      json == #"{"id":"990102001001-318","externalID":null,"title":"3栋楼道灯\u001b不亮","#
        + #""community":"990102001001","category":"C01","status":"reported","urgency":"normal","#
        + #""handler":null,"receivedAt":"2026-11-23T14:05:09.123+08:00","#
        + #""dueAt":"2026-11-24T09:05:09.123+08:00","dueClock":"sign","#
        + #""updatedAt":"2026-11-23T14:05:09.123+08:00","revision":1}"#
    )
  }

  @Test("a history entry is the change as the journal has it")
  func historyEntry() throws {
    var issue = try IssueJSONTests.issue()
    let assigned = IssueJSONTests.change(
      319,
      .assign,
      Fields([.handler: .text("物业"), .coHandlers: .list(["甲", "乙"])]),
      base: 1
    )
    issue.apply(assigned)
    let json = IssueJSONTests.text(
      IssueJSON(rules: .standard).whole(issue, history: [assigned])
    )
    #expect(
      json.hasSuffix(
        #""history":[{"seq":319,"at":"2026-11-23T14:05:09.123+08:00","by":"wangmin","#
          + #""terminal":"hall-2","change":"issue.assign","base":1,"#
          + #""body":{"handler":"物业","coHandlers":["甲","乙"]}}]}"#
      )
    )
    #expect(json.contains(#""coHandlers":["甲","乙"],"level":0,"referral":null"#))
  }

  @Test("an export has no history")
  func record() throws {
    let issue = try IssueJSONTests.issue()
    let json = IssueJSONTests.text(IssueJSON(rules: .standard).record(issue))
    #expect(json.hasSuffix(#""mergedInto":null,"project":null}"#))
  }
}
