import Testing

@testable import Interchange

@Suite struct CivilDayTests {
  @Test(
    "Days are counted from 1970",
    arguments: [
      (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2019, 4, 25, 18011),
      (1900, 3, 1, -25508),
    ]
  )
  func numbers(year: Int, month: Int, day: Int, number: Int) {
    #expect(CivilDay.number(year: year, month: month, day: day) == number)
    #expect(CivilDay.date(number) == (year, month, day))
  }

  @Test("Every day of four centuries follows the one before")
  func walk() {
    var before = CivilDay.date(-25_509)
    for number in -25_508...120_589 {
      let date = CivilDay.date(number)
      let isNext =
        date.day == before.day + 1
        || (date.day == 1 && (date.month == before.month + 1 || date.year == before.year + 1))
      #expect(
        isNext && CivilDay.number(year: date.year, month: date.month, day: date.day) == number
      )
      before = date
    }
  }
}
