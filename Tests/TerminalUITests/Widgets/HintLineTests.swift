import Testing

@testable import TerminalUI

@Suite("Hint line")
struct HintLineTests {
  private let line = HintLine([
    HintLine.Hint("n", "上报"), HintLine.Hint("Enter", "办理"), HintLine.Hint("?", "帮助"),
  ])

  @Test(
    "Hints that do not fit are left out from the right, never cut",
    arguments: [
      (27, " n 上报  Enter 办理  ? 帮助"), (26, " n 上报  Enter 办理"), (19, " n 上报  Enter 办理"),
      (18, " n 上报"), (7, " n 上报"), (6, ""), (0, ""),
    ]
  )
  func drops(width: Int, text: String) {
    var canvas = Canvas(width, 1)
    line.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    #expect(canvas.text == text)
    #expect(canvas.grounds(row: 0) == String(repeating: "b", count: width))
  }

  @Test("Keys and names look different")
  func roles() {
    var canvas = Canvas(20, 1)
    line.draw(on: &canvas.surface, in: canvas.surface.bounds, canvas.context)
    #expect(canvas.role(1, 0) == .hotkey)
    #expect(canvas.role(3, 0) == .footer)
  }
}
