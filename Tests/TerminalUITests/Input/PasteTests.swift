import Testing

@testable import TerminalUI

@Suite("Bracketed paste")
struct PasteTests {
  private let begin = Array("\u{1B}[200~".utf8)
  private let end = Array("\u{1B}[201~".utf8)

  @Test("A pause within a paste does not turn its rest into commands")
  func pause() {
    var decoder = InputDecoder()
    #expect(decoder.feed(begin + Array("灯坏".utf8)).isEmpty)
    #expect(decoder.timeout().isEmpty)
    #expect(decoder.feed(Array("了dq".utf8) + end) == [.paste("灯坏了dq")])
  }

  @Test("A paste without an end comes out after some silence")
  func missingEnd() {
    var decoder = InputDecoder()
    _ = decoder.feed(begin + Array("灯坏\u{1B}[2".utf8))
    var inputs: [Input] = []
    var delays = 0
    while decoder.isPending, delays < 100 {
      inputs += decoder.timeout()
      delays += 1
    }
    #expect(inputs == [.paste("灯坏")])
    #expect(delays == InputDecoder.pastePatience)
    #expect(decoder.feed("j".utf8) == [.key(Key("j"))])
  }

  @Test("Beyond a mebibyte the rest is swallowed, and no character is cut in two")
  func bounded() {
    var decoder = InputDecoder()
    let flood = Array(String(repeating: "灯", count: 400_000).utf8)
    let inputs = decoder.feed(begin + flood + end + Array("j".utf8))
    #expect(inputs.count == 2)
    #expect(inputs.last == .key(Key("j")))
    guard case .paste(let text)? = inputs.first else {
      Issue.record("no paste")
      return
    }
    #expect(text == String(repeating: "灯", count: PasteBytes.bytesMax / 3))
  }

  @Test("Damaged bytes in a paste show as replacement characters")
  func damaged() {
    var decoder = InputDecoder()
    #expect(decoder.feed(begin + [0x61, 0xFF, 0x62] + end) == [.paste("a\u{FFFD}b")])
  }
}
