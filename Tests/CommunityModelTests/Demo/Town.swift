import CommunityModel

/// A demonstration city, lived through by an office of the tests.
struct Town {
  var office = Office(firstSeq: 6)
  var drafts: [[ChangeDraft]] = []

  init(seed: UInt64, size: Int, now: Instant) throws {
    var city = DemoCity(seed: seed, size: size, now: now)
    office.communities = Set(city.communities.compactMap { $0.body.text(.community) })
    var seq = 6
    while let changes = city.nextIssue(firstSeq: seq) {
      for draft in changes {
        do {
          try office.commit(draft, at: draft.at ?? now, by: draft.by ?? "")
        } catch {
          throw Illegal(draft: draft, refusal: error, issue: draft.id.flatMap { office[$0] })
        }
      }
      drafts.append(changes)
      seq += changes.count
    }
  }

  /// A change of the city that the rules refuse.
  struct Illegal: Error {
    let draft: ChangeDraft
    let refusal: Refusal
    let issue: Issue?
  }
}
