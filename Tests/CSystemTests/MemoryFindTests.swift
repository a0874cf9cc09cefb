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
    #expect(text_find(bytes, bytes.count, wanted, wanted.count) == place)
  }

  @Test(
    "takes A–Z for a–z in text, and nothing else for anything else",
    arguments: [
      ("Led灯", "led", 0), ("LED灯", "d灯", 2), ("@[`{", "`", 2), ("@[`{", "{", 3), ("Ａ", "ａ", -1),
      ("É", "é", -1), ("路灯", "\u{E7}", -1), ("A栋a栋", "a栋", 0),
    ]
  )
  func letters(text: String, needle: String, place: Int) {
    let bytes = Array(text.utf8)
    let wanted = Array(needle.utf8)
    #expect(text_find(bytes, bytes.count, wanted, wanted.count) == place)
  }

  @Test("finds in text what a search place by place finds, wherever it stands")
  func everyPlace() {
    let alphabet = Array("灯火aA`路b\"".utf8)
    var state: UInt64 = 7
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<20_000 {
      let bytes = (0..<next(80)).map { _ in alphabet[next(alphabet.count)] }
      let from = next(max(1, bytes.count))
      let piece = bytes[min(from, bytes.count)...].prefix(next(6) + 1)
      let wanted = piece.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let folded = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      let place = (0...max(0, folded.count - wanted.count)).first {
        folded[$0...].starts(with: wanted)
      }
      #expect(text_find(bytes, bytes.count, wanted, wanted.count) == place ?? -1)
    }
  }
}
