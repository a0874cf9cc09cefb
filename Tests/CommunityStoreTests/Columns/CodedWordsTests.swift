import Testing

@testable import CommunityStore

@Suite("Coded words")
struct CodedWordsTests {
  @Test("name each word by one number for ever, the empty word by 0")
  func codes() {
    var words = CodedWords()
    let names = (0..<1000).map { "社区\($0)" }
    let codes = names.map { words.add($0) }
    #expect(codes == (1...1000).map { UInt32($0) })
    #expect(names.map { words.add($0) } == codes)
    #expect(codes.map { words[$0] } == names)
    #expect(words.add("") == 0)
    #expect(words[0] == "")
    #expect(words[5000] == "")
    #expect(words.code("社区7") == 8)
    #expect(words.code("社区x") == nil)
    #expect(words.count == 1001)
    #expect(words.words.prefix(2) == ["", "社区0"])
  }
}
