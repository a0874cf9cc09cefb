import CommunityModel
import Testing

@Suite("Limits")
struct LimitTests {
  @Test(
    "read what people type and write it in one form",
    arguments: [
      ("5 workDays", "5 workDays"), ("5工作日", "5 workDays"), ("5 个工作日", "5 workDays"),
      ("0.5 clockHours", "0.5 clockHours"), ("24连续时", "24 clockHours"),
      ("24 小时", "24 clockHours"), ("2工作时", "2 workHours"), ("1.5 workhour", "1.5 workHours"),
      ("30自然日", "30 days"), ("  7 Workdays ", "7 workDays"), ("4.0 workHours", "4 workHours"),
    ]
  )
  func reads(text: String, written: String) throws {
    let limit = try #require(Limit(text))
    #expect(limit.text == written)
    #expect(Limit(limit.text) == limit)
  }

  @Test(
    "refuse nothing, halves of days, too much and unknown units",
    arguments: [
      "", "0 workDays", "0.5 workDays", "-1 workDays", "5", "workDays", "5 weeks",
      "10000 workDays", "99999999999 workDays", "1.25 workHours", "1. workHours", ".5 workHours",
      "5 workDays x",
    ]
  )
  func refuses(text: String) {
    #expect(Limit(text) == nil)
  }

  @Test("are said in both languages")
  func phrases() throws {
    let limit = try #require(Limit("5 workDays"))
    #expect(limit.phrase(Words(.zh)) == "5 工作日")
    #expect(limit.phrase(Words(.en)) == "5 workdays")
  }
}
