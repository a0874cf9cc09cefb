import Testing

@testable import TerminalUI

@Suite("Text fitting")
struct TextFittingTests {
  @Test(
    "Long text is cut by columns and ends with an ellipsis",
    arguments: [
      ("5栋北侧路灯不亮，老人晚上摔过一次", 20, "5栋北侧路灯不亮，老…"), ("桔园社区", 8, "桔园社区"),
      ("桔园社区", 7, "桔园社…"), ("桔园社区", 6, "桔园…"), ("桔园社区", 1, "…"), ("桔园社区", 0, ""),
      ("桔园社区", -1, ""), ("abc", 3, "abc"), ("abcd", 3, "ab…"), ("", 4, ""),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"),
    ]
  )
  func truncates(text: String, columns: Int, expected: String) {
    #expect(truncated(text, to: columns) == expected)
  }

  @Test(
    "An ellipsis of ASCII takes its two columns; without room for it the text is only cut",
    arguments: [(6, "桔园.."), (7, "桔园.."), (2, ".."), (1, "")]
  )
  func asciiEllipsis(columns: Int, expected: String) {
    #expect(truncated("桔园社区", to: columns, ellipsis: "..") == expected)
  }

  @Test(
    "Text is filled with blanks on the side its alignment says",
    arguments: [
      (TextAlignment.left, "满意  "), (.right, "  满意"), (.center, " 满意 "),
    ]
  )
  func pads(alignment: TextAlignment, expected: String) {
    #expect(padded("满意", to: 6, alignment) == expected)
    #expect(padded("满意", to: 3, alignment) == "满意")
  }

  @Test("Fitted text has exactly the width asked for")
  func fits() {
    #expect(fitted("桔园社区", to: 6) == "桔园… ")
    #expect(fitted("212", to: 6, .right) == "   212")
    #expect(fitted("x", to: -2).isEmpty)
  }

  @Test("Styled text is cut across its parts, and the ellipsis looks like what it cuts")
  func truncatesStyled() {
    let text = StyledText("0318", Style(.muted)) + StyledText(" 5栋北侧路灯", Style(.strong))
    #expect(text.truncated(to: 17) == text)
    #expect(text.truncated(to: 10).text == "0318 5栋…")
    #expect(text.truncated(to: 10).spans.last?.style == Style(.strong))
    #expect(text.truncated(to: 3).text == "03…")
    #expect(text.truncated(to: 3).spans == [StyledText.Span("03…", Style(.muted))])
    #expect(text.truncated(to: 0).text.isEmpty)
    #expect(StyledText(spans: []).truncated(to: 3).text.isEmpty)
  }
}
