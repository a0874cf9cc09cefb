import Testing

@testable import dizao

struct PlainTextTests {
  @Test(
    "nothing that commands a terminal gets through",
    arguments: [
      ("3栋楼道灯不亮", "3栋楼道灯不亮"),
      ("\u{1B}[31mred\u{1B}[0m", "\u{FFFD}[31mred\u{FFFD}[0m"),
      ("bell\u{07} del\u{7F} c1\u{9B}x", "bell\u{FFFD} del\u{FFFD} c1\u{FFFD}x"),
      ("\u{202E}evil\u{2066}", "\u{FFFD}evil\u{FFFD}"),
      ("zero\u{200B}width\u{FEFF}", "zerowidth"),
      ("two\n\tlines\r\nhere", "two lines here"),
      ("private\u{E000}use", "private\u{FFFD}use"),
      ("é ñ العربية 👨‍👩‍👧", "é ñ العربية 👨‍👩‍👧"),
      ("", ""),
    ]
  )
  func hostileTextIsPlain(typed: String, shown: String) {
    #expect(PlainText.line(typed) == shown)
  }

  @Test("a text of several lines keeps them")
  func linesAreKept() {
    #expect(PlainText.lines("a\r\nb\n\u{1B}c\n\nd") == ["a", "b", "\u{FFFD}c", "", "d"])
    #expect(PlainText.lines("") == [""])
  }
}
