import CommunityModel
import Interchange
import Testing

@Suite("Rows that are rejected or remarked on")
struct ImportRejectionTests {
  private let office = ImportOffice()

  @Test(
    "A row that is no issue is rejected with its line and the reason; the others come in",
    arguments: [
      ("8,灯坏", "rowWidth"),
      ("8,灯坏,,,,,,多", "rowWidth"),
      ("8,\" \t　\",,,,,", "needed"),
      ("8,灯坏,2019-02-30,,,,", "momentReal"),
      ("8,灯坏,2019-02-03 25:00,,,,", "momentReal"),
      ("8,灯坏,2919-02-03,,,,", "momentReal"),
      ("8,灯坏,1969-12-31,,,,", "momentReal"),
      ("8,灯坏,去年春天,,,,", "momentForm"),
      ("8,灯坏,19/4/25,,,,", "momentForm"),
      ("8,灯坏,2019-02-03,好,2019-13-01,,", "momentReal"),
      ("8,灯坏,2026-11-24,,,,", "future"),
      ("8,灯坏,2019-02-03,好,2026-11-24,,", "answerAhead"),
      ("8,灯坏,,,,不存在的社区,", "community"),
      ("4.2E+17,灯坏,,,,,", "lostDigits"),
      ("8,灯坏,,,,,LONG", "long"),
    ]
  )
  func rejected(row: String, key: String) throws {
    let row = row.replacing("LONG", with: String(repeating: "长", count: 201))
    let report = try office.run(
      "编号,标题,时间,答复,答复时间,社区,地址\n7,\"两\n行\",,,,,\n\(row)\n9,路坏,,,,,\n"
    )
    #expect(report.counts == "3 read, 2 added, 0 updated, 0 unchanged, 1 rejected")
    #expect(report.rejected.map(\.refusal.key) == ["refusal.\(key)"])
    #expect(report.rejected.map(\.line) == [4])
  }

