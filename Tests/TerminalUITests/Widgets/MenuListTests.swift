import Testing

@testable import TerminalUI

@Suite("Menu list")
struct MenuListTests {
  private let items = [
    MenuList.Item("上报问题", note: "n"), MenuList.Item("派单", note: "a"),
    MenuList.Item("结案", note: "还没有回访", isEnabled: false),
  ]

  @Test("A pop-up shows names, keys and reasons, and the selected row is a band")
  func popup() {
    let menu = MenuList("命令", items: items, selected: 1)
    var canvas = Canvas(24, 6)
    let size = menu.size(within: Size(width: 24, height: 6), canvas.context)
    #expect(size == Size(width: 20, height: 5))
    menu.draw(on: &canvas.surface, in: Rect(x: 2, y: 0, width: 20, height: 5), canvas.context)
    #expect(
      canvas.text == """
          ╭─ 命令 ───────────╮
          │ 上报问题       n │
          │ 派单           a │
          │ 结案  还没有回访 │
          ╰──────────────────╯

        """
    )
    #expect(canvas.grounds(row: 2) == "..ppSSSSSSSSSSSSSSSSpp..")
    #expect(canvas.role(4, 3) == .faint)
  }

  @Test("With a prompt it has a field with the caret above a line")
  func prompt() {
    let menu = MenuList("命令", items: Array(items[..<2]), prompt: TextField("上b"))
    var canvas = Canvas(20, 6)
    menu.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    #expect(
      canvas.text == """
        ╭─ 命令 ───────────╮
        │ 上b              │
        ├──────────────────┤
        │ 上报问题       n │
        │ 派单           a │
        ╰──────────────────╯
        """
    )
    #expect(canvas.surface.caret == Point(x: 5, y: 1))
  }

  @Test("A long list scrolls to the selected item")
  func scrolls() {
    let many = (1...40).map { MenuList.Item(StyledText("第\($0)项")) }
    var canvas = Canvas(14, 4, .ascii)
    MenuList("项", items: many, selected: 39).draw(
      on: &canvas.surface,
      in: canvas.surface.bounds,
      canvas.context
    )
    #expect(
      canvas.text == """
        +- 项 -------+
        | 第39项     |
        | 第40项     #
        +------------+
        """
    )
  }

  @Test("An empty list says so; a narrow one drops notes")
  func emptyAndNarrow() {
    var canvas = Canvas(14, 3)
    MenuList("命令", items: [], placeholder: "没有").draw(
      on: &canvas.surface,
      in: canvas.surface.bounds,
      canvas.context
    )
    #expect(canvas.text == "╭─ 命令 ─────╮\n│ 没有       │\n╰────────────╯")
    var narrow = Canvas(14, 3)
    MenuList("命令", items: [items[2]]).draw(
      on: &narrow.surface,
      in: narrow.surface.bounds,
      narrow.context
    )
    #expect(narrow.text(row: 1) == "│ 结案       │")
  }

  @Test("Areas of any size trap nothing", arguments: 0..<7, 0..<6)
  func tiny(width: Int, height: Int) {
    var canvas = Canvas(width, height)
    MenuList("命令", items: items, selected: 2, prompt: TextField("上"))
      .draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    MenuList("命令", items: items, selected: 99)
      .draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    #expect(canvas.surface.cells.count == width * height)
  }
}

extension Canvas {
  /// One row of the screen.
  fileprivate func text(row: Int) -> String { surface.text(row: row) }
}
