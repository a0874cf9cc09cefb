import CommunityModel
import Testing

@Suite("The work calendar")
struct WorkCalendarTests {
  private let calendar = WorkCalendar.standard

  @Test(
    "knows days off, make-up workdays and ordinary days",
    arguments: [
      ("2026-10-01", DayKind.holiday), ("2026-10-07", .holiday), ("2026-10-08", .workday),
      ("2026-10-10", .makeup), ("2026-10-11", .weekend), ("2026-09-20", .makeup),
      ("2026-02-14", .makeup), ("2026-02-28", .makeup), ("2026-01-04", .makeup),
      ("2020-01-31", .holiday), ("2020-02-03", .workday), ("2019-05-03", .holiday),
      ("2026-11-23", .workday), ("2018-12-31", .unknown), ("2027-01-04", .unknown),
    ]
  )
  func kinds(text: String, kind: DayKind) throws {
    #expect(calendar.kind(of: try #require(CivilDate(text))) == kind)
  }

  @Test("lets next year's notice rule a day of this December")
  func december() throws {
    // 2022-12-31 is a Saturday anyway; 2022's own notice says nothing of it.
    let date = try #require(CivilDate("2022-12-31"))
    #expect(calendar.kind(of: date) == .holiday)
    #expect(calendar.holidayName(on: date) == "元旦")
    let without = WorkCalendar(years: HolidayYear.stateCouncil.filter { $0.year <= 2022 })
    #expect(without.kind(of: date) == .weekend)
    #expect(without.isProvisional(date))
    #expect(!calendar.isProvisional(date))
  }

  @Test("a December workday that next year's notice makes a day off moves a deadline")
  func decemberDeadline() throws {
    let own = try HolidayYear.parse("year 2027 local\n元旦 2026-12-31..01-03 +2026-12-27")
    let later = WorkCalendar(adding: own)
    let start = try #require(Instant("2026-12-30T09:00+08:00"))
    let limit = try #require(Limit("1 workDays"))
    #expect(try calendar.due(from: start, limit: limit).get().minuteText == "2026-12-31 17:30")
    #expect(try later.due(from: start, limit: limit).get().minuteText == "2027-01-04 17:30")
  }

  @Test("never guesses a year whose notice is not installed")
  func unknownYear() throws {
    #expect(calendar.isWorkday(try #require(CivilDate("2027-03-01"))) == nil)
    #expect(calendar.installedYears == Array(2019...2026))
    let inside = try #require(Instant("2026-12-31T09:00+08:00"))
    let outside = try #require(Instant("2027-01-04T09:00+08:00"))
    #expect(calendar.workingMinutes(between: inside, and: outside) == nil)
  }

  @Test("does not count across a year that is missing between two")
  func gap() throws {
    let years = HolidayYear.stateCouncil.filter { $0.year != 2021 }
    let calendar = WorkCalendar(years: years)
    let start = try #require(Instant("2020-12-30T09:00+08:00"))
    let limit = try #require(Limit("5 workDays"))
    #expect(calendar.due(from: start, limit: limit) == .failure(.yearNotInstalled(2021)))
    let end = try #require(Instant("2022-01-05T09:00+08:00"))
    #expect(calendar.workingMinutes(between: start, and: end) == nil)
    #expect(calendar.isWorkday(try #require(CivilDate("2022-01-05"))) == true)
  }

  @Test("counts working minutes without nights, breaks and days off")
  func minutes() throws {
    let start = try #require(Instant("2026-09-30T11:30+08:00"))
    let end = try #require(Instant("2026-10-08T14:30+08:00"))
    #expect(calendar.workingMinutes(between: start, and: end) == 30 + 210 + 210 + 30)
    #expect(calendar.workingMinutes(between: end, and: start) == -480)
  }

  @Test("an empty calendar has problems and no traps")
  func empty() throws {
    let calendar = WorkCalendar(years: [])
    let start = try #require(Instant("2026-12-30T09:00+08:00"))
    for text in ["1 workDays", "1 workHours", "1 days"] {
      let limit = try #require(Limit(text))
      #expect(calendar.deadline(from: start, limit: limit) == .failure(.yearNotInstalled(2026)))
    }
    let limit = try #require(Limit("1 clockHours"))
    #expect(try calendar.due(from: start, limit: limit).get().minuteText == "2026-12-30 10:00")
  }

  @Test("follows the seasons of an office")
  func seasons() throws {
    let seasons = try #require(
      WorkSeasons("05-01 08:00-12:00 15:00-18:00\n10-01 08:30-12:00 14:00-17:30")
    )
    let calendar = WorkCalendar(seasons: seasons)
    let limit = try #require(Limit("1 workDays"))
    let summer = try #require(Instant("2026-07-01T09:00+08:00"))
    let winter = try #require(Instant("2026-01-12T09:00+08:00"))
    #expect(try calendar.due(from: summer, limit: limit).get().minuteText == "2026-07-02 18:00")
    #expect(try calendar.due(from: winter, limit: limit).get().minuteText == "2026-01-13 17:30")
    #expect(WorkSeasons(seasons.text) == seasons)
  }

  @Test(
    "a season of 29 February begins on 1 March in other years",
    arguments: [
      ("2024-02-27", "2024-02-28 12:00"), ("2024-02-28", "2024-02-29 10:00"),
      ("2025-02-27", "2025-02-28 12:00"), ("2025-02-28", "2025-03-03 10:00"),
      ("2024-05-31", "2024-06-03 12:00"), ("2024-05-30", "2024-05-31 10:00"),
    ]
  )
  func leapSeason(start: String, due: String) throws {
    let seasons = try #require(WorkSeasons("02-29 09:00-10:00\n06-01 08:00-12:00"))
    let calendar = WorkCalendar(seasons: seasons)
    let start = try #require(Instant("\(start)T09:30+08:00"))
    let limit = try #require(Limit("1 workDays"))
    #expect(try calendar.due(from: start, limit: limit).get().minuteText == due)
  }

  @Test(
    "refuses working hours that make no sense",
    arguments: ["", "08:30", "12:00-08:30", "08:30-12:00 11:00-13:00", "08:30-12:00-13:00"]
  )
  func hours(text: String) {
    #expect(WorkingHours(text) == nil)
    #expect(WorkSeasons("05-01 \(text)") == nil)
  }
}