  @Test("A reason carries what it says")
  func values() throws {
    let report = try office.run("编号,标题,时间\n7,灯坏\n8,灯坏,2019/2/30\n")
    #expect(
      report.rejected.map(\.refusal) == [
        Refusal("rowWidth", ["expected": .number(3), "found": .number(2)]),
        Refusal(
          "momentReal",
          ["field": .label("fi.received"), "value": .text("2019/2/30")],
          field: .received
        ),
      ]
    )
  }

  @Test(
    "A time may stand in any of the usual forms",
    arguments: [
      ("2019/4/25 9:32:09", "2019-04-25T09:32:09.000+08:00"),
      ("2019-04-08 08:37:20", "2019-04-08T08:37:20.000+08:00"),
      ("2019/5/9", "2019-05-09T00:00:00.000+08:00"),
      ("2019年4月25日 下午2:05", "2019-04-25T14:05:00.000+08:00"),
      ("2019-04-25T01:32:09Z", "2019-04-25T09:32:09.000+08:00"),
      ("43580.397326", "2019-04-25T09:32:09.000+08:00"),
    ]
  )
  func times(text: String, expected: String) throws {
    try office.run("标题,时间\n灯坏,\(text)\n")
    #expect(office.issues.map(\.receivedAt.text) == [expected])
  }

  @Test("Something that happened on the day of receipt did not happen after it")
  func sameDay() throws {
    let report = try office.run(
      "标题,时间,发生时间\n灯坏,2019/5/9,2019/5/9 8:00\n路坏,2019/5/9 7:00,2019/5/9 8:00\n"
    )
    #expect(office.issues.map(\.receivedAt.minuteText) == ["2019-05-09 08:00"])
    #expect(report.rejected.map(\.refusal.key) == ["refusal.order"])
  }

  @Test(
    "What is odd but no reason to stop is counted, with the line where it was first",
    arguments: [
      ("8,灯坏,2019/5/9,好,2019/5/8,", .answeredEarly),
      ("430102198001010000,灯坏,2019/5/9,,,", .zeroTail),
      ("8,灯坏,,,,", .noReceived),
      (",灯坏,2019/5/9,,,", .noNumber),
      ("8,灯坏,2019/5/9,,,物业", .handlerLeftOut),
      ("8,旧\"灯\"坏,2019/5/9,,,", .strayQuotes),
    ] as [(String, ImportWarning.Kind)]
  )
  func warnings(row: String, kind: ImportWarning.Kind) throws {
    let report = try office.run(
      "编号,标题,时间,答复,答复时间,承办\n7,路坏,2019/5/9,,,\n\(row)\n\(row)\n"
    )
    #expect(report.rejected == [])
    #expect(report.warnings.map(\.kind) == [kind])
    #expect(report.warnings.map(\.line) == [3])
    #expect(report.warnings.map(\.count) == [2])
  }

  @Test("An answer of the same day is not early when only its day is known")
  func answerOfTheDay() throws {
    let report = try office.run("编号,标题,时间,答复,答复时间\n8,灯坏,2019/5/9 9:00,好,2019/5/9\n")
    #expect(report.warnings == [])
  }

  @Test("A source that is none of ours counts as the usual one")
  func unknownSource() throws {
    let report = try office.run("编号,标题,来源,时间\n7,灯坏,市长信箱,2019/5/9\n8,路坏,热线,2019/5/9\n")
    #expect(report.warnings.map(\.kind) == [.unknownChoice])
    #expect(office.issues.map(\.source) == [.message, .hotline])
  }

  @Test("A title of 10,000 characters is cut, and the whole stands before the text")
  func longTitle() throws {
    let title = String(repeating: "灯坏", count: 5000)
    let report = try office.run("编号,标题,内容,时间\n7,\(title),请修。,2019/5/9\n")
    #expect(report.warnings.map(\.kind) == [.titleShortened])
    let issue = try #require(office.issue("message:7"))
    #expect(issue.title == title.prefix(199) + "…")
    #expect(issue.text == title + "\n请修。")
    let whole = String(repeating: "灯", count: 200)
    try office.run("编号,标题\n8,\(whole)\n")
    #expect(office.issue("message:8")?.title == whole)
    #expect(try office.run("编号,标题,内容,时间\n7,\(title),请修。,2019/5/9\n").unchanged == 1)
  }

  @Test("Numbers of identity and bank cards are left out everywhere, and counted")
  func sensitive() throws {
    let card = "11010519491231002X"
    let report = try office.run(
      "编号,标题,内容,答复,地址,反映人,电话\n"
        + "\(card),\(card)反映,卡号6222021234567890128,已告\(card),\(card)家,王\(card),\(card)\n"
    )
    #expect(report.dropped[.identityCard] == 5)
    let body = try #require(office.drafts.first?.body)
    #expect(body.text(.title) == "〔身份证号已略〕反映")
    for field in [Field.title, .text, .answer, .place, .reporter, .phone] {
      #expect(!(body.text(field) ?? "").contains(card), "\(field)")
    }
  }

  @Test("Rows below the table with nothing in them are not read; trailing commas are no fields")
  func blank() throws {
    let report = try office.run("编号,标题\n7,灯坏,,\n,\n,,\n\n")
    #expect(report.counts == "1 read, 1 added, 0 updated, 0 unchanged, 0 rejected")
  }

  @Test("A row that no line of the journal holds is rejected alone")
  func tooLarge() throws {
    let long = String(repeating: "\"\"", count: 400_000)
    let report = try office.run("编号,标题,内容\n7,灯坏,\"\(long)x\"\n8,路坏,\n")
    #expect(report.counts == "2 read, 2 added, 0 updated, 0 unchanged, 0 rejected")
    let both = try office.run("编号,标题,内容,答复\n9,灯坏,\"\(long)x\",\"\(long)x\"\n10,路坏,,\n")
    #expect(both.rejected.map(\.refusal.key) == ["refusal.tooLarge"])
    #expect(both.added == 1)
  }

  @Test("Text that a spreadsheet kept from running loses the apostrophe again")
  func formula() throws {
    try office.run("编号,标题\n7,'=1+1\n8,'引号\n")
    #expect(office.issues.map(\.title) == ["=1+1", "'引号"])
  }
}
