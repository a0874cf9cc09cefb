import Testing

@testable import CursesTerminal

@Suite("Strings that give the terminal back")
struct ScreenStringsTests {
  private static let xterm = ScreenStrings(
    mainScreen: Array("\u{1B}[?1049l".utf8),
    plain: Array("\u{1B}[m".utf8),
    standardColors: Array("\u{1B}[39;49m".utf8),
    visibleCursor: Array("\u{1B}[?25h$<2/>".utf8),
    hasMainScreen: true
  )

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self).replacing("\u{1B}", with: "E")
  }

  @Test("restoring ends the frame, our modes, colours, the screen and the hidden cursor")
  func restore() {
    #expect(
      text(Self.xterm.restore(isStandard: true, mouse: true))
        == "E[?2026lE[?1006lE[?1002lE[?1000lE[?1004lE[?2004lE[mE[39;49mE[?1049lE[?25h"
    )
  }

  @Test("without a mouse its modes are neither taken nor given back")
  func withoutMouse() {
    #expect(
      text(Self.xterm.restore(isStandard: true, mouse: false))
        == "E[?2026lE[?1004lE[?2004lE[mE[39;49mE[?1049lE[?25h"
    )
    #expect(text(ScreenStrings.enter(mouse: false)) == "E[?2004hE[?1004h")
  }

  @Test("a terminal of another make gets no private modes")
  func notStandard() {
    #expect(
      text(Self.xterm.restore(isStandard: false, mouse: true)) == "E[mE[39;49mE[?1049lE[?25h"
    )
  }

  @Test(
    "delays are cut out, everything else stays",
    arguments: [
      ("", ""), ("a$<5>b", "ab"), ("$<5*/>", ""), ("a$<5", "a$<5"), ("$>$", "$>$"),
      ("x$<1>$<2>", "x"),
    ]
  )
  func padding(text: String, expected: String) {
    #expect(ScreenStrings.withoutPadding(Array(text.utf8)) == Array(expected.utf8))
  }
}
