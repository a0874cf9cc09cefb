import CSystem
import Testing

@Suite("A search in memory")
struct MemoryFindTests {
  @Test(
    "finds the first place, or says -1",
    arguments: [
      ("路灯不亮", "灯", 3), ("aaab", "ab", 2), ("abc", "d", -1), ("abc", "abcd", -1),
      ("abc", "", 0), ("", "", 0), ("", "a", -1), ("abcabc", "abc", 0),
    ]
  )
  func finds(text: String, needle: String, place: Int) {
    let bytes = Array(text.utf8)
    let wanted = Array(needle.utf8)
    #expect(memory_find(bytes, bytes.count, wanted, wanted.count) == place)
  }
}
