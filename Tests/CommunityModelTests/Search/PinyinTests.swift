import CommunityModel
import Testing

@Suite("Pinyin initials")
struct PinyinTests {
  @Test(
    "find Chinese text without an input method",
    arguments: [
      ("ld", "3栋路灯不亮", true), ("LD", "3栋路灯不亮", true), ("3dld", "3栋路灯不亮", true),
      ("路d", "3栋路灯不亮", true), ("路灯", "3栋路灯不亮", true), ("dl", "3栋路灯不亮", true),
      ("lb", "3栋路灯不亮", false), ("ld", "", false), ("", "路灯", true), ("l d", "路灯", true),
      ("cq", "重庆", true), ("zq", "重庆", true), ("yh", "银行", true), ("yx", "银行", true),
      ("wifi", "WiFi坏了", true), ("3d", "３栋", true), ("d2", "3 栋 2 单元", true),
      ("v", "路灯", false), ("gai", "gai 盖", true), ("x", "𫖮", false), ("h", "後", true),
    ]
  )
  func matches(query: String, text: String, isFound: Bool) {
    #expect(PinyinInitials.matches(query: query, in: text) == isFound)
  }

  @Test("show where they matched")
  func ranges() throws {
    let text = "3栋路灯不亮"
    let range = try #require(PinyinQuery("ld").range(in: text))
    #expect(text[range] == "路灯")
    #expect(PinyinQuery("xx").range(in: text) == nil)
  }

  @Test("know all readings")
  func letters() {
    #expect(PinyinInitials.standard.letters(of: "重") == ["c", "t", "z"])
    #expect(PinyinInitials.standard.letters(of: "灯") == ["d"])
    #expect(PinyinInitials.standard.letters(of: "x") == [])
  }
}
