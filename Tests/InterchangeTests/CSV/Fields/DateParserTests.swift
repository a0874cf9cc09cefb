import Interchange
import Testing

@Suite struct DateParserTests {
  @Test(
    "The dates that offices write are read",
    arguments: [
      ("2019/4/25 9:32:09", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("2019-04-08 08:37:20", ParsedMoment(2019, 4, 8, hour: 8, minute: 37, second: 20)),
      ("2019/5/9", ParsedMoment(2019, 5, 9)),
      (" 2019/12/31 0:00 ", ParsedMoment(2019, 12, 31, hour: 0, minute: 0)),
      ("2019.4.25", ParsedMoment(2019, 4, 25)),
      ("2019. 4. 25", ParsedMoment(2019, 4, 25)),
      ("20190425", ParsedMoment(2019, 4, 25)),
      ("201904250932", ParsedMoment(2019, 4, 25, hour: 9, minute: 32)),
      ("20190425093209", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("20190425T093209", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("2020-02-29", ParsedMoment(2020, 2, 29)),
    ]
  )
  func plain(text: String, expected: ParsedMoment) throws {
    #expect(try DateParser().parse(text) == expected)
  }

  @Test(
    "Chinese dates, full-width digits and halves of the day are read",
    arguments: [
      ("2019年4月25日 9:32", ParsedMoment(2019, 4, 25, hour: 9, minute: 32)),
      ("2019 年 4 月 25 日", ParsedMoment(2019, 4, 25)),
      ("2019年4月25号9时", ParsedMoment(2019, 4, 25, hour: 9)),
      ("2019年4月25日9时32分", ParsedMoment(2019, 4, 25, hour: 9, minute: 32)),
      ("2019年4月25日9点32分9秒", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("2019年4月25日（星期四）下午2:05", ParsedMoment(2019, 4, 25, hour: 14, minute: 5)),
      ("２０１９／４／２５　９：３２", ParsedMoment(2019, 4, 25, hour: 9, minute: 32)),
      ("2019/4/25\u{A0}9:32", ParsedMoment(2019, 4, 25, hour: 9, minute: 32)),
      ("2019/4/25 上午 12:05", ParsedMoment(2019, 4, 25, hour: 0, minute: 5)),
      ("2019/4/25 下午 12:05", ParsedMoment(2019, 4, 25, hour: 12, minute: 5)),
      ("2019/4/25 9:32:09 PM", ParsedMoment(2019, 4, 25, hour: 21, minute: 32, second: 9)),
    ]
  )
  func chinese(text: String, expected: ParsedMoment) throws {
    #expect(try DateParser().parse(text) == expected)
  }

  @Test(
    "A time with a zone becomes the civil time of China",
    arguments: [
      ("2019-04-25T09:32:09+08:00", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("2019-04-25T01:32:09Z", ParsedMoment(2019, 4, 25, hour: 9, minute: 32, second: 9)),
      ("2019-12-31T20:00:00.123Z", ParsedMoment(2020, 1, 1, hour: 4, minute: 0, second: 0)),
      ("2020-03-01 01:00 +0930", ParsedMoment(2020, 2, 29, hour: 23, minute: 30)),
      ("2019-04-25T09:32-05", ParsedMoment(2019, 4, 25, hour: 22, minute: 32)),
    ]
  )
  func zones(text: String, expected: ParsedMoment) throws {
    #expect(try DateParser().parse(text) == expected)
  }

  @Test(
    "What is no date is refused with its reason",
    arguments: [
      ("", DateProblem.empty), (" \u{3000}", .empty),
      ("2019-02-30", .impossibleDay), ("2019/13/1", .impossibleDay), ("2019/0/1", .impossibleDay),
      ("2019-02-29", .impossibleDay), ("20190431", .impossibleDay),
      ("2019-04-25 25:00", .impossibleTime), ("2019-04-25 24:00", .impossibleTime),
      ("2019-04-25 9:60", .impossibleTime), ("2019-04-25 9:32:60", .impossibleTime),
      ("2019/4/25 上午 13:00", .impossibleTime),
      ("19/4/25", .twoDigitYear), ("19年4月25日", .twoDigitYear), ("1819/4/25", .yearOutOfRange(1819)),
      ("43580.397", .serialNumber), ("43580", .serialNumber),
      ("昨天", .unknownForm), ("2019", .unknownForm), ("2019-04", .unknownForm),
      ("2019/4-25", .unknownForm), ("2019/4/25 9", .unknownForm), ("2019/4/25 9:", .unknownForm),
      ("2019/4/25 9:32 x", .unknownForm), ("2019/4/25 上午", .unknownForm),
      ("2019-04-25T09:32+08:75", .unknownForm), ("2019-04-25T09:32+", .unknownForm),
      ("2019-04-25+08:00", .unknownForm), ("4/25/2019", .unknownForm),
      ("99999999999999999999999", .unknownForm),
      (String(repeating: "2019-", count: 99), .unknownForm), ("201904250932 9:32", .unknownForm),
    ]
  )
  func refused(text: String, expected: DateProblem) {
    #expect(throws: expected) { try DateParser().parse(text) }
  }

  @Test(
    "Days of a spreadsheet are read only when allowed",
    arguments: [
      ("43580", ParsedMoment(2019, 4, 25)),
      ("43580.397", ParsedMoment(2019, 4, 25, hour: 9, minute: 31, second: 41)),
      ("43580.999999", ParsedMoment(2019, 4, 26, hour: 0, minute: 0, second: 0)),
      ("43580.5 ", ParsedMoment(2019, 4, 25, hour: 12, minute: 0, second: 0)),
    ]
  )
  func serials(text: String, expected: ParsedMoment) throws {
    #expect(try DateParser(allowsSerialNumbers: true).parse(text) == expected)
  }

  @Test("Other numbers are no dates", arguments: ["7", "318", "2019.4", "12345678901"])
  func numbers(text: String) {
    #expect(throws: DateProblem.unknownForm) {
      try DateParser(allowsSerialNumbers: true).parse(text)
    }
  }

  @Test(
    "All dates of the real file are read",
    .enabled(if: RealFile.areHere, Comment(rawValue: RealFile.absence))
  )
  func realFile() throws {
    var reader = CSVReader(try RealFile.messages.bytes())
    _ = try reader.next()
    let parser = DateParser()
    while let row = try reader.next() {
      for field in [row.fields[3], row.fields[6]] {
        let moment = try parser.parse(field)
        #expect((2010...2020).contains(moment.year))
      }
    }
  }
}
