import CommunityModel
import Testing

@Suite("Bad ratings and second rounds")
struct RatingTests {
  private static func rated(_ score: String, _ story: Story? = nil) throws -> Story {
    var story = try story ?? Story.at(.closed)
    try story.act(
      .revisit,
      [.contacted: .text("reached"), .solved: .text("unsolved"), .rating: .text(score)]
    )
    return story
  }

  @Test("A valid bad rating opens round 2, whose rating stands beside the first")
  func secondRound() throws {
    var story = try RatingTests.rated("1")
    #expect(story.issue.hasOpenBadRating)
    try story.act(.judge, at: "2026-11-24 10:00")
    #expect(story.issue.status == .rework && story.issue.round == 2)
    #expect(story.issue.resolvedAt == nil && story.issue.closedAt == nil)
    #expect(story.issue.ratings[0].finding == .valid && !story.issue.hasOpenBadRating)
    // 15 working days after rework, from the day of the finding.
    #expect(story.issue.due(.resolve, .standard)?.at.minuteText == "2026-12-15 17:30")
    try story.act(.resolve, [.done: .text("重做")], at: "2026-11-25 10:00")
    try story.act(.close)
    story = try RatingTests.rated("4", story)
    #expect(story.issue.ratings.map(\.score) == [1, 4])
    #expect(story.issue.ratings.map(\.round) == [1, 2])
    #expect(story.issue.lastRating?.score == 4 && story.issue.status == .done)
  }

  @Test("A bad rating is left out only by an approver with a reason")
  func leftOut() throws {
    var story = try RatingTests.rated("2")
    for (field, body) in [
      (Field.approver, Fields([.finding: .text("misunderstanding"), .reason: .text("记错了")])),
      (.reason, Fields([.finding: .text("unreasonable"), .approver: .text("zhou")])),
    ] {
      #expect(
        story.refusal(.judge, fields: body)
          == Refusal("needed", ["field": .label(field.label)], field: field)
      )
    }
    try story.act(
      .judge,
      [.finding: .text("misunderstanding"), .approver: .text("zhou"), .reason: .text("记错了")]
    )
    #expect(story.issue.status == .done && story.issue.round == 1)
    #expect(story.issue.ratings[0].leftOut == .misunderstanding)
    #expect(story.issue.lastRating == nil && !story.issue.hasOpenBadRating)
    #expect(story.refusal(.judge) == Refusal("noBadRating"))
    #expect(story.refusal(.appeal, [.reason: .text("冤")]) == Refusal("noBadRating"))
  }

  @Test("A rating of 3 is none to be looked into", arguments: ["3", "4", "5"])
  func goodEnough(score: String) throws {
    let story = try RatingTests.rated(score)
    #expect(!story.issue.hasOpenBadRating)
    #expect(story.refusal(.judge) == Refusal("noBadRating"))
    #expect(story.refusal(.appeal, [.reason: .text("冤")]) == Refusal("noBadRating"))
  }

  @Test("An appeal upheld during rework ends the second round where the first ended")
  func appealUpheld() throws {
    var story = try RatingTests.rated("2")
    let resolved = story.issue.resolvedAt
    try story.act(.judge)
    try story.act(.appeal, [.reason: .text("不是这件事")], by: "wang")
    #expect(story.refusal(.appeal, [.reason: .text("再申")]) == Refusal("appealed"))
    try story.act(
      .judge,
      [.finding: .text("unreasonable"), .approver: .text("zhou"), .reason: .text("查实")]
    )
    #expect(story.issue.status == .done && story.issue.round == 1)
    #expect(story.issue.resolvedAt == resolved && story.issue.reworkFrom == nil)
    #expect(story.issue.ratings[0].leftOut == .unreasonable && story.issue.appealedAt == nil)
  }

  @Test("An appeal dismissed leaves the second round as it was")
  func appealDismissed() throws {
    var story = try RatingTests.rated("2")
    try story.act(.judge)
    let began = story.issue.reworkFrom
    try story.act(.appeal, [.reason: .text("不是这件事")], by: "wang")
    try story.act(.judge)
    #expect(story.issue.status == .rework && story.issue.round == 2)
    #expect(story.issue.reworkFrom == began && story.issue.ratings[0].finding == .valid)
  }

  @Test("Reached, all three questions must be answered; not reached, none")
  func threeQuestions() throws {
    let story = try Story.at(.closed)
    #expect(
      story.refusal(.revisit)
        == Refusal("needed", ["field": .label("fi.contacted")], field: .contacted)
    )
    #expect(
      story.refusal(.revisit, [.contacted: .text("reached"), .solved: .text("solved")])
        == Refusal("needed", ["field": .label("fi.rating")], field: .rating)
    )
    #expect(story.refusal(.revisit, [.reached: .text("notreached")]) == nil)
    #expect(story.refusal(.revisit, [.reached: .text("nophone")]) == nil)
    #expect(
      story.refusal(
        .revisit,
        [.contacted: .text("reached"), .solved: .text("solved"), .rating: .text("6")]
      )
        == Refusal("choice", ["field": .label("fi.rating"), "value": .text("6")], field: .rating)
    )
  }
}
