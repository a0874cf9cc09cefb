import CommunityModel
import Testing

@Suite("Instants")
struct InstantTests {
  @Test(
    "read ISO 8601 with its zone and write it at +08:00 with three decimals",
    arguments: [
      ("2026-11-23T14:05:09.123+08:00", "2026-11-23T14:05:09.123+08:00"),
      ("2026-11-23T14:05:09+08:00", "2026-11-23T14:05:09.000+08:00"),
      ("2026-11-23T14:05+08:00", "2026-11-23T14:05:00.000+08:00"),
      ("2026-11-23 14:05:09+08", "2026-11-23T14:05:09.000+08:00"),
      ("2026-11-23T14:05:09+0800", "2026-11-23T14:05:09.000+08:00"),
      ("2026-11-23T18:30:00Z", "2026-11-24T02:30:00.000+08:00"),
      ("2026-11-23T00:30:00.5-05:30", "2026-11-23T14:00:00.500+08:00"),
      ("1970-01-01T00:00:00.999999999Z", "1970-01-01T08:00:00.999+08:00"),
      ("1969-12-31T15:59:59.999Z", "1969-12-31T23:59:59.999+08:00"),
    ]
  )
  func reads(text: String, written: String) throws {
    #expect(try #require(Instant(text)).text == written)
  }

  @Test(
    "refuse what is no instant or has no zone",
    arguments: [
      "", "2026-11-23", "2026-11-23T14:05:09", "2026-02-29T00:00:00Z", "2026-11-23T24:00:00Z",
      "2026-11-23T14:60:00Z", "2026-11-23T14:05:60Z", "2026-11-23T14:05:09.Z",
      "2026-11-23T14:05:09.1234567890Z", "2026-11-23T14:05:09+8", "2026-11-23T14:05:09+24:00",
      "2026-11-23T14:05:09Zx", "0000-01-01T00:00:00Z", "２０２６-11-23T14:05:09Z",
    ]
  )
  func refuses(text: String) {
    #expect(Instant(text) == nil)
  }

  @Test("stay within the calendar and never overflow")
  func ends() {
    #expect(Instant(milliseconds: .max).text == "9999-12-31T23:59:59.999+08:00")
    #expect(Instant(milliseconds: .min).text == "0001-01-01T00:00:00.000+08:00")
    #expect(Instant(milliseconds: .max).adding(milliseconds: 1).milliseconds == .max)
    #expect(Instant(milliseconds: .min).adding(milliseconds: -1).milliseconds == .min)
    let whole = Instant(milliseconds: .max).milliseconds(since: Instant(milliseconds: .min))
    #expect(whole == .max)
  }

  @Test("keep civil time at +08:00, whatever the machine's zone is")
  func civil() throws {
    let (date, time) = try #require(Instant("2026-11-22T16:30:15Z")).civil
    #expect(date.text == "2026-11-23")
    #expect(time.text == "00:30:15")
    #expect(Instant(date, time).text == "2026-11-23T00:30:15.000+08:00")
  }
}
