import CommunityModel
import Testing

@Suite("The working of a deadline")
struct DeadlineExplanationTests {
  private func explain(_ start: String, _ limit: String, _ language: Language) throws -> [String] {
    let deadline = try WorkCalendar.standard.deadline(
      from: try #require(Instant(start + "+08:00")),
      limit: try #require(Limit(limit))
    ).get()
    return DeadlineExplanation(deadline.steps, Words(language)).sentences
  }

  @Test("tells a break")
  func lunch() throws {
    #expect(
      try explain("2026-11-23T10:00", "4 workHours", .zh) == [
        "时限 4 工作时", "2026-11-23 周一 10:00 收到", "午休 12:00–14:00 不计",
        "2026-11-23 周一 16:00 到期",
      ]
    )
  }

  @Test("tells a night, a holiday and the break of the last day")
  func night() throws {
    #expect(
      try explain("2026-09-30T18:00", "5 workHours", .en) == [
        "Limit 5 work hours", "Received Wed 2026-09-30 18:00",
        "Outside working time: counts from Thu 2026-10-08 08:30",
        "The break 12:00–14:00 does not count", "Due Thu 2026-10-08 15:30",
      ]
    )
    #expect(
      try explain("2026-09-30T16:30", "4 workHours", .zh) == [
        "时限 4 工作时", "2026-09-30 周三 16:30 收到", "下班后 17:30–08:30 不计",
        "国庆节 10-01–10-07 放假不计",
        "2026-10-08 周四 11:30 到期",
      ]
    )
  }

  @Test("tells first day, days off, make-up workdays and the last day")
  func days() throws {
    #expect(
      try explain("2026-09-30T09:00", "4 workDays", .zh) == [
        "时限 4 工作日", "2026-09-30 周三 09:00 收到", "2026-09-30 周三 当天不计",
        "国庆节 10-01–10-07 放假不计", "2026-10-10 周六 国庆节调休上班，计入", "周末 10-11 不计",
        "第 4 日是 2026-10-12 周一，17:30 下班截止", "2026-10-12 周一 17:30 到期",
      ]
    )
  }

  @Test("tells that the end moved on")
  func movedOn() throws {
    #expect(
      try explain("2026-11-23T22:00", "5 days", .en) == [
        "Limit 5 calendar days", "Received Mon 2026-11-23 22:00",
        "Mon 2026-11-23 itself does not count",
        "Day 5 is Sat 2026-11-28, until close of business at 17:30",
        "Weekend 11-28–11-29 does not count",
        "Sat 2026-11-28 is not worked: moved on to Mon 2026-11-30", "Due Mon 2026-11-30 17:30",
      ]
    )
  }

  @Test("warns when next year's notice may change the last days of December")
  func provisional() throws {
    let sentences = try explain("2026-12-29T09:00", "1 workDays", .zh)
    #expect(sentences.contains("2027 年放假通知未装入，年末日子可能再变"))
    #expect(try explain("2025-12-29T09:00", "1 workDays", .zh).count == 5)
  }

  @Test("tells a pause and a missing year in a sentence")
  func pause() throws {
    let deadline = try WorkCalendar.standard.deadline(
      from: try #require(Instant("2026-11-23T09:00+08:00")),
      limit: try #require(Limit("1 workDays")),
      pausedMilliseconds: 26 * Instant.millisecondsPerHour
    ).get()
    let sentences = DeadlineExplanation(deadline.steps, Words(.zh)).sentences
    #expect(sentences.suffix(2) == ["暂停 1 天 2 小时，顺延", "2026-11-26 周四 17:30 到期"])
    #expect(
      DeadlineProblem.yearNotInstalled(2027).sentence(Words(.en))
        == "The holiday notice for 2027 is not installed, so no deadline can be worked out; "
        + "add that year's calendar first"
    )
  }
}
