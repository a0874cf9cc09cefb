import CommunityModel
import Interchange
import Testing

@Suite("Importing again")
struct ImportAgainTests {
  private let office = ImportOffice()
  private static let answered = """
    编号,标题,时间,内容,答复,答复时间
    7,路灯不亮,2019/4/25 9:32,三盏灯。,已修复。,2019/5/9
    """
  private static let open = "编号,标题,时间,内容\n7,路灯不亮,2026/11/20 9:32,三盏灯。\n"

  @Test("The same file adds nothing and changes nothing, however its times and spaces look")
  func unchanged() throws {
    try office.run(Self.answered)
    for text in [
      Self.answered,
      "编号,标题,时间,内容,答复,答复时间\r\n007,x,,,,\r\n"
        .replacing(
          "007,x,,,,",
          with: "7,\"路灯不亮 \",2019-04-25 09:32:00,\"\t三盏灯。\r\n\",已修复。,2019年5月9日"
        ),
    ] {
      let report = try office.run(text)
      #expect(report.counts == "1 read, 0 added, 0 updated, 1 unchanged, 0 rejected")
    }
    #expect(office.issues.count == 1 && office.issues.first?.revision == 1)
  }

  @Test("A row that changed outside is taken over where nobody here has edited it")
  func updated() throws {
    try office.run(Self.answered)
    let report = try office.run(Self.answered.replacing("已修复。", with: "已全部修复。"))
    #expect(report.counts == "1 read, 0 added, 1 updated, 0 unchanged, 0 rejected")
    let issue = try #require(office.issue("message:7"))
    #expect(issue.resolution?.text == "已全部修复。" && issue.revision == 2)
    #expect(issue.title == "路灯不亮" && issue.text == "三盏灯。" && issue.status == .history)
    let again = try office.run(Self.answered.replacing("已修复。", with: "已全部修复。"))
    #expect(again.unchanged == 1)
  }

