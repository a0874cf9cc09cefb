import CommunityStore
import Testing

@Suite("The chain")
struct ChainTests {
  @Test("is the SHA-256 of the chain before, as text, and the line's bytes")
  func next() {
    let line = Array(#"{"seq":1,"change":"one","more":1"#.utf8)
    let chain = line.withUnsafeBytes { Chain.zero.next($0) }
    #expect(
      chain.description == "90bcdba5cedc603def4fa97cf3a77d2c7547673dc85d6b82740d950e188fd739"
    )
  }

  @Test("reads what it writes, in lower case only")
  func text() {
    let text = "90bcdba5cedc603def4fa97cf3a77d2c7547673dc85d6b82740d950e188fd739"
    #expect(Chain(text)?.description == text)
    #expect(Chain(text.uppercased()) == nil)
    #expect(Chain(String(text.dropLast())) == nil)
    #expect(Chain(text + "0") == nil)
    #expect(Chain.zero.description == String(repeating: "0", count: 64))
  }
}
