import Testing

@testable import TerminalUI

@Suite("Text area")
struct TextAreaTests {
  private let size = Size(width: 9, height: 3)

  private func drawn(_ area: TextArea, isFocused: Bool = true) -> Canvas {
    var canvas = Canvas(size.width, size.height)
    area.draw(on: &canvas.surface, in: canvas.surface.bounds, isFocused: isFocused, canvas.context)
    return canvas
  }

  private func press(_ keys: [Key], _ area: inout TextArea) {
    for key in keys { _ = area.handle(.key(key), size: size, .standard) }
  }

  @Test("Text wraps, and the caret's cell fits at the end of a full row")
  func wraps() {
    let canvas = drawn(TextArea("灯泡换过两次，怀疑线路"))
    #expect(
      canvas.text == """
        灯泡换过
        两次，怀
        疑线路
        """
    )
    #expect(canvas.surface.caret == Point(x: 6, y: 2))
    #expect(canvas.grounds(row: 2) == "FFFFFFFFF")
  }

  @Test("Up and down keep the column over shorter rows")
  func keepsColumn() {
    var area = TextArea("一二三\na\n四五六")
    press([Key(.up)], &area)
    #expect(drawn(area).surface.caret == Point(x: 1, y: 1))
    press([Key(.up)], &area)
    #expect(drawn(area).surface.caret == Point(x: 6, y: 0))
    press([Key(.down), Key(.down)], &area)
    #expect(drawn(area).surface.caret == Point(x: 6, y: 2))
  }

  @Test("Up in the first row and down in the last are left to the form")
  func passesOn() {
    var area = TextArea("一\n二")
    #expect(area.handle(.key(Key(.down)), size: size, .standard) == false)
    #expect(area.handle(.key(Key(.up)), size: size, .standard) == true)
    #expect(area.handle(.key(Key(.up)), size: size, .standard) == false)
    #expect(area.handle(.key(Key(.tab)), size: size, .standard) == false)
    #expect(area.handle(.key(.control("s")), size: size, .standard) == false)
  }

  @Test("Home and end move within the row on the screen")
  func homeAndEnd() {
    var area = TextArea("一二三四五六")
    press([Key(.home)], &area)
    #expect(area.caret == 4)
    press([Key(.up), Key(.end)], &area)
    #expect(area.caret == 3)
    #expect(drawn(area).surface.caret == Point(x: 6, y: 0))
    press([Key(.end, .control)], &area)
    #expect(area.caret == 6)
  }

  @Test("Enter breaks the row; deleting to the end takes the row, then its line feed")
  func rows() {
    var area = TextArea("一二")
    area.caret = 1
    press([Key(.enter)], &area)
    #expect(area.text == "一\n二")
    area.caret = 0
    press([.control("k")], &area)
    #expect(area.text == "\n二")
    press([.control("k")], &area)
    #expect(area.text == "二")
    press([Key(.end), .control("u")], &area)
    #expect(area.text.isEmpty)
  }

  @Test("A paste keeps its rows")
  func paste() {
    var area = TextArea("")
    #expect(area.handle(.paste("一\r\n二\t三"), size: size, .standard) == true)
    #expect(area.text == "一\n二 三")
  }

  @Test("More rows than the area shows scroll with the caret")
  func scrolls() {
    var area = TextArea((1...9).map { "第\($0)行" }.joined(separator: "\n"))
    #expect(drawn(area).text == "第7行\n第8行\n第9行")
    area.caret = 0
    #expect(drawn(area).text == "第1行\n第2行\n第3行")
    press([Key(.pageDown), Key(.pageDown)], &area)
    #expect(drawn(area).surface.caret?.x == 0)
    #expect(drawn(area).text.contains("第5行"))
    #expect(area.rowCount(width: 9, .standard) == 9)
  }

  @Test("Wherever the caret is, it is drawn inside, at any size")
  func caretInside() {
    var area = TextArea("灯泡换过两次    ，ab\n\n怀疑线路abcdefghijk 老化")
    for caret in 0...area.count {
      area.caret = caret
      for width in 1...10 {
        for height in 1...4 {
          var canvas = Canvas(width, height)
          let bounds = canvas.surface.bounds
          area.draw(on: &canvas.surface, in: bounds, isFocused: true, canvas.context)
          #expect(canvas.surface.caret.map(bounds.contains) == true)
        }
      }
    }
  }

  @Test("An empty area shows its placeholder")
  func placeholder() {
    #expect(drawn(TextArea("", placeholder: "经过"), isFocused: false).text == "经过\n\n")
  }
}
