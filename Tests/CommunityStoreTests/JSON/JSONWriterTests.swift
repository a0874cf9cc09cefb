import Testing

@testable import CommunityStore

@Suite("Writing JSON")
struct JSONWriterTests {
  @Test(
    "escapes what must be and what no terminal may see, and nothing else",
    arguments: [
      ("三号楼“路灯”", #""三号楼“路灯”""#), ("a\"b\\c/d", #""a\"b\\c/d""#),
      ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#), ("\0\u{1B}[31m", #""\u0000\u001b[31m""#),
      ("\u{7F}\u{80}\u{9F}\u{A0}", "\"\\u007f\\u0080\\u009f\u{A0}\""),
      ("\u{2027}\u{2028}\u{2029}\u{202A}", "\"\u{2027}\\u2028\\u2029\u{202A}\""),
      ("💡𠮷é", "\"💡𠮷é\""), ("", "\"\""),
    ]
  )
  func escapes(text: String, written: String) {
    var writer = JSONWriter()
    writer.string(text)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
    #expect((try? JSONValue(writer.bytes)) == .string(text))
  }

  @Test("sees what must be escaped wherever it stands in a long text")
  func escapesAtEveryPlace() {
    let suspects: KeyValuePairs<String, String> = [
      "\"": #"\""#, "\\": #"\\"#, "\0": #"\u0000"#, "\u{1F}": #"\u001f"#, "\u{7F}": #"\u007f"#,
      "\u{80}": #"\u0080"#, "\u{9F}": #"\u009f"#, "\u{2028}": #"\u2028"#,
    ]
    for (suspect, escaped) in suspects {
      for place in 0...24 {
        let before = String(repeating: "灯", count: place / 3) + String(repeating: "x", count: place)
        var writer = JSONWriter()
        writer.string(before + suspect + "三号楼路灯不亮，请修")
        let written = "\"\(before)\(escaped)三号楼路灯不亮，请修\""
        #expect(String(decoding: writer.bytes, as: UTF8.self) == written)
      }
    }
  }

  @Test("puts commas where they belong")
  func commas() {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("seq", 41_201)
      writer.name("list")
      writer.array { writer in
        writer.integer(Int64.min)
        writer.array { _ in }
        writer.object { _ in }
        writer.null()
      }
      writer.member("by", "wangmin")
      writer.member("open", true)
      writer.name("score")
      writer.double(0.1)
    }
    #expect(
      String(decoding: writer.bytes, as: UTF8.self)
        == #"{"seq":41201,"list":[-9223372036854775808,[],{},null],"by":"wangmin","open":true,"score":0.1}"#
    )
  }

  @Test("writes members without braces, one row of them after the other")
  func membersOnly() {
    var writer = JSONWriter()
    writer.member("a", 1)
    writer.member("b", 2)
    writer.startNext()
    writer.member("c", 3)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == #""a":1,"b":2"c":3"#)
  }

  @Test("gives back what it read, unknown members in their order")
  func roundTrip() throws {
    let text = #"{"z":1,"a":{"later":[1.5,-0.0,1e+300,null,"é"]},"m":"x"}"#
    let value = try JSONValue(Array(text.utf8))
    var writer = JSONWriter()
    writer.value(value)
    #expect(String(decoding: writer.bytes, as: UTF8.self) == text)
  }

  @Test("a member is set in place, added last, or removed by nil")
  func objects() {
    var object: JSONObject = ["a": .integer(1), "b": .integer(2)]
    object["a"] = .integer(3)
    object["c"] = .null
    object["b"] = nil
    #expect(object == ["a": .integer(3), "c": .null])
    #expect(object["b"] == nil)
  }
}
