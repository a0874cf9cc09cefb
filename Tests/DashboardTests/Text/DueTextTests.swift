import CommunityModel
import TerminalUI
import Testing

@testable import Dashboard

@Suite("A due hour as people say it")
struct DueTextTests {
  /// Monday, 2026-11-23, 14:05.
  private func text(_ language: Language) throws -> DueText {
    DueText(words: Words(language), now: try Trial.instant("23T14:05"))
  }

  @Test(
    "In a list",
    arguments: [
      ("2026-11-23T14:04:59+08:00", "已超 0分", "0m over"),
      ("2026-11-23T13:06:00+08:00", "已超 59分", "59m over"),
      ("2026-11-23T13:05:00+08:00", "已超 1时", "1h over"),
      ("2026-11-22T14:06:00+08:00", "已超 23时", "23h over"),
      ("2026-11-22T14:05:00+08:00", "已超 1天", "1d over"),
      ("2025-01-01T00:00:00+08:00", "已超 691天", "691d over"),
      ("2026-11-23T14:05:00+08:00", "今天 14:05", "today 14:05"),
      ("2026-11-23T23:59:00+08:00", "今天 23:59", "today 23:59"),
      ("2026-11-24T00:00:00+08:00", "明天 00:00", "tmrw 00:00"),
      ("2026-11-24T17:30:00+08:00", "明天 17:30", "tmrw 17:30"),
      ("2026-11-25T00:00:00+08:00", "11-25", "11-25"),
      ("2026-12-31T23:59:00+08:00", "12-31", "12-31"),
      ("2027-01-04T09:00:00+08:00", "2027-01-04", "2027-01-04"),
    ]
  )
  func short(at: String, chinese: String, english: String) throws {
    let due = try #require(Instant(at))
    #expect(try text(.zh).short(due) == chinese)
    #expect(try text(.en).short(due) == english)
  }

  @Test("Whatever the hour, it fits the column of the queue", arguments: Language.allCases)
  func fits(language: Language) throws {
    let text = try text(language)
    let width = language == .zh ? 10 : 11
    for hours in stride(from: -24 * 999, to: 24 * 800, by: 7) {
      let due = text.now.adding(milliseconds: Int64(hours) * Instant.millisecondsPerHour)
      #expect(displayWidth(text.short(due)) <= width)
    }
  }

  @Test(
    "What is left or past, in two units",
    arguments: [
      ("23T14:05", "还有 0分", "0m left"),
      ("23T14:20", "还有 15分", "15m left"),
      ("23T17:00", "还有 2时55分", "2h 55m left"),
      ("25T15:10", "还有 2天1时", "2d 1h left"),
      ("23T13:50", "超过 15分", "15m over"),
      ("19T14:30", "超过 3天23时", "3d 23h over"),
    ]
  )
  func left(at: String, chinese: String, english: String) throws {
    let due = try Trial.instant(at)
    #expect(try text(.zh).left(due) == chinese)
    #expect(try text(.en).left(due) == english)
  }

  @Test(
    "A stamp is the hour today, else the day, with the year when it is another",
    arguments: [
      ("2026-11-23T08:05:00+08:00", "08:05", "11-23 08:05"),
      ("2026-11-22T23:59:00+08:00", "11-22", "11-22 23:59"),
      ("2025-12-31T10:00:00+08:00", "2025-12-31", "2025-12-31 10:00"),
    ]
  )
  func stamps(at: String, stamp: String, full: String) throws {
    let instant = try #require(Instant(at))
    #expect(try text(.zh).stamp(instant) == stamp)
    #expect(try text(.zh).full(instant) == full)
  }

  @Test("The ends of time do not trap", arguments: [Int64.min, -1, 0, Int64.max])
  func ends(milliseconds: Int64) throws {
    let text = try text(.zh)
    let instant = Instant(milliseconds: milliseconds)
    #expect(!text.short(instant).isEmpty)
    #expect(!text.stamp(instant).isEmpty)
    #expect(!text.full(instant).isEmpty)
  }
}
