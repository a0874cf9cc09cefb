import Testing

@testable import TerminalUI

@Suite("Text view")
struct TextViewTests {
  private let paragraphs: [StyledText] = [
    StyledText("可能重复", Style(.warning)) + StyledText("：0296 5栋楼道灯闪", Style(.muted)),
    "",
    "10:00 王敏 上报（电话）",
  ]

  private func drawn(_ view: TextView, _ width: Int, _ height: Int) -> Canvas {
    var canvas = Canvas(width, height)
    view.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    return canvas
  }

  @Test("Paragraphs wrap, and every part keeps its look")
  func wraps() {
    let canvas = drawn(TextView(paragraphs), 16, 6)
    #expect(
      canvas.text == """
        可能重复：0296 5
        栋楼道灯闪

        10:00 王敏 上报
        （电话）

        """
    )
    #expect(canvas.role(0, 0) == .warning)
    #expect(canvas.role(0, 1) == .muted)
  }

  @Test("A text too long for its area scrolls as far as there is text")
  func scrolls() {
    let view = TextView(paragraphs, top: 99)
    #expect(
      drawn(view, 18, 3).text == """

        10:00 王敏 上报
        （电话）         ┃
        """
    )
    #expect(view.clampedTop(size: Size(width: 18, height: 3), .standard) == 2)
    #expect(view.clampedTop(size: Size(width: 18, height: 9), .standard) == 0)
    #expect(TextView(paragraphs).rowCount(width: 16, .standard) == 5)
  }

  @Test("Areas of any size trap nothing", arguments: 0..<5, 0..<4)
  func tiny(width: Int, height: Int) {
    #expect(
      drawn(TextView(paragraphs, top: -4), width, height).surface.cells.count == width * height
    )
  }
}
