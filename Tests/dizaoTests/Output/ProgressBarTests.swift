import CommunityModel
import TerminalUI
import Testing

@testable import dizao

struct ProgressBarTests {
  @Test("a bar shows how far it is, and goes away")
  func barIsShown() {
    let page = Page()
    let bar = ProgressBar(
      "导入",
      on: page.console(isTerminal: true),
      glyphs: .ascii,
      now: { Instant(milliseconds: 0) }
    )
    bar.show(1408, of: 2816)
    bar.show(1409, of: 2816)
    bar.clear()
    bar.clear()
    #expect(
      page.text == "\r导入  ############............  1408/2816\u{1B}[K\r\u{1B}[K"
    )
  }

  @Test("in a pipe nothing is written")
  func pipesStayClean() {
    let page = Page()
    let bar = ProgressBar(
      "导入",
      on: page.console(),
      glyphs: .unicode,
      now: { Instant(milliseconds: 0) }
    )
    bar.show(1, of: 2)
    bar.clear()
    #expect(page.text.isEmpty)
  }
}