  @Test("A refreshed row says only what differs")
  func difference() throws {
    try office.run(Self.answered)
    try office.run(Self.answered.replacing("三盏灯。", with: "四盏灯。"))
    #expect(
      office.drafts.last?.body.written == """
        text: 四盏灯。
        answer: 已修复。
        answered: 2019-05-09T00:00:00.000+08:00
        fingerprint: 5ae8f4a55ac0f14e
        """
    )
    #expect(office.drafts.last?.base == 1)
  }

  @Test("A text that was taken away outside goes here too")
  func emptied() throws {
    try office.run(Self.open)
    try office.run(Self.open.replacing("三盏灯。", with: ""))
    #expect(office.issue("message:7")?.text == "")
  }

  @Test("What people here corrected is not written over, and the row says so")
  func edited() throws {
    try office.run(Self.open)
    try office.act(.correct, on: "message:7", [.title: .text("红旗路路灯不亮")])
    let same = try office.run(Self.open)
    #expect(same.unchanged == 1)
    let report = try office.run(Self.open.replacing("三盏灯。", with: "四盏灯。"))
    #expect(report.rejected.map(\.refusal.key) == ["refusal.editedHere"])
    #expect(report.rejected.map(\.line) == [2])
    #expect(office.issue("message:7")?.text == "三盏灯。")
  }

  @Test("While it is worked on here its words may change, but no answer takes ours away")
  func handled() throws {
    try office.run(Self.open)
    try office.act(.accept, on: "message:7")
    let report = try office.run(Self.open.replacing("三盏灯。", with: "四盏灯。"))
    #expect(report.updated == 1)
    #expect(office.issue("message:7")?.text == "四盏灯。")
    #expect(office.issue("message:7")?.status == .accepted)
    let answered = try office.run(Self.answered)
    #expect(answered.rejected.map(\.refusal.key) == ["refusal.handledHere"])
  }

  @Test("An answer that comes later belongs to the message that still waits")
  func answeredLater() throws {
    try office.run(Self.open)
    let report = try office.run(Self.answered)
    #expect(report.counts == "1 read, 0 added, 1 updated, 0 unchanged, 0 rejected")
    #expect(office.issue("message:7")?.resolution?.text == "已修复。")
  }

  @Test("An issue typed in by hand with the outside number is left as it is")
  func byHand() throws {
    try office.record(
      ChangeDraft(
        .issue(.report),
        body: Fields([.title: .text("红旗路灯"), .externalID: .text("message:7")])
      )
    )
    let report = try office.run(Self.open)
    #expect(report.rejected.map(\.refusal.key) == ["refusal.editedHere"])
    #expect(office.issues.count == 1)
  }

  @Test("Another category outside is taken over only until people here look at it")
  func category() throws {
    let text = "编号,标题,类别\n7,灯坏,C01\n"
    try office.run(text)
    try office.run("编号,标题,类别\n7,灯又坏,C02\n")
    #expect(office.issue("message:7")?.category == "C02")
    try office.act(.reclassify, on: "message:7", [.category: .text("C03")])
    try office.run("编号,标题,类别\n7,灯还坏,C05\n")
    #expect(office.issue("message:7")?.category == "C03")
    #expect(office.issue("message:7")?.title == "灯还坏")
  }

  @Test("A number twice in one file: the same row counts once, another is rejected")
  func twice() throws {
    let report = try office.run("编号,标题\n7,灯坏\n7,灯坏\n7,路坏\n")
    #expect(report.counts == "3 read, 1 added, 0 updated, 1 unchanged, 1 rejected")
    #expect(report.rejected.map(\.line) == [4])
    #expect(
      report.rejected.map(\.refusal) == [
        Refusal("rowTwice", ["line": .number(2)], field: .externalID)
      ]
    )
  }

  @Test("After a row that was rejected the next of its number may come in")
  func afterRejection() throws {
    let report = try office.run("编号,标题,时间\n7,灯坏,2019-02-30\n7,灯坏,2019-02-28\n")
    #expect(report.counts == "2 read, 1 added, 0 updated, 0 unchanged, 1 rejected")
  }

  @Test("Rows without a number are known by what they say, and an answer does not change that")
  func withoutNumber() throws {
    let text = "标题,时间,答复\n灯坏,2026/11/20,\n路坏,2026/11/20,\n"
    let first = try office.run(text)
    #expect(first.added == 2)
    #expect(first.warnings.map(\.kind) == [.noNumber])
    #expect(office.issues.allSatisfy { $0.externalID?.hasPrefix("message:~") ?? false })
    #expect(try office.run(text).unchanged == 2)
    let later = try office.run(text.replacing("灯坏,2026/11/20,", with: "灯坏,2026/11/20,修好了"))
    #expect(later.counts == "2 read, 0 added, 1 updated, 1 unchanged, 0 rejected")
  }

  @Test("Numbers of two platforms are not mixed up; one that names its platform keeps it")
  func sources() throws {
    try office.run("编号,标题\n7,灯坏\n")
    try office.run("编号,标题\n7,路坏\n") { $0.source = "hotline" }
    try office.run("编号,标题\nmessage:7,灯坏\n")
    #expect(office.issues.map(\.externalID) == ["message:7", "hotline:7"])
  }

  @Test("Another office's record is not touched")
  func otherSite() throws {
    try office.run(Self.answered)
    let issue = try #require(office.issue("message:7"))
    var foreign = CommunityModel.Issue(
      id: RecordID(site: "990102001009", number: 3),
      at: ImportOffice.now
    )
    foreign.fingerprint = "other"
    let reading = try IssueImport(bytes: Array(Self.answered.utf8), ImportOffice.options())
    let report = try reading.run(existing: { _ in foreign }, commit: nil)
    #expect(report.rejected.map(\.refusal.key) == ["refusal.otherSite"])
    #expect(issue.revision == 1)
  }
}
