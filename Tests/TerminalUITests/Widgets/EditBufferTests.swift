import Testing

@testable import TerminalUI

@Suite("Edit buffer")
struct EditBufferTests {
  @Test("A combining mark typed after a letter joins it, and the caret stays behind both")
  func combines() {
    var buffer = EditBuffer("cafe")
    buffer.insert("\u{301}")
    #expect(buffer.text == "cafe\u{301}")
    #expect(buffer.caret == 4)
    buffer.delete(3..<4)
    #expect(buffer.text == "caf")
  }

  @Test("A mark typed before a letter's place joins the letter left of the caret")
  func combinesInside() {
    var buffer = EditBuffer("e桔")
    buffer.moveCaret(to: 1)
    buffer.insert("\u{301}园")
    #expect(buffer.text == "e\u{301}园桔")
    #expect(buffer.caret == 2)
  }

  @Test("Deleting what stood between two halves of a flag joins them, and the caret goes behind")
  func joins() {
    var buffer = EditBuffer("\u{1F1E8}x\u{1F1F3}y")
    buffer.delete(1..<2)
    #expect(buffer.characters == ["🇨🇳", "y"])
    #expect(buffer.caret == 1)
  }

  @Test(
    "Words are runs of a kind; blanks before them are skipped",
    arguments: [(0, 0, 2), (2, 0, 3), (3, 2, 7), (7, 3, 11), (8, 3, 11), (11, 8, 13), (13, 11, 13)]
  )
  func words(caret: Int, start: Int, end: Int) {
    var buffer = EditBuffer("路灯，0318 abc桔园")
    buffer.moveCaret(to: caret)
    #expect(buffer.wordStart == start)
    #expect(buffer.wordEnd == end)
  }

  @Test("Ranges and carets outside the text are brought inside")
  func outside() {
    var buffer = EditBuffer("桔园")
    buffer.moveCaret(to: 99)
    #expect(buffer.caret == 2)
    buffer.moveCaret(to: -1)
    #expect(buffer.caret == 0)
    buffer.delete(1..<50)
    #expect(buffer.text == "桔")
  }
}
