import CommunityModel
import Interchange
import Testing

@Suite("Columns of an import")
struct ImportColumnsTests {
  /// `编号→externalID 别的→-`.
  private func columns(_ header: String, _ wishes: [String] = []) throws -> String {
    var options = ImportOffice.options()
    for wish in wishes { try options.addMapping(wish) }
    let reading = try IssueImport(bytes: Array("\(header)\n".utf8), options)
    return reading.columns.map { "\($0.name)→\($0.field?.rawValue ?? "-")" }
      .joined(separator: " ")
  }

  @Test(
    "Columns are known by their names",
    arguments: [
      (
        "留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间",
        "留言编号→externalID 留言用户→reporter 留言主题→title 留言时间→received 留言详情→text "
          + "答复意见→answer 答复时间→answered"
      ),
      ("ID,Title,Date,Content", "ID→externalID Title→title Date→received Content→text"),
      ("Outside-ID, Sub ject ,社 区", "Outside-ID→externalID Sub ject→title 社 区→community"),
      ("标题（必填）,民族,时间*", "标题（必填）→title 民族→- 时间*→received"),
      ("编号,留言编号,标题", "编号→- 留言编号→externalID 标题→title"),
      ("问题,留言主题,内容,详情", "问题→- 留言主题→title 内容→- 详情→text"),
      ("一级分类,标题,二级分类", "一级分类→category 标题→title 二级分类→category"),
      ("标题,,标题", "标题→title →- 标题→-"),
    ]
  )
  func names(header: String, expected: String) throws {
    #expect(try columns(header) == expected)
  }

  @Test(
    "People say what a column is, or that it is to be left out",
    arguments: [
      ("甲,乙", ["甲=title", "乙=external-id"], "甲→title 乙→externalID"),
      ("甲,标题", ["甲=title"], "甲→title 标题→-"),
      ("标题,内容", ["内容=-"], "标题→title 内容→-"),
      ("标题,甲=乙", ["甲=乙=位置"], "标题→title 甲=乙→place"),
      ("标题,时间", ["时间=发生时间"], "标题→title 时间→happened"),
      ("标题,类,别", ["类=category", "别=Category"], "标题→title 类→category 别→category"),
      ("标题,甲", ["甲=text", "甲=place"], "标题→title 甲→place"),
    ]
  )
  func wishes(header: String, wishes: [String], expected: String) throws {
    #expect(try columns(header, wishes) == expected)
  }

  @Test(
    "What cannot be done is said with what there is",
    arguments: [
      ("标题,甲", ["丙=text"], .unknownColumn("丙", columns: ["标题", "甲"])),
      ("甲,乙", [], .missingTitle(columns: ["甲", "乙"])),
      ("标题", ["标题=-"], .missingTitle(columns: ["标题"])),
      ("标题,甲,乙", ["甲=text", "乙=text"], .fieldTwice(.text, "乙")),
      ("标题", ["text"], .mappingUnclear("text")),
      ("标题", ["=text"], .mappingUnclear("=text")),
      ("标题", ["标题="], .mappingUnclear("标题=")),
      ("", [], .empty),
      (" \n\u{FEFF}", [], .missingTitle(columns: [""])),
    ] as [(String, [String], ImportFailure)]
  )
  func failures(header: String, wishes: [String], expected: ImportFailure) {
    #expect(throws: expected) { try columns(header, wishes) }
  }

  @Test("A field that there is not is answered with those that there are")
  func unknownField() throws {
    var options = ImportOffice.options()
    let failure = #expect(throws: ImportFailure.self) { try options.addMapping("甲=chain") }
    guard case .unknownField("chain", let fields) = failure else {
      Testing.Issue.record("\(String(describing: failure))")
      return
    }
    #expect(fields.contains("title") && !fields.contains("fingerprint"))
  }

  @Test("Every field that a column can fill goes by its names on screen in both languages")
  func screenNames() throws {
    let fields = [
      "externalID", "title", "text", "received", "happened", "answer", "answered", "reporter",
      "phone", "category", "community", "estate", "grid", "place", "handler", "source", "urgency",
    ]
    for name in fields {
      let field = try #require(Field(rawValue: name))
      for language in Language.allCases {
        let label = Words(language).label(field.label)
        var options = ImportOffice.options()
        try options.addMapping("甲=\(label)")
        #expect(options.map.map(\.field) == [field], "\(label)")
      }
    }
  }
}
