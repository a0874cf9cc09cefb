import CommunityStore
import Testing

@testable import dizao

struct SafeJSONTests {
  @Test(
    "marks that reorder a line are escaped, everything else stands",
    arguments: [
      ("\"\u{202E}evil\u{2069}\"", "\"\\u202eevil\\u2069\""),
      ("\"\u{200E}\u{200F}\u{202A}\u{2066}\"", "\"\\u200e\\u200f\\u202a\\u2066\""),
      ("\"“路灯”…—€\"", "\"“路灯”…—€\""),
      ("{}", "{}"),
      ("", ""),
    ]
  )
  func marksAreEscaped(json: String, written: String) {
    #expect(String(decoding: SafeJSON.escaped(Array(json.utf8)), as: UTF8.self) == written)
  }

  @Test("what is escaped reads back the same")
  func escapesReadBack() throws {
    let text = "a\u{202E}b\u{2067}c“d”"
    var writer = JSONWriter()
    writer.string(text)
    #expect(try JSONValue(SafeJSON.escaped(writer.bytes)).string == text)
  }

  @Test("a cut sequence at the end is left as it is")
  func cutSequence() {
    #expect(SafeJSON.escaped([0xE2, 0x80]) == [0xE2, 0x80])
  }
}
