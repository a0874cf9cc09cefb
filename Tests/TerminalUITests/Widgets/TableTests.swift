import Testing

@testable import TerminalUI

@Suite("Table")
struct TableTests {
  private let columns = [
    Table.Column("编号", .fixed(4)),
    Table.Column("问题", .flexible(minimum: 8, weight: 1)),
    Table.Column("社区", .fixed(8), isOptional: true),
    Table.Column("反映", .fixed(4), .right),
  ]

  private let rows = [
    ["0311", "3栋2单元楼道堆放杂物", "桔园", "7"],
    ["0315", "化粪池外溢", "铁路新村", "21"],
    ["0318", "5栋北侧路灯不亮，老人摔过", "桔园", "12"],
    ["0309", "加装电梯", "滨江一号", "134"],
  ].map { Table.Row($0.map { StyledText($0) }) }

  private func drawn(
    _ table: Table,
    _ width: Int,
    _ height: Int,
    _ glyphs: GlyphSet = .unicode
  )
    -> Canvas
  {
    var canvas = Canvas(width, height, glyphs)
    table.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    return canvas
  }

  @Test("Columns line up whatever the widths of their characters, and long cells are cut")
  func columnsLineUp() {
    let canvas = drawn(Table(columns: columns, rows: rows), 36, 5)
    #expect(
      canvas.text == """
        编号 问题              社区     反映
        0311 3栋2单元楼道堆放… 桔园        7
        0315 化粪池外溢        铁路新村   21
        0318 5栋北侧路灯不亮…  桔园       12
        0309 加装电梯          滨江一号  134
        """
    )
    #expect(canvas.role(0, 0) == .columnHead)
  }

  @Test("In ASCII cut cells end with two dots")
  func ascii() {
    let text = drawn(Table(columns: columns, rows: [rows[0]]), 30, 2, .ascii).text
    #expect(text == "编号 问题        社区     反映\n0311 3栋2单元..  桔园        7")
  }

  @Test("An optional column gives way when there is no room")
  func optionalColumn() {
    #expect(
      drawn(Table(columns: columns, rows: [rows[1]]), 24, 2).text == """
        编号 问题           反映
        0315 化粪池外溢       21
        """
    )
  }

  @Test("Of several optional columns the rightmost gives way first; the others never do")
  func optionalColumns() {
    let columns = [
      Table.Column("甲", .fixed(4), isOptional: true), Table.Column("乙", .fixed(4)),
      Table.Column("丙", .fixed(4), isOptional: true),
    ]
    func shown(_ width: Int) -> [Int] {
      ColumnLayout(columns, width: width, gap: 1).places.map(\.index)
    }
    #expect(shown(14) == [0, 1, 2])
    #expect(shown(13) == [0, 1])
    #expect(shown(8) == [1])
    #expect(ColumnLayout(columns, width: 3, gap: 1).places.map(\.width) == [3])
  }

  @Test("The selected row is a band over the whole width; a marked row has a ground of its own")
  func bands() {
    var marked = rows
    marked[2].isMarked = true
    let focused = drawn(
      Table(columns: columns, rows: marked, selected: 1, isFocused: true),
      30,
      5
    )
    #expect(focused.grounds(row: 1) == String(repeating: ".", count: 30))
    #expect(focused.grounds(row: 2) == String(repeating: "S", count: 30))
    #expect(focused.grounds(row: 3) == String(repeating: "m", count: 30))
    let resting = drawn(Table(columns: columns, rows: rows, selected: 0), 30, 5)
    #expect(resting.grounds(row: 1) == String(repeating: "s", count: 30))
  }

  @Test("A long table shows a window with the selected row, and where it lies")
  func window() {
    var table = Table(
      columns: [Table.Column("问题", .flexible(minimum: 4, weight: 1))],
      rowCount: 1_000_000,
      selected: 999_998
    ) { Table.Row([StyledText("第\($0)件")]) }
    #expect(
      drawn(table, 14, 4).text == """
        问题
        第999996件
        第999997件   ┃
        第999998件
        """
    )
    table.selected = 999_999
    #expect(drawn(table, 14, 3).text == "问题\n第999998件\n第999999件   ┃")
    table.showsHead = false
    table.selected = 0
    #expect(drawn(table, 14, 2, .ascii).text == "第0件        #\n第1件")
  }

  @Test("Only rows in sight are asked for")
  func asksForRowsInSight() {
    let asked = Asked()
    let table = Table(
      columns: [Table.Column("", .flexible(minimum: 1, weight: 1))],
      rowCount: 1000,
      top: 500
    ) { index in
      asked.rows.append(index)
      return Table.Row([StyledText("\(index)")])
    }
    _ = drawn(table, 10, 4)
    #expect(asked.rows == [500, 501, 502])
  }

  @Test(
    "The window moves as little as needed",
    arguments: [
      (0, 3, 0), (0, 5, 1), (4, 2, 2), (4, 6, 4), (90, 99, 95), (200, nil, 95), (-3, nil, 0),
    ] as [(Int, Int?, Int)]
  )
  func firstVisible(top: Int, selected: Int?, expected: Int) {
    #expect(Table.firstVisible(top, selected: selected, rowCount: 100, height: 5) == expected)
  }

  @Test("An empty table says so")
  func placeholder() {
    var table = Table(columns: columns, rows: [])
    table.placeholder = "没有问题"
    #expect(drawn(table, 30, 3).text == "编号 问题        社区     反映\n没有问题\n")
  }

  @Test("Rows with missing cells and areas of any size trap nothing", arguments: 0..<6, 0..<4)
  func tiny(width: Int, height: Int) {
    let table = Table(
      columns: columns,
      rows: [Table.Row([]), Table.Row([StyledText("桔园")])],
      selected: 1
    )
    #expect(drawn(table, width, height).surface.cells.count == width * height)
  }

  /// What a table asked for.
  private final class Asked {
    var rows: [Int] = []
  }
}
