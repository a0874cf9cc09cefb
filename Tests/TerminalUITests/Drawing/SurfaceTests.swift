import Testing

@testable import TerminalUI

@Suite("Surface")
struct SurfaceTests {
  private func surface(_ width: Int, _ height: Int = 1) -> Surface {
    Surface(size: Size(width: width, height: height))
  }

  @Test("Text appears where it was put, and its columns are counted")
  func putsText() {
    var screen = surface(12, 2)
    #expect(screen.put("桔园 94%", at: Point(x: 1, y: 1), style: .text) == 8)
    #expect(screen.text == "\n 桔园 94%")
    #expect(screen.cells[13].width == 2)
    #expect(screen.cells[14].width == 0)
  }

  @Test("A wide character is never cut: at the right edge a blank stands instead")
  func wideAtRightEdge() {
    var screen = surface(5)
    #expect(screen.put("满意率", at: Point(x: 0, y: 0), style: Style(.accent)) == 5)
    #expect(screen.text == "满意")
    #expect(screen.cells[4] == Cell(glyph: 0x20, style: Style(.accent), width: 1))
  }

  @Test("Text left of the clip is counted and not drawn; a wide character cut there is a blank")
  func clipsLeft() {
    var screen = surface(8)
    screen.put("--------", at: Point(x: 0, y: 0), style: .text)
    let clip = Rect(x: 2, y: 0, width: 4, height: 1)
    #expect(screen.put("a满意率", at: Point(x: 0, y: 0), style: .text, clip: clip) == 6)
    #expect(screen.text == "-- 意 --")
  }

  @Test(
    "Nothing is drawn outside the surface, wherever the text is put",
    arguments: [(-3, 0), (0, -1), (0, 1), (4, 0), (-100, 0), (100, 5)]
  )
  func outside(x: Int, y: Int) {
    var screen = surface(4)
    screen.put("x", at: Point(x: x, y: y), style: .text)
    screen.fill(Rect(x: x, y: y, width: 2, height: 1), .text)
    #expect(screen.text.isEmpty)
  }

  @Test(
    "Overwriting half of a wide character blanks its other half",
    arguments: [(0, "x"), (1, " x楼"), (2, "灯x"), (3, "灯 x")]
  )
  func overwritesHalves(x: Int, expected: String) {
    var screen = surface(4)
    screen.put("灯楼", at: Point(x: 0, y: 0), style: .text)
    screen.put("x", at: Point(x: x, y: 0), style: .text)
    #expect(screen.text == (x == 0 ? "x 楼" : expected))
    for (index, cell) in screen.cells.enumerated() {
      let isRightHalf = index > 0 && screen.cells[index - 1].width == 2
      #expect((cell.width == 0) == isRightHalf)
    }
  }

  @Test("Overwriting a wide character by one that begins in its middle leaves no half behind")
  func overwritesShifted() {
    var screen = surface(6)
    screen.put("灯楼道", at: Point(x: 0, y: 0), style: .text)
    screen.put("水", at: Point(x: 1, y: 0), style: .text)
    #expect(screen.text == " 水 道")
  }

  @Test("Filling an area leaves no halves at its edges")
  func fillsHalves() {
    var screen = surface(8)
    screen.put("灯楼道水", at: Point(x: 0, y: 0), style: .text)
    screen.fill(Rect(x: 1, y: 0, width: 4, height: 1), Style(.text, on: .popup))
    #expect(screen.text == "      水")
    #expect(screen.cells[1].background == .popup)
    #expect(screen.cells[5].background == .text)
  }

  @Test("Lines are drawn with one character, cut to the surface, and leave no halves beside them")
  func drawsLines() {
    var screen = surface(8, 3)
    for y in 0..<3 { screen.put("灯楼道水", at: Point(x: 0, y: y), style: .text) }
    screen.fill(Rect(x: 3, y: 1, width: 1, height: 9), "│", Style(.frame))
    #expect(screen.text == "灯楼道水\n灯 │道水\n灯 │道水")
    screen.fill(Rect(x: -2, y: 0, width: 5, height: 1), "─", Style(.frame))
    #expect(screen.text == "─── 道水\n灯 │道水\n灯 │道水")
    #expect(screen.cells[0].foreground == .frame)
    #expect(screen.cells[3].foreground == .text)
    screen.fill(Rect(x: 9, y: 0, width: 1, height: 1), "─", Style(.frame))
    #expect(screen.text == "─── 道水\n灯 │道水\n灯 │道水")
    for (row, character) in [(0, "灯"), (1, "\u{200B}"), (2, "e\u{301}")] as [(Int, Character)] {
      screen.fill(Rect(x: 0, y: row, width: 3, height: 1), character, Style(.frame))
    }
    #expect(screen.text == "    道水\n   │道水\ne\u{301}e\u{301}e\u{301}│道水")
  }

  @Test("Restyling a band keeps the text and both halves of wide characters alike")
  func restyles() {
    var screen = surface(6)
    screen.put("灯a楼b", at: Point(x: 0, y: 0), style: Style(.strong))
    screen.restyle(Rect(x: 0, y: 0, width: 4, height: 1)) { $0.on(.selection) }
    #expect(screen.text == "灯a楼b")
    #expect(screen.cells.map(\.background) == Array(repeating: .selection, count: 5) + [.text])
    #expect(screen.cells.allSatisfy { $0.foreground == .strong })
  }

