import CommunityModel
import Testing

@Suite("Merging and splitting")
struct MergeTests {
  @Test("All reporters become the other's, and a split takes exactly those back")
  func mergeAndSplit() throws {
    var story = try Story.at(.handling)
    let other = try story.another()
    try story.act(.support, [.person: .text("P12")], on: other)
    let merged = try story.act(.merge, [.target: .text("1")], on: other)
    #expect(merged.body.text(.target) == "990102001001-1")
    #expect(merged.body.list(.people) == ["P9", "P12"])
    #expect(merged.also == story.id)
    #expect(story.issue.supporters.map(\.person) == [nil, "P9", "P12"])
    #expect(story.issue.supporters.map(\.from) == [nil, other, other])
    #expect(story.office[other]?.status == .merged && story.office[other]?.mergedInto == story.id)
    try story.act(.support, [.person: .text("P20")])
    let third = try story.another()
    try story.act(.merge, [.target: .text("1")], on: third)
    let split = try story.act(.split, on: other)
    #expect(split.also == story.id)
    #expect(story.issue.supporters.map(\.person) == [nil, "P20", "P9"])
    #expect(story.issue.supporters.last?.from == third)
    #expect(story.office[other]?.status == .reported && story.office[other]?.mergedInto == nil)
    #expect(story.office[other]?.supporters.count == 2)
  }

  @Test("A merge counts as a change of both: who saw the target before is in conflict")
  func revisions() throws {
    var story = try Story.at(.handling)
    let seen = story.issue.revision
    let other = try story.another()
    try story.act(.merge, [.target: .text(story.id.description)], on: other)
    #expect(story.issue.revision == seen + 1)
    #expect(
      story.refusal(.resolve, [.done: .text("换")], base: seen)
        == Refusal("conflict", ["seen": .number(seen), "now": .number(seen + 1)])
    )
  }

  @Test(
    "Split, an issue goes on where it stood",
    arguments: [
      IssueStatus.reported, .accepted, .assigned, .handling,
    ]
  )
  func wherItStood(status: IssueStatus) throws {
    var story = try Story.at(status)
    let other = try story.another()
    try story.act(.merge, [.target: .text(other.description)])
    try story.act(.split)
    #expect(story.issue.status == status && story.issue.statusBefore == nil)
  }

  @Test("Nothing merges into itself, into what is over or into what is not there")
  func refused() throws {
    var story = try Story.at(.reported)
    #expect(
      story.refusal(.merge, [.target: .text("990102001001-77")])
        == Refusal("unknown", ["id": .text("990102001001-77")], field: .target)
    )
    #expect(
      story.refusal(.merge, [.target: .text("灯")])
        == Refusal("unknown", ["id": .text("灯")], field: .target)
    )
    #expect(
      story.refusal(.merge, [.target: .text(story.id.description)])
        == Refusal("mergeSelf", field: .target)
    )
    let other = try story.another()
    try story.act(.reject, [.reason: .text("无")], on: other)
    #expect(
      story.refusal(.merge, [.target: .text(other.description)])
        == Refusal(
          "mergeEnded",
          ["id": .text(other.description), "status": .label("st.rejected")],
          field: .target
        )
    )
    #expect(
      story.refusal(.merge) == Refusal("needed", ["field": .label("fi.target")], field: .target)
    )
  }

  @Test(
    "From on hold, rework or later nothing is merged",
    arguments: [
      IssueStatus.onhold, .rework, .resolved, .verified, .closed, .done,
    ]
  )
  func tooLate(status: IssueStatus) throws {
    var story = try Story.at(status)
    let other = try story.another()
    #expect(story.refusal(.merge, [.target: .text(other.description)])?.key == "refusal.status")
  }
}
