import CommunityModel
import Testing

@Suite("Deadlines")
struct DeadlineTests {
  private let calendar = WorkCalendar.standard

  @Test(
    "end when the rules say",
    arguments: [
      // Working days: the first day does not count, the end is the close of business.
      ("2026-11-23T09:00", "1 workDays", "2026-11-24 17:30"),
      ("2026-11-23T00:10", "1 workDays", "2026-11-24 17:30"),
      ("2026-11-23T12:30", "1 workDays", "2026-11-24 17:30"),
      ("2026-11-23T17:29:59.999", "5 workDays", "2026-11-30 17:30"),
      // Outside working time it counts from the next working minute, and that day is the first.
      ("2026-11-20T18:00", "1 workDays", "2026-11-24 17:30"),
      ("2026-11-20T17:30", "1 workDays", "2026-11-24 17:30"),
      ("2026-11-20T17:29", "1 workDays", "2026-11-23 17:30"),
      ("2026-11-22T10:00", "1 workDays", "2026-11-24 17:30"),
      // National Day 2026: 1 to 7 October off, Saturday 10 October worked, Sunday the 20th of
      // September too.
      ("2026-09-30T09:00", "1 workDays", "2026-10-08 17:30"),
      ("2026-09-30T09:00", "3 workDays", "2026-10-10 17:30"),
      ("2026-09-30T09:00", "4 workDays", "2026-10-12 17:30"),
      ("2026-09-18T09:00", "1 workDays", "2026-09-20 17:30"),
      ("2026-10-01T09:00", "1 workDays", "2026-10-09 17:30"),
      // Hours of work.
      ("2026-11-23T10:00", "4 workHours", "2026-11-23 16:00"),
      ("2026-11-23T08:30", "3.5 workHours", "2026-11-23 12:00"),
      ("2026-11-23T08:30", "7 workHours", "2026-11-23 17:30"),
      ("2026-11-23T13:00", "2 workHours", "2026-11-23 16:00"),
      ("2026-11-23T16:30", "2 workHours", "2026-11-24 09:30"),
      ("2026-11-20T18:00", "2 workHours", "2026-11-23 10:30"),
      ("2026-09-30T16:30", "4 workHours", "2026-10-08 11:30"),
      ("2026-10-09T17:00", "1 workHours", "2026-10-10 09:00"),
      // Calendar days: the first does not count; a last day that is not worked moves on.
      ("2026-11-23T22:00", "1 days", "2026-11-24 17:30"),
      ("2026-11-23T22:00", "5 days", "2026-11-30 17:30"),
      ("2026-09-26T09:00", "5 days", "2026-10-08 17:30"),
      ("2026-09-15T09:00", "5 days", "2026-09-20 17:30"),
      // Hours by the clock.
      ("2026-11-20T23:45", "0.5 clockHours", "2026-11-21 00:15"),
      ("2027-05-01T10:00", "24 clockHours", "2027-05-02 10:00"),
    ]
  )
  func due(start: String, limit: String, expected: String) throws {
    let deadline = try calendar.deadline(
      from: try #require(Instant(start + "+08:00")),
      limit: try #require(Limit(limit))
    ).get()
    #expect(deadline.due.minuteText == expected)
    #expect(deadline.steps.last == .due(deadline.due))
  }

  @Test(
    "say which year's calendar is missing",
    arguments: [
      ("2026-12-31T09:00", "1 workDays", 2027), ("2026-12-31T17:00", "2 workHours", 2027),
      ("2026-12-31T18:00", "1 workHours", 2027), ("2026-12-30T09:00", "5 days", 2027),
      ("2027-06-01T09:00", "1 workDays", 2027), ("2018-06-01T09:00", "1 days", 2018),
      ("2026-01-05T09:00", "9999 workDays", 2027),
    ]
  )
  func missingYear(start: String, limit: String, year: Int) throws {
    let start = try #require(Instant(start + "+08:00"))
    let limit = try #require(Limit(limit))
    #expect(calendar.deadline(from: start, limit: limit) == .failure(.yearNotInstalled(year)))
    #expect(calendar.times(from: start, limit: limit).state(at: start) == .nocal)
  }

  @Test("end at the same time of day, or count from the day of arrival, as options")
  func options() throws {
    let friday = try #require(Instant("2026-11-20T18:00+08:00"))
    let monday = try #require(Instant("2026-11-23T10:15+08:00"))
    let limit = try #require(Limit("1 workDays"))
    let same = DeadlineOptions(endsAtSameTimeOfDay: true)
    let arrival = DeadlineOptions(countsFromDayOfArrival: true)
    let due = { (start: Instant, options: DeadlineOptions) in
      try calendar.due(from: start, limit: limit, options: options).get().minuteText
    }
    #expect(try due(monday, same) == "2026-11-24 10:15")
    #expect(try due(friday, same) == "2026-11-24 08:30")
    #expect(try due(friday, arrival) == "2026-11-23 17:30")
    #expect(try due(monday, arrival) == "2026-11-24 17:30")
  }

  @Test("agree with counting minute by minute")
  func minuteByMinute() throws {
    let limit = try #require(Limit("9 workHours"))
    let first = try #require(Instant("2026-09-17T00:00+08:00"))
    for step in 0..<40 {
      let start = first.adding(milliseconds: Int64(step) * 977 * 60_000)
      var left = 540
      var minute = start
      while left > 0 {
        if try calendar.nextWorkingMoment(minute).get() == minute { left -= 1 }
        minute = minute.adding(milliseconds: 60_000)
      }
      #expect(try calendar.due(from: start, limit: limit).get() == minute)
    }
  }

  @Test("the length of a pause moves the end, never into closed hours")
  func pauses() throws {
    let hour = Instant.millisecondsPerHour
    let due = { (text: String, hours: Int64, unit: LimitUnit) in
      try calendar.due(
        try #require(Instant(text + "+08:00")),
        pausedMilliseconds: hours * hour,
        unit: unit
      ).get().minuteText
    }
    #expect(try due("2026-11-20T17:30", 0, .workDays) == "2026-11-20 17:30")
    #expect(try due("2026-11-20T17:30", 24, .workDays) == "2026-11-23 17:30")
    #expect(try due("2026-11-23T17:30", 1, .workDays) == "2026-11-24 17:30")
    #expect(try due("2026-11-23T10:00", 24, .workHours) == "2026-11-24 10:00")
    #expect(try due("2026-11-23T10:00", 3, .workHours) == "2026-11-23 14:00")
    #expect(try due("2026-11-21T10:00", 3, .clockHours) == "2026-11-21 13:00")
  }
}
