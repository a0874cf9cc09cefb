import CommunityModel
import Testing

@Suite("Dates")
struct CivilDateTests {
  @Test("know their number, weekday and neighbour through five centuries")
  func everyDay() throws {
    // 0001-01-01 was a Monday; so was 1800-12-29, from where a whole cycle of 400 years fits.
    #expect(CivilDate("0001-01-01")?.dayNumber == -719_162)
    #expect(CivilDate("9999-12-31")?.dayNumber == 2_932_896)
    #expect(CivilDate("0001-01-01")?.weekday == .monday)
    var date = try #require(CivilDate("1800-12-29"))
    var weekday = 1
    while date.year < 2301 {
      let next = CivilDate(dayNumber: date.dayNumber + 1)
      let isNextDay = next.day == date.day + 1 && next.month == date.month
      let isNextMonth = next.day == 1 && next.month == date.month % 12 + 1
      guard CivilDate(dayNumber: date.dayNumber) == date, next > date, isNextDay || isNextMonth,
        date.weekday.rawValue == weekday
      else {
        Issue.record("wrong at \(date.text)")
        return
      }
      weekday = weekday % 7 + 1
      date = next
    }
  }

  @Test(
    "are on the weekday that the wall calendar shows",
    arguments: [
      ("1970-01-01", Weekday.thursday), ("2000-02-29", .tuesday), ("2026-10-01", .thursday),
      ("2026-11-23", .monday), ("1900-03-01", .thursday),
    ]
  )
  func weekdays(text: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(text)).weekday == weekday)
  }

  @Test(
    "refuse days that do not exist and other forms",
    arguments: [
      "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-01", "2026-11-31", "2026-11-00",
      "0000-01-01", "2026-1-1", "2026/01/01", "2026-01-011", "+026-01-01", "",
    ]
  )
  func refuses(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test("move by days and stop at the calendar's ends")
  func moves() throws {
    let date = try #require(CivilDate("2024-02-28"))
    #expect(date.adding(days: 2).text == "2024-03-01")
    #expect(date.adding(days: -59).text == "2023-12-31")
    #expect(date.adding(days: .max).text == "9999-12-31")
    #expect(date.adding(days: .min).text == "0001-01-01")
    #expect(date.shortText == "02-28")
  }

  @Test(
    "times of day are read with or without seconds",
    arguments: [("14:05", "14:05:00"), ("23:59:59", "23:59:59"), ("24:00", nil), ("9:05", nil)]
  )
  func times(text: String, written: String?) {
    #expect(CivilTime(text)?.text == written)
  }
}
