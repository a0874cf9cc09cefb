import CommunityModel
import Testing

@Suite("Yellow and red")
struct ClockStateTests {
  private let calendar = WorkCalendar.standard

  @Test(
    "yellow begins when a fifth is left, at least an hour of work, at most two days of it",
    arguments: [
      // 4 hours: a fifth is 48 minutes, so one hour.
      ("2026-11-23T10:00", "4 workHours", "2026-11-23 15:00"),
      // 5 working days from Monday 09:00: 41.5 hours in all, 8.3 left.
      ("2026-11-23T09:00", "5 workDays", "2026-11-27 16:12"),
      // 15 working days: a fifth is three days, so two: 14 hours.
      ("2026-11-02T08:30", "15 workDays", "2026-11-19 17:30"),
      ("2026-11-23T10:00", "24 clockHours", "2026-11-24 05:12"),
      // A limit shorter than the least is yellow from the start.
      ("2026-11-23T10:00", "0.5 clockHours", "2026-11-23 10:00"),
      ("2026-11-23T10:00", "0.5 workHours", "2026-11-23 10:00"),
    ]
  )
  func soon(start: String, limit: String, expected: String) throws {
    let start = try #require(Instant(start + "+08:00"))
    let times = try calendar.times(from: start, limit: try #require(Limit(limit))).get()
    #expect(times.soon.minuteText == expected)
    #expect(times.state(at: times.soon) == .soon)
    #expect(times.state(at: times.due) == .soon)
    #expect(times.state(at: times.due.adding(milliseconds: 1)) == .overdue)
    #expect(times.state(at: times.due, isPaused: true) == .paused)
    if times.soon > start {
      #expect(times.state(at: times.soon.adding(milliseconds: -1)) == .ontime)
    }
  }

  @Test("yellow is known also for an end in a year without a calendar")
  func unknownEnd() throws {
    let start = try #require(Instant("2026-12-31T10:00+08:00"))
    let due = try #require(Instant("2027-01-10T10:00+08:00"))
    #expect(calendar.soon(before: due, from: start).minuteText == "2027-01-09 20:00")
    #expect(calendar.soon(before: start, from: due) <= due)
  }

  @Test("every state has its word")
  func words() {
    #expect(
      ClockState.allCases.map { Words(.zh).label($0.label) }
        == ["正常", "将到期", "已超期", "暂停", "无日历"]
    )
  }
}
