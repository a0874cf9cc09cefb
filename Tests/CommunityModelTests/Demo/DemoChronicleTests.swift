import Testing

@testable import CommunityModel

@Suite("A large demonstration city")
struct DemoChronicleTests {
  static let now = DemoCityTests.now

  @Test(
    "Every change of its past and its trail passes the rules, whatever the hour",
    arguments: [
      "2026-11-23T14:05:00+08:00", "2026-11-22T03:00:00+08:00", "2027-06-09T09:00:00+08:00",
    ]
  )
  func legal(hour: String) throws {
    let now = try #require(Instant(hour))
    let chronicle = DemoChronicle(seed: 3, size: 3_000, now: now)
    var office = Office(firstSeq: 1)
    office.communities = Set(chronicle.communities.compactMap { $0.body.text(.community) })
    var begun: [DemoBookmark] = []
    var seq = 1
    func commit(_ draft: ChangeDraft) throws {
      try office.commit(draft, at: draft.at ?? now, by: draft.by ?? "")
      seq += 1
    }
    for part in 0..<chronicle.partCountBeforeTrail {
      for var story in chronicle.stories(of: part) {
        for _ in story.hours(before: chronicle.trailStart) {
          let draft = story.draft(seq: seq)
          try commit(#require(draft))
        }
        if let bookmark = story.bookmark { begun.append(bookmark) }
      }
    }
    let past = office.changes.count
    var trail = DemoTrail(chronicle, begun: begun, firstSeq: seq)
    while let drafts = trail.next(100) { for draft in drafts { try commit(draft) } }
    #expect(office.issues.count == 3_000)
    // In the order of the hours, but for merges: somebody sees them half an hour later at most.
    var latest = Instant(milliseconds: 0)
    for change in office.changes[past...] {
      #expect(change.at >= latest.adding(milliseconds: -34 * Instant.millisecondsPerMinute))
      latest = max(latest, change.at)
    }
    #expect(office.changes[..<past].allSatisfy { $0.at < chronicle.trailStart })
    #expect(office.changes[past...].allSatisfy { $0.at >= chronicle.trailStart && $0.at <= now })
    #expect(office.issues.values.contains { $0.status.isOpen })
  }

  @Test("A story that is put away after any of its changes is told on as if it had not been")
  func bookmarks() throws {
    let chronicle = DemoChronicle(seed: 5, size: 6_000, now: Self.now)
    var hasMerge = false
    for story in (0..<chronicle.partCount).suffix(8).flatMap(chronicle.stories) {
      var (whole, broken) = (story, story)
      var seq = 1
      while let draft = whole.draft(seq: seq) {
        let bookmark = try #require(broken.bookmark)
        broken = chronicle.story(at: bookmark)
        #expect(broken.draft(seq: seq) == draft)
        hasMerge = hasMerge || draft.kind == .issue(.merge)
        seq += 1
      }
      #expect(broken.bookmark == nil)
    }
    #expect(hasMerge)
  }

  @Test("The trail is the same whether it is taken in single changes or in thousands")
  func trail() {
    let chronicle = DemoChronicle(seed: 8, size: 2_000, now: Self.now)
    func drafts(_ count: Int) -> [ChangeDraft] {
      var trail = DemoTrail(chronicle, begun: [], firstSeq: 1)
      var all: [ChangeDraft] = []
      while let drafts = trail.next(count) { all += drafts }
      return all
    }
    #expect(drafts(1) == drafts(1_000))
  }

  @Test("A part is small in a city of any size, comes after the one before, and is the same again")
  func parts() {
    let chronicle = DemoChronicle(seed: 1, size: 1_000_000, now: Self.now)
    var last = Instant(milliseconds: 0)
    for part in (0..<chronicle.partCount).suffix(40) {
      let hours = chronicle.stories(of: part).map(\.received)
      #expect((1...512 + DemoChronicleTests.scenesMax).contains(hours.count), "\(part)")
      #expect(chronicle.stories(of: part).map(\.received) == hours)
      #expect(hours == hours.sorted() && last <= hours[0], "\(part)")
      last = hours[hours.count - 1]
    }
  }

  /// What stands in a part beside its reports: the scenes of the last days.
  private static let scenesMax = 46
}
