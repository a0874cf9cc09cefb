import TerminalUI
import Testing

@testable import dizao

struct TextTableTests {
  private func table(
    _ rows: [[String]],
    columns: Int? = nil,
    glyphs: GlyphSet = .unicode
  ) throws -> String {
    let page = Page()
    let console = page.console(isTerminal: columns != nil, columns: columns)
    var table = TextTable(
      [.init("编号", .right), .init("状态"), .init("问题")],
      on: console,
      glyphs: glyphs
    )
    for row in rows { try table.add(row) }
    try table.finish()
    try console.flush()
    return page.text
  }

  @Test("columns are aligned by what they take on the screen")
  func columnsAreAligned() throws {
    let text = try table([["7", "待受理", "路灯不亮"], ["1318", "Done", "lamp"]])
    #expect(
      text == """
        编号  状态    问题
           7  待受理  路灯不亮
        1318  Done    lamp

        """
    )
  }

  @Test("on a terminal the last column ends at its edge, in a pipe nothing is cut")
  func lastColumnIsCut() throws {
    let row = ["7", "待受理", "3栋楼道灯不亮"]
    #expect(try table([row], columns: 24).contains("3栋楼道灯…\n"))
    #expect(try table([row], columns: 24, glyphs: .ascii).contains("3栋楼道..\n"))
    #expect(try table([row]).contains("3栋楼道灯不亮\n"))
  }

  @Test("a list longer than the measured part is written as it comes")
  func longListsStream() throws {
    let rows = (1...1200).map { ["\($0)", "待受理", "路灯"] }
    let lines = try table(rows).split(separator: "\n")
    #expect(lines.count == 1201)
    #expect(lines[1200] == "1200  待受理  路灯")
    #expect(lines[1] == "   1  待受理  路灯")
  }

  @Test("no lines, no head")
  func emptyTable() throws {
    #expect(try table([]).isEmpty)
  }
}
