import CommunityModel
import Interchange
import Testing

@Suite("Export of issues")
struct IssueExportTests {
  private final class File {
    var bytes: [UInt8] = []
  }

  private func export(_ language: Language) -> IssueExport {
    let names = Dictionary(
      ImportOffice.options().communities.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return IssueExport(Words(language), rules: .standard) { names[$0] }
  }

  private func written(
    _ issues: [CommunityModel.Issue],
    _ language: Language = .zh,
    _ encoding: TextEncoding = .utf8
  ) throws -> [UInt8] {
    let file = File()
    let count = try export(language).write(
      encoding: encoding,
      to: { file.bytes += $0 },
      issues: { row in for issue in issues { try row(issue) } }
    )
    #expect(count == issues.count)
    return file.bytes
  }

  private func office() throws -> ImportOffice {
    let office = ImportOffice()
    try office.run(
      """
      编号,标题,时间,内容,答复,答复时间,反映人,电话,地址
      7,路灯不亮,2019/4/25 9:32:09,"三盏灯。
      请修。",已修复。,2019/5/9,王女士,13800005678,红旗路
      8,=路面有坑,2026/11/20 8:30,,,,,,
      """
    )
    return office
  }

  @Test("A row has what the office sees, and neither names nor phones")
  func rows() throws {
    let text = String(decoding: try written(office().issues), as: UTF8.self)
    #expect(
      text.replacing("\r\n", with: "⏎\n") == """
        编号,外部编号,问题,状态,类别,缓急,来源,社区,小区,网格,位置,发生时间,接到时间,到期,承办人,反映人数,说明,答复,答复时间,满意吗,轮次,更新⏎
        990102001001-2,message:7,路灯不亮,历史件,照明,一般,网上,红旗社区,,,红旗路,,2019-04-25 09:32:09,,,1,"三盏灯。
        请修。",已修复。,2019-05-09 00:00:00,,1,2026-11-23 09:00:00⏎
        990102001001-3,message:8,'=路面有坑,待受理,小区道路,一般,网上,红旗社区,,,,,2026-11-20 08:30:00,2026-11-20 14:30:00,,1,,,,,1,2026-11-23 09:00:00⏎

        """
    )
  }

  @Test("The heads come in the language asked for")
  func heads() {
    #expect(
      export(.en).header.joined(separator: ", ")
        == "No., Outside ID, Title, Status, Category, Urgency, Source, Community, Estate, Grid, "
        + "Place, Happened, Received, Due, Handler, Number of reporters, Details, Answer, Answered, "
        + "Rating, Round, Updated"
    )
    #expect(Set(export(.zh).header).count == export(.zh).header.count)
  }

  @Test(
    "What was exported can be imported again, and adds nothing",
    arguments: [Language.zh, .en],
    [TextEncoding.utf8WithMark, .gb18030]
  )
  func roundTrip(language: Language, encoding: TextEncoding) throws {
    let office = try office()
    let bytes = try written(office.issues, language, encoding)
    let again = try office.run(bytes: bytes)
    #expect(again.encoding == encoding.rawValue)
    #expect(again.counts == "2 read, 0 added, 0 updated, 2 unchanged, 0 rejected")
    let other = ImportOffice()
    try other.run(bytes: bytes)
    for (one, two) in zip(office.issues, other.issues) {
      #expect(one.title == two.title && one.text == two.text && one.status == two.status)
      #expect(one.category == two.category && one.community == two.community)
      #expect(one.receivedAt == two.receivedAt && one.resolution == two.resolution)
      #expect(one.place == two.place && one.externalID == two.externalID)
    }
  }

  @Test("No issues still make a file with heads")
  func empty() throws {
    let text = String(decoding: try written([]), as: UTF8.self)
    #expect(text.hasSuffix("\r\n") && text.split(separator: "\r\n").count == 1)
  }

  @Test("What the sink throws comes through")
  func fails() throws {
    struct Full: Error {}
    #expect(throws: Full.self) {
      try export(.zh).write(to: { _ in throw Full() }, issues: { _ in })
    }
  }
}
