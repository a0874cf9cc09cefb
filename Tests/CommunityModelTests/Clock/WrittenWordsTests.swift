import Testing

@testable import CommunityModel

@Suite("The words of written rules")
struct WrittenWordsTests {
  @Test(
    "stand between white space of every kind",
    arguments: [
      ("元旦 01-01..01-03\t+01-09", ["元旦", "01-01..01-03", "+01-09"]),
      ("\u{A0}year\u{2003}2027\u{3000}\u{3000}local\r", ["year", "2027", "local"]),
      ("\u{3001}一\u{FF0C} 。", ["\u{3001}一\u{FF0C}", "。"]), ("", []), (" \r", []),
    ]
  )
  func words(line: String, words: [String]) {
    #expect(line[...].writtenWords().map(String.init) == words)
  }

  @Test("stand in lines that may end as on another system")
  func lines() throws {
    let holidays = "year 2027 local\n\n元旦 01-01..01-03 +01-09\n"
    let other = holidays.replacing("\n", with: "\r\n")
    #expect(try HolidayYear.parse(other) == HolidayYear.parse(holidays))
    let problem = #expect(throws: HolidayYear.Problem.self) { try HolidayYear.parse(other + "a b") }
    #expect(problem?.line == 4)
    let rules = ClockRules.standard
    #expect(try ClockRules.parse(rules.text.replacing("\n", with: "\r\n")).text == rules.text)
    let seasons = "01-01 09:00-12:00\r\n07-01 08:00-12:00\r\n"
    #expect(WorkSeasons(seasons) == WorkSeasons(seasons.replacing("\r", with: "")))
    #expect(WorkSeasons(seasons)?.seasons.count == 2)
  }
}
