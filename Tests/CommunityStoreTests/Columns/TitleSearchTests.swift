import CommunityModel
import Testing

@testable import CommunityStore

@Suite("Looking for a word in many titles")
struct TitleSearchTests {
  private static let parts = [
    "路灯", "不亮", "灯", "3栋", "Lift", "LED", "l", "D", " ", "  ", "ab", "重", "停车", "，", "（", "“",
    "é", "e\u{301}", "か\u{3099}", "😀", "👨\u{200D}👩", "ＡＢ", "１", "\u{F900}", "豈", "K", "", "路", "楼道",
  ]

  /// Titles of up to six parts, the same each time.
  private static func titles(_ count: Int) -> [String] {
    var state: UInt64 = 7
    return (0..<count).map { _ in
      var title = ""
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      var bits = state >> 20
      for _ in 0..<Int(state >> 61) {
        title += parts[Int(bits % UInt64(parts.count))]
        bits /= UInt64(parts.count)
      }
      return title
    }
  }

  @Test(
    "answers as each title alone would, in pieces of any size",
    arguments: [
      "灯", "路灯", "d", "ld", "lift", "ledl", "3栋", "3d", "栋l", "cl", "zl", "", "，", "“", "k", "é",
      "e", "豈", "\u{F900}", "1", "１", "😀", "ab", "ａｂ", "か", "亮路灯不", "不亮不亮", "dddddd", "b重",
      String(repeating: "l", count: 40),
    ]
  )
  func alike(word: String) {
    let titles = TitleSearchTests.titles(700)
    var arena = TitleArena()
    for title in titles { arena.append(title) }
    let needle = TextNeedle(word)
    let search = TitleSearch(needle)
    for pieces in [[0..<700], [0..<1, 1..<64, 64..<65, 65..<300, 300..<700]] {
      for rows in pieces {
        let marks = search.marks(in: arena, rows)
        for row in rows where marks[row] != needle.isFound(in: titles[row]) {
          Issue.record("\(word) in \(titles[row]): \(marks[row])")
        }
      }
    }
  }

  @Test(
    "words of many initials are looked for whole, though eight letters are at first",
    arguments: [
      ("ldldldl", [0, 2]), ("ldldldld", [0, 2]), ("ldldldldb", [0]), ("ldldldldl", []),
      ("ldldldldblxyz", []), ("LDLDLDLD路灯", []), ("aldldldld", [2]),
    ] as [(String, [Int])]
  )
  func long(word: String, rows: [Int]) {
    var arena = TitleArena()
    for title in ["路灯路灯路灯路灯不亮", "路灯路灯路灯不亮", "A路灯 路灯LD路灯"] { arena.append(title) }
    let marks = TitleSearch(TextNeedle(word)).marks(in: arena, 0..<3)
    #expect((0..<3).filter { marks[$0] } == rows)
  }

  @Test("finds a title as it has become, and no longer as it was")
  func changed() {
    var arena = TitleArena()
    for title in ["路灯不亮", "井盖松动", "楼道堆物"] { arena.append(title) }
    arena.replace(1, "路灯歪了")
    func found(_ word: String) -> [Int] {
      let marks = TitleSearch(TextNeedle(word)).marks(in: arena, 0..<3)
      return (0..<3).filter { marks[$0] }
    }
    #expect(found("路灯") == [0, 1])
    #expect(found("ldw") == [1])
    #expect(found("井盖").isEmpty)
    #expect(found("亮井").isEmpty)
    arena.truncate(to: 1)
    #expect(arena.count == 1)
    #expect(arena[0] == "路灯不亮")
  }
}