  @Test("A letter with marks is one cell, with the same number on every surface")
  func clusters() {
    var screen = surface(4)
    var other = surface(4)
    other.put("a\u{308}", at: Point(x: 2, y: 0), style: .text)
    screen.put("e\u{301}", at: Point(x: 0, y: 0), style: .text)
    screen.put("a\u{308}", at: Point(x: 2, y: 0), style: .text)
    #expect(screen.cells[0].glyph >= Cell.clusterBase)
    #expect(screen.cluster(for: screen.cells[0]) == "e\u{301}")
    #expect(screen.cells[2] == other.cells[2])
  }

  @Test("A tower of marks is cut to what ncurses keeps in a cell")
  func manyMarks() {
    var screen = surface(2)
    screen.put("e" + String(repeating: "\u{301}", count: 40), at: Point(x: 0, y: 0), style: .text)
    #expect(screen.cluster(for: screen.cells[0]).unicodeScalars.count == 5)
  }

  @Test(
    "Hostile characters become visible marks, invisible ones go, breaks become blanks",
    arguments: [
      ("a\u{1B}[31mb", "a\u{FFFD}[31mb"), ("\u{9B}31m", "\u{FFFD}31m"),
      ("\u{7}\u{0}", "\u{FFFD}\u{FFFD}"),
      ("桔\u{202E}园", "桔\u{FFFD}园"), ("\u{2067}园\u{2069}", "\u{FFFD}园\u{FFFD}"),
      ("a\u{200B}b\u{FEFF}c\u{2060}d", "abcd"), ("a\u{200F}b\u{AD}c", "abc"),
      ("x\u{E0041}y", "xy"), ("\u{E000}\u{FFFE}\u{10FFFF}", "\u{FFFD}\u{FFFD}\u{FFFD}"),
      ("a\tb\nc\r\nd\u{2028}e", "a b c d e"), ("\u{301}a", "a"), ("\u{7F}", "\u{FFFD}"),
      ("\u{FFF9}园\u{FFFB}", "园"), ("a\u{200D}b", "ab"), ("\u{85}x", " x"),
    ]
  )
  func hostileText(text: String, shown: String) {
    var screen = surface(20)
    let columns = screen.put(text, at: Point(x: 0, y: 0), style: .text)
    #expect(screen.text == shown)
    #expect(columns == displayWidth(text))
  }

  @Test(
    "What ncurses cannot draw is replaced by something of the same width",
    arguments: [
      ("👨‍👩‍👧|", "👨|"), ("👍🏽|", "👍|"), ("🇨🇳|", "CN|"), ("🇨|", "C|"), ("❤️|", "❤ |"),
      ("1️⃣|", "1 |"), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿|", "🏴|"), ("❤️‍🔥|", "❤ |"), ("\u{2EBF0}|", "□□|"),
      ("\u{378}|", "□|"), ("क्ष|", "क्ष|"),
    ]
  )
  func replacesUndrawable(text: String, shown: String) {
    var screen = surface(10)
    let columns = screen.put(text, at: Point(x: 0, y: 0), style: .text)
    #expect(screen.text == shown)
    #expect(columns == displayWidth(text))
    #expect(screen.cells.allSatisfy { screen.cluster(for: $0).unicodeScalars.count <= 5 })
  }

  @Test("A newer C library shows newer characters")
  func newerUnicode() {
    var screen = Surface(
      size: Size(width: 4, height: 1),
      widthRule: WidthRule(unicodeVersion: 15)
    )
    screen.put("\u{31350}", at: Point(x: 0, y: 0), style: .text)
    #expect(screen.text == "\u{31350}")
  }

  @Test(
    "Where ambiguous characters are wide, none of them gets into a cell",
    arguments: [
      ("“路灯”|", "＂路灯＂|"), ("老…|", "老..|"), ("●○|", "＊〇|"), ("①|", "1)|"), ("→|", "->|"),
      ("α|", "〓|"), ("\u{1B}|", "?|"), ("25℃|", "25度|"), ("▲▼|", "^ v |"),
    ]
  )
  func ambiguousSubstitutes(text: String, shown: String) {
    let rule = WidthRule(ambiguous: .two)
    var screen = Surface(size: Size(width: 12, height: 1), widthRule: rule)
    #expect(screen.put(text, at: Point(x: 0, y: 0), style: .text) == displayWidth(text, rule: rule))
    #expect(screen.text == shown)
  }

  @Test("A mad size report makes no mad surface")
  func clampsSize() {
    #expect(surface(-5, 3).cells.isEmpty)
    #expect(surface(65535, 65535).size == Surface.sizeMax)
  }

  @Test("Random text keeps every wide character whole and every cell drawable")
  func randomText() {
    var random = SplitMix(seed: 7)
    for _ in 0..<300 {
      var screen = surface(9, 2)
      for _ in 0..<6 {
        let text = random.text(length: 8)
        let x = Int(random.next() % 14) - 3
        let clip = random.next() % 2 == 0 ? nil : Rect(x: 2, y: 0, width: 5, height: 2)
        screen.put(text, at: Point(x: x, y: Int(random.next() % 2)), style: .text, clip: clip)
      }
      for row in 0..<2 {
        var column = 0
        while column < 9 {
          let cell = screen.cells[row * 9 + column]
          #expect(cell.width == 1 || cell.width == 2)
          #expect(cell.width == 1 || (column < 8 && screen.cells[row * 9 + column + 1].width == 0))
          #expect(displayWidth(screen.cluster(for: cell)) == Int(cell.width))
          column += max(1, Int(cell.width))
        }
      }
    }
  }
}
