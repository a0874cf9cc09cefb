import CommunityModel
import Interchange
import Testing

@Suite("Import of issues")
struct IssueImportTests {
  private let office = ImportOffice()

  @Test("An answered message becomes an old message with its answer")
  func answered() throws {
    let report = try office.run(
      """
      留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间
      2549,U1001,"红旗路 路灯\t不亮",2019/4/25 9:32:09,"\t\t尊敬的领导：
      \t\t　　三盏灯都不亮。\t


      请派人看看。",网友您好！已修复。,2019/5/9
      """
    )
    #expect(report.counts == "1 read, 1 added, 0 updated, 0 unchanged, 0 rejected")
    #expect(report.encoding == "utf-8")
    #expect(report.warnings == [] && report.dropped == [:])
    #expect(office.drafts.map(\.kind) == [.issue(.history)])
    #expect(
      office.drafts.first?.body.written == """
        title: 红旗路 路灯 不亮
        text: 尊敬的领导：⏎三盏灯都不亮。⏎⏎请派人看看。
        community: 990102001001
        category: C01
        received: 2019-04-25T09:32:09.000+08:00
        answered: 2019-05-09T00:00:00.000+08:00
        reporter: U1001
        source: message
        answer: 网友您好！已修复。
        externalID: message:2549
        fingerprint: 43e2c05222fe3607
        """
    )
    let issue = try #require(office.issue("message:2549"))
    #expect(issue.status == .history)
    #expect(issue.resolution?.text == "网友您好！已修复。")
    #expect(issue.nextDue(.standard) == nil)
  }

  @Test("A message without an answer begins its life here, unless it is said to be old")
  func unanswered() throws {
    let text = "编号,标题,时间\n7,路灯不亮,2026-11-20 08:30\n"
    try office.run(text)
    #expect(office.issue("message:7")?.status == .reported)
    #expect(office.issue("message:7")?.receivedAt.minuteText == "2026-11-20 08:30")
    let other = ImportOffice()
    try other.run(text) { $0.asHistory = true }
    #expect(other.issue("message:7")?.status == .history)
  }

  @Test(
    "What has ended in another office's list is no work here, though nobody answered it",
    arguments: [
      ("已合并", .history), ("不受理", .history), ("Voided", .history), ("已办结", .history),
      ("转项目", .history), ("处置中", .reported), ("待受理", .reported), ("在办", .reported),
      ("", .reported),
    ] as [(String, IssueStatus)]
  )
  func ended(word: String, status: IssueStatus) throws {
    let report = try office.run("编号,外部编号,标题,状态\n990102001009-7,,路灯不亮,\(word)\n")
    #expect(office.issues.map(\.status) == [status])
    #expect(report.warnings.contains { $0.kind == .endedThere } == (status == .history))
  }

  @Test("A dry run reports the same and records nothing")
  func dryRun() throws {
    let text = "编号,标题\n7,路灯不亮\n8,\n"
    let dry = try office.run(text, isDry: true)
    #expect(office.issues.isEmpty)
    #expect(dry == (try office.run(text)))
    #expect(dry.counts == "2 read, 1 added, 0 updated, 0 unchanged, 1 rejected")
  }

  @Test(
    "Both encodings give the same changes, and the report says which it was",
    arguments: [TextEncoding.utf8, .utf8WithMark, .gb18030, .utf16LittleEndian]
  )
  func encodings(encoding: TextEncoding) throws {
    let text = "编号,标题,内容\n7,红旗路路灯不亮,请派人看看，已经三天了。𠮷先生\n"
    let bytes = try Transcoder.encode(text, to: encoding)
    for given in [nil, encoding] {
      let office = ImportOffice()
      let report = try office.run(bytes: bytes) { $0.encoding = given }
      #expect(report.encoding == encoding.rawValue)
      #expect(office.issues.map(\.title) == ["红旗路路灯不亮"])
      #expect(office.issues.map(\.text) == ["请派人看看，已经三天了。𠮷先生"])
    }
  }

  @Test("UTF-8 that was asked for may have its mark")
  func mark() throws {
    let report = try office.run("\u{FEFF}编号,标题\n7,路灯不亮\n") { $0.encoding = .utf8 }
    #expect(report.encoding == "utf-8-bom")
    #expect(report.added == 1)
  }

  @Test(
    "Rows go to the community that a column names, else the one asked for, else the store's own",
    arguments: [
      ("标题\n灯坏", nil, "990102001001"),
      ("标题\n灯坏", "滨河社区", "990102001002"),
      ("标题,社区\n灯坏,滨河", nil, "990102001002"),
      ("标题,社区\n灯坏,990121100204-03", "滨河社区", "990121100204-03"),
      ("标题,社区\n灯坏,\"=\"\"990102001002\"\"\"", nil, "990102001002"),
      ("标题,社区\n灯坏,", "滨河社区", "990102001002"),
    ] as [(String, String?, String)]
  )
  func community(text: String, asked: String?, expected: String) throws {
    try office.run(text) { $0.community = asked }
    #expect(office.issues.map(\.community) == [expected])
  }

  @Test(
    "A category comes from its columns, wide to narrow, else from the title",
    arguments: [
      ("类别\n%,环境卫生", "C05"),
      ("类别\n%,C03", "C03"),
      ("一级分类,二级分类,三级分类\n%,城乡建设,城市建设和市政管理,路灯", "C01"),
      ("一级分类,三级分类\n%,环境保护,噪音污染", "C03"),
      ("一级分类,三级分类\n%,其他,", "C99"),
      ("类别\n%,说不清楚", "U02"),
      ("类别\n%,", "U02"),
      ("别的\n%,x", "U02"),
    ]
  )
  func category(table: String, expected: String) throws {
    let text = "标题," + table.replacing("%", with: "门口路面有个坑")
    try office.run(text)
    #expect(office.issues.map(\.category) == [expected])
  }

  @Test("In a village the same words mean the village's categories")
  func village() throws {
    try office.run("标题,社区\n门口路面有个坑,柳树湾\n")
    #expect(office.issues.map(\.category) == ["R11"])
  }

  @Test("The other columns that a person would expect are taken over")
  func otherColumns() throws {
    try office.run(
      #"""
      工单编号,问题,来电时间,发生时间,反映人,联系电话,小区,网格,地址,来源,缓急,承办单位,办理结果,办结时间
      HX-12,楼道灯坏,2026/11/2 8:05,2026-11-01,王女士,"=""13800005678""",东苑,3,3栋2单元,热线,紧急,物业中心,已换灯泡,2026-11-03 17:00
      """#
    ) { $0.source = "hotline" }
    #expect(
      office.drafts.first?.body.written == """
        title: 楼道灯坏
        community: 990102001001
        estate: 东苑
        grid: 3
        place: 3栋2单元
        category: C01
        happened: 2026-11-01T00:00:00.000+08:00
        received: 2026-11-02T08:05:00.000+08:00
        answered: 2026-11-03T17:00:00.000+08:00
        reporter: 王女士
        phone: 13800005678
        handler: 物业中心
        source: hotline
        urgency: urgent
        answer: 已换灯泡
        externalID: hotline:HX-12
        fingerprint: c1bdb4bdc7adba9b
        """
    )
  }

  @Test("Progress ends at the last row")
  func progress() throws {
    let rows = (1...250).map { "\($0),灯坏\($0)\n" }.joined()
    let reading = try IssueImport(bytes: Array("编号,标题\n\(rows)".utf8), ImportOffice.options())
    var heard: [String] = []
    _ = try reading.run(
      existing: { _ in nil },
      commit: nil,
      progress: { heard.append("\($0)/\($1)") }
    )
    #expect(heard == ["0/250", "100/250", "200/250", "250/250"])
  }
}
