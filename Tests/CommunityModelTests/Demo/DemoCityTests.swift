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
    ])
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
}
