import Testing

@testable import TerminalUI

@Suite("Frame")
struct FrameTests {
  private func drawn(
    _ frame: Frame,
    _ width: Int,
    _ height: Int,
    _ glyphs: GlyphSet = .unicode
  )
    -> Canvas
  {
    var canvas = Canvas(width, height, glyphs)
    frame.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    return canvas
  }

  @Test("The title stands at the left and the note at the right")
  func titleAndNote() {
    let canvas = drawn(Frame("1 试点社区", note: "5 个", isFocused: true), 26, 3)
    #expect(
      canvas.text == """
        ╭» 1 试点社区 ──── 5 个 ─╮
        │                        │
        ╰────────────────────────╯
        """
    )
    #expect(canvas.role(0, 0) == .frameFocused)
    #expect(canvas.role(3, 0) == .titleFocused)
    #expect(canvas.role(18, 0) == .muted)
  }

  @Test("Without room for both the note goes, then the title is shortened")
  func narrow() {
    #expect(drawn(Frame("满意度", note: "本月"), 17, 2).text.hasPrefix("╭─ 满意度 ──────╮"))
    #expect(drawn(Frame("满意度", note: "本月"), 19, 2).text.hasPrefix("╭─ 满意度 ─ 本月 ─╮"))
    #expect(drawn(Frame("满意度"), 11, 2).text.hasPrefix("╭─ 满意… ─╮"))
    #expect(drawn(Frame("满意度"), 6, 2).text.hasPrefix("╭────╮"))
  }

  @Test("In ASCII the frame is made of signs every terminal has")
  func ascii() {
    #expect(
      drawn(Frame("详情 0318", note: "照明"), 24, 3, .ascii).text == """
        +- 详情 0318 --- 照明 -+
        |                      |
        +----------------------+
        """
    )
  }

  @Test("Plain borders have square corners")
  func plain() {
    #expect(drawn(Frame(), 4, 2, GlyphSet(borders: .plain)).text == "┌──┐\n└──┘")
  }

  @Test("A separator joins both sides and has a title of its own")
  func separator() {
    var canvas = Canvas(20, 5)
    let frame = Frame("问题队列")
    frame.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    frame.drawSeparator(
      "0318",
      row: 2,
      on: &canvas.surface,
      in: canvas.surface.bounds,
      canvas.context
    )
    #expect(
      canvas.text == """
        ╭─ 问题队列 ───────╮
        │                  │
        ├─ 0318 ───────────┤
        │                  │
        ╰──────────────────╯
        """
    )
  }

  @Test("The content lies within, a blank column from the lines; a pop-up hides what is below")
  func content() {
    var canvas = Canvas(12, 4)
    canvas.surface.put("一二三四五六", at: Point(x: 0, y: 1), style: .text)
    let area = Rect(x: 1, y: 0, width: 9, height: 3)
    let content = Frame(ground: .popup).draw(on: &canvas.surface, in: area, canvas.context)
    #expect(content == Rect(x: 3, y: 1, width: 5, height: 1))
    #expect(canvas.text == " ╭───────╮\n │       │六\n ╰───────╯\n")
    #expect(canvas.grounds(row: 1) == ".ppppppppp..")
  }

  @Test("The thumb on the right side shows which rows are in sight")
  func scroll() {
    let mark = ScrollMark(first: 10, visible: 4, count: 14)
    #expect(drawn(Frame(scroll: mark), 4, 6).text == "╭──╮\n│  │\n│  │\n│  │\n│  ┃\n╰──╯")
  }

  @Test("Areas too small for a frame draw nothing and trap nothing", arguments: 0..<4, 0..<4)
  func tiny(width: Int, height: Int) {
    let canvas = drawn(Frame("桔园", note: "5"), width, height)
    #expect(canvas.surface.cells.count == width * height)
  }
}
