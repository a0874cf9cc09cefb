import Testing

@testable import TerminalUI

@Suite("Text wrapping")
struct TextWrappingTests {
  @Test(
    "Rows break between Chinese characters and between words",
    arguments: [
      ("", 4, [""]), ("桔园社区", 4, ["桔园", "社区"]), ("桔园社区", 5, ["桔园", "社区"]),
      ("one two three", 7, ["one two", "three"]), ("a\n\nb\n", 9, ["a", "", "b", ""]),
      ("第3栋楼", 4, ["第3", "栋楼"]), ("共12034户", 6, ["共", "12034", "户"]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("桔园 社区", 5, ["桔园", "社区"]),
      ("  缩进 一行", 6, ["  缩进", "一行"]), ("a\r\nb", 5, ["a", "b"]), ("汉", 1, ["汉"]),
      ("汉字", 0, ["汉", "字"]),
    ]
  )
  func wraps(text: String, width: Int, rows: [String]) {
    #expect(wrapped(text, width: width) == rows)
  }

  @Test(
    "No row begins with a closing mark and none ends with an opening one",
    arguments: [
      ("灯坏了，很黑", 6, ["灯坏", "了，很", "黑"]), ("见《公约》第七条", 4, ["见", "《公", "约》", "第七", "条"]),
      ("他说“明天”好", 6, ["他说", "“明天”", "好"]), ("他说“明天”好", 5, ["他说", "“明", "天”好"]),
      ("路灯（北侧）坏", 6, ["路灯", "（北", "侧）坏"]),
      ("满意率94%。好", 9, ["满意率", "94%。好"]), ("去看、查、办", 4, ["去", "看、", "查、", "办"]),
      ("，，，，", 4, ["，，", "，，"]),
    ]
  )
  func closingMarks(text: String, width: Int, rows: [String]) {
    #expect(wrapped(text, width: width) == rows)
  }

  @Test(
    "Pieces flow into rows and stay whole where a row can hold them",
    arguments: [
      (12, ["签收   首联", "处置 3天"]), (23, ["签收   首联   处置 3天"]), (7, ["签收", "首联", "处置 3天"]),
      (0, ["签收", "首联", "处置 3天"]),
    ]
  )
  func flows(width: Int, rows: [String]) {
    #expect(flowed(["签收", "首联", "处置 3天"], width: width).map(\.text) == rows)
    #expect(flowed([], width: width).isEmpty)
  }

  @Test("Styled rows keep the style of every part")
  func styledRows() {
    let text = StyledText("签收", Style(.muted)) + StyledText("今天到期", Style(.statusSoon))
    let rows = wrapped(text, width: 6)
    #expect(rows.map(\.text) == ["签收今", "天到期"])
    #expect(rows[0].spans.map(\.style) == [Style(.muted), Style(.statusSoon)])
    #expect(rows[1].spans.count == 1)
  }

  @Test("Random text: every row fits, and nothing but blanks at row ends is lost")
  func randomText() {
    let pool = Array("abc 12，。（）桔园“” \n—…")
    var random = SplitMix(seed: 11)
    for _ in 0..<400 {
      let characters = (0..<30).compactMap { _ in pool.randomElement(using: &random) }
      let width = Int.random(in: 1...12, using: &random)
      let rows = LineBreaker(width: width).rows(
        of: characters.map { BreakUnit($0, rule: .standard) }
      )
      let kept = rows.flatMap { Array(characters[$0]) }
      #expect(kept == characters.filter { $0 != "\n" })
      for row in wrapped(String(characters), width: width) {
        #expect(displayWidth(row) <= max(2, width))
      }
    }
  }
}
