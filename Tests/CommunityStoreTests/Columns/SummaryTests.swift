import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Summaries")
struct SummaryTests {
  private static let badRating = IssueRating(
    round: 1,
    at: Sample.instant("12T10:00"),
    wasContacted: true,
    solved: "unsolved",
    score: 1
  )

  private func rows() -> [IssueRow] {
    var rated = Sample.freshIssue
    rated.status = .done
    rated.ratings = [
      SummaryTests.badRating,
      IssueRating(
        round: 2,
        at: Sample.instant("16T10:00"),
        wasContacted: true,
        solved: "solved",
        score: 5
      ),
    ]
    var ratedTimes = IssueTimes(rules: "x")
    (ratedTimes.wasContactedInTime, ratedTimes.wasResolvedInTime) = (true, false)
    var void = Sample.freshIssue
    void.status = .void
    return [
      IssueRow(issue: rated, times: ratedTimes),
      IssueRow(issue: void, times: IssueTimes(rules: "x")),
      IssueRow(issue: Sample.fullIssue, times: Sample.fullTimes),
      IssueRow(issue: Sample.freshIssue, times: Sample.freshTimes),
    ]
  }

  @Test("count a bad rating that waits to be judged among what is open")
  func toJudge() {
    var rated = Sample.freshIssue
    rated.status = .done
    rated.ratings = [SummaryTests.badRating]
    var summary = Summary()
    summary.count(IssueRow(issue: rated, times: IssueTimes(rules: "x")), times: 1)
    #expect(summary.total.open == 1)
    #expect(summary.total.done == 1)
    summary.count(IssueRow(issue: rated, times: IssueTimes(rules: "x")), times: -1)
    #expect(summary.total.open == 0)
  }

  @Test("count statuses, ratings first and last, and the figures of the queue")
  func counting() {
    var summary = Summary()
    for row in rows() { summary.count(row, times: 1) }
    let urban = summary[community: "990102001001"]
    #expect(urban.issues == 3)
    #expect(urban.open == 1)
    #expect(urban.done == 1)
    #expect(urban[.void] == 1)
    #expect(urban.ratings == [1, 0, 0, 0, 0])
    #expect(urban.firstRatings == [0, 0, 0, 0, 1])
    #expect(urban.contacted == Ratio(numerator: 1, denominator: 1, leftOut: 1))
    #expect(urban.onTime == Ratio(numerator: 0, denominator: 1, leftOut: 1))
    #expect(urban.solved == Ratio(numerator: 1, denominator: 1, leftOut: 0))
    let total = summary.total
    #expect(total.issues == 4)
    #expect(total.ratings == [1, 0, 0, 1, 0])
    #expect(total.ratingsLeftOut == 1)
    #expect(total.measures.satisfied == Ratio(numerator: 1, denominator: 2, leftOut: 1))
    #expect(summary[community: "nowhere"] == Tally())
    let months = summary.lastMonths(2, until: CivilDate(dayNumber: 20_789))
    #expect(months.map(\.rated) == [2, 0])
  }

  @Test("are empty again when every share is taken out")
  func subtracting() {
    var summary = Summary()
    for row in rows() { summary.count(row, times: 1) }
    for row in rows().reversed() { summary.count(row, times: -1) }
    #expect(summary == Summary())
  }

  @Test("stand in the manifest as numbers by name")
  func json() throws {
    var summary = Summary()
    for row in rows().prefix(2) { summary.count(row, times: 1) }
    var writer = JSONWriter()
    writer.object { writer in summary.write(to: &writer) }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"communities":{"990102001001":{"statuses":{"done":1,"void":1},"#
        + #""ratings":[1,0,0,0,0],"first":[0,0,0,0,1],"leftOut":0,"contacted":[1,1,0],"#
        + #""solved":[1,1,0],"onTime":[0,1,0],"fixedOnSpot":0}},"months":{"682":[1,0,0,0,0]}}"#
    )
    let read = try writer.bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(bytes)
      return try Summary(&reader)
    }
    #expect(read == summary)
  }

  @Test(
    "of another shape are refused",
    arguments: [
      ("\"ratings\":[1,0,0,0,0]", true), ("\"ratings\":[1,0,0,0]", false),
      ("\"ratings\":[1,0,0,0,0,0]", false), ("\"first\":[]", false), ("\"solved\":[1,2]", false),
      ("\"onTime\":[1,2,3,4]", false), ("\"ratings\":[1,0,0,0,-1]", false),
      ("\"statuses\":{\"done\":1}", true), ("\"statuses\":{\"gone\":1}", false),
    ]
  )
  func shapes(member: String, isRead: Bool) {
    let bytes = Array("{\"communities\":{\"1\":{\(member)}}}".utf8)
    let summary = bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(bytes, believing: true)
      return try? Summary(&reader)
    }
    #expect((summary != nil) == isRead)
  }
}
