import CommunityModel
import Foundation
import Testing

@Suite("The table of limits")
struct ClockRulesTests {
  private let rules = ClockRules.standard

  @Test(
    "gives each category its limits: sign, contact, resolve, revisit",
    arguments: [
      ("C05", Urgency.normal, ["2 workHours", "4 workHours", "1 workDays", "3 workDays"]),
      ("U11", .long, ["2 workHours", "4 workHours", "1 workDays", "3 workDays"]),
      ("C01", .normal, ["4 workHours", "1 workDays", "3 workDays", "3 workDays"]),
      ("U13", .normal, ["4 workHours", "1 workDays", "7 workDays", "3 workDays"]),
      ("C03", .normal, ["4 workHours", "1 workDays", "15 workDays", "5 workDays"]),
      ("C90", .normal, ["4 workHours", "1 workDays", "3 workDays", "-"]),
      ("C01", .urgent, ["0.5 clockHours", "1 clockHours", "24 clockHours", "1 workDays"]),
      ("U07", .normal, ["-", "3 workDays", "-", "-"]),
      ("U07", .urgent, ["-", "3 workDays", "-", "-"]),
      ("-", .normal, ["4 workHours", "1 workDays", "7 workDays", "3 workDays"]),
      ("X77", .normal, ["4 workHours", "1 workDays", "7 workDays", "3 workDays"]),
    ]
  )
  func limits(code: String, urgency: Urgency, expected: [String]) {
    let found = Clock.allCases.map {
      rules.limit(clock: $0, category: code == "-" ? nil : code, urgency: urgency)?.text ?? "-"
    }
    #expect(found == expected)
  }

  @Test("has two steps for what is urgent, and its own limits after a bad rating")
  func special() {
    #expect(rules.controlLimit(category: "C01", urgency: .urgent)?.text == "2 clockHours")
    #expect(rules.controlLimit(category: "C01", urgency: .normal) == nil)
    #expect(rules.limits(in: .rework).resolve?.text == "15 workDays")
    let rework = Clock.allCases.map {
      rules.limit(clock: $0, category: "C01", urgency: .normal, isRework: true)?.text
    }
    #expect(rework == ["4 workHours", "1 workDays", "15 workDays", "1 workDays"])
  }

  @Test("reads back as it is written")
  func roundTrip() throws {
    #expect(try ClockRules.parse(rules.text) == rules)
    #expect(rules.ruleNumber == 1)
  }

  @Test(
    "says what is wrong, and where",
    arguments: [
      ("rules 1 2019-02-01", "", 0, ClockRules.Problem.Kind.numberMissing),
      ("rules 1 2019-02-01", "rules one 2019-02-01", 1, .numberMissing),
      ("question", "riddle", 7, .rowUnknown),
      ("question", "repair", 7, .rowTwice),
      ("project | - | 3 workDays | - | -", "", 0, .rowMissing),
      ("project | - | 3 workDays | - | -", "project | - | -", 8, .columnsNotFour),
      ("| 3 workDays | - | -", "| 3 weeks | - | -", 8, .limitUnreadable),
      ("2 clockHours, 24", "1 days, 2 days, 24", 2, .limitUnreadable),
    ]
  )
  func problems(part: String, other: String, line: Int, kind: ClockRules.Problem.Kind) throws {
    let text = rules.text
    let start = try #require(text.firstRange(of: part))
    let damaged = text.replacingCharacters(in: start, with: other)
    let problem = #expect(throws: ClockRules.Problem.self) { try ClockRules.parse(damaged) }
    #expect(problem?.kind == kind)
    #expect(problem?.line == line)
    #expect(problem.map { Words.hasSentence($0.sentenceKey) } == true)
  }

  @Test("has a mark that is stable and changes with rules and calendars")
  func fingerprint() throws {
    let mark = rules.fingerprint(with: .standard)
    #expect(mark == "2ff476a993a29dba")
    let own = try HolidayYear.parse("year 2027\n元旦 01-01..01-03")
    #expect(rules.fingerprint(with: WorkCalendar(adding: own)) != mark)
    var others = rules
    others.options.endsAtSameTimeOfDay = true
    #expect(others.fingerprint(with: .standard) != mark)
  }

  @Test("every row and every clock has its name")
  func names() {
    #expect(ClockRules.rows.allSatisfy { Words.hasSentence($0.sentenceKey) })
    #expect(Clock.allCases.map { Words(.zh).label($0.label) } == ["签收", "首联", "处置", "回访"])
    #expect(LimitUnit.allCases.allSatisfy { Words.hasLabel($0.label.key) })
  }
}
