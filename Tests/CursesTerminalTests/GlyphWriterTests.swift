import CNcurses
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("What is sent for a cell")
struct GlyphWriterTests {
  init() {
    _ = curses_screen_choose_encoding()
  }

  private func sent(
    _ text: String,
    columns: Int,
    isASCII: Bool = false
  ) -> [String] {
    var writer = GlyphWriter(isASCII: isASCII)
    let scalars = Array(text.unicodeScalars)
    let glyph = scalars.count == 1 ? scalars[0].value : Cell.clusterBase
    let cell = Cell(glyph: glyph, style: .text, width: UInt8(columns))
    let ink = Palette.Ink(pair: 3, attributes: 1, ground: 0)
    writer.add(cell, columns: columns, ink: ink) { _ in text }
    #expect(writer.glyphs.allSatisfy { $0.pair == 3 && $0.attributes == 1 })
    return writer.glyphs.map { glyph in
      let parts = [
        glyph.scalars.0, glyph.scalars.1, glyph.scalars.2, glyph.scalars.3, glyph.scalars.4,
      ]
      return String(
        String.UnicodeScalarView(parts.filter { $0 != 0 }.compactMap { Unicode.Scalar($0) })
      )
    }
  }

  @Test(
    "what the system draws in as many columns goes as it is",
    arguments: [("a", 1), ("─", 1), ("路", 2), ("e\u{301}", 1), ("，", 2), ("😀", 2)]
  )
  func asItIs(text: String, columns: Int) {
    let whole = sent(text, columns: columns)
    #expect(whole.count == 1)
    #expect(whole.first.map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }

  @Test(
    "anything else becomes something of the same width",
    arguments: [
      ("\u{2EBF0}", 2, ["〓"]),  // Extension I: unknown to the system
      ("\u{1B}", 1, ["\u{FFFD}"]), ("\u{9B}", 1, ["\u{FFFD}"]), ("\u{202E}", 1, ["\u{FFFD}"]),
      ("☀\u{FE0F}", 2, ["☀", " "]), ("a\u{200D}\u{301}", 1, ["a\u{301}"]),
      ("a\u{300}\u{301}\u{302}\u{303}\u{304}", 1, ["a\u{300}\u{301}\u{302}\u{303}"]),
    ]
  )
  func substitute(text: String, columns: Int, expected: [String]) {
    #expect(
      sent(text, columns: columns).map { Array($0.unicodeScalars) }
        == expected.map { Array($0.unicodeScalars) }
    )
  }

  @Test(
    "an ASCII terminal gets ASCII",
    arguments: [
      ("─", 1, ["-"]), ("╭", 1, ["+"]), ("●", 1, ["*"]), ("路", 2, ["?", "?"]),
      ("，", 2, [",", " "]), ("Ａ", 2, ["A", " "]), ("é", 1, ["?"]), ("e\u{301}", 1, ["e"]),
    ]
  )
  func ascii(text: String, columns: Int, expected: [String]) {
    #expect(sent(text, columns: columns, isASCII: true) == expected)
  }
}
