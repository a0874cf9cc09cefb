import Testing

@testable import CommunityStore

@Suite("Reading JSON")
struct JSONReaderTests {
  @Test(
    "takes what RFC 8259 allows",
    arguments: [
      ("null", .null), (" true ", .boolean(true)), ("[\n]", .array([])), ("{ }", .object([:])),
      ("0", .integer(0)), ("-7", .integer(-7)), ("1.5e2", .double(150)), ("1E+2", .double(100)),
      ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
      ("9223372036854775808", .double(9_223_372_036_854_775_808)), ("-0", .double(-0.0)),
      ("1e-999", .double(0)), ("0.1", .double(0.1)), ("5e-324", .double(.leastNonzeroMagnitude)),
      (#""路灯 \u4e0d\u4EAE \ud83d\uDCA1""#, .string("路灯 不亮 💡")),
      (#""\"\\\/\b\f\n\r\t\u0000""#, .string("\"\\/\u{8}\u{C}\n\r\t\0")),
      ("\"\u{7F}\u{80}\u{2028}𠮷\"", .string("\u{7F}\u{80}\u{2028}𠮷")),
      (
        #"{"a":[1,{"b":null}],"":2}"#,
        .object(["a": .array([.integer(1), .object(["b": .null])]), "": .integer(2)])
      ),
      ("{\"é\":1,\"e\u{301}\":2}", .object(["é": .integer(1), "e\u{301}": .integer(2)])),
    ] as [(String, JSONValue)]
  )
  func takes(text: String, value: JSONValue) throws {
    #expect(try JSONValue(Array(text.utf8)) == value)
  }

  @Test(
    "refuses everything else, and says where",
    arguments: [
      ("", .unexpectedEnd, 0), (" ", .unexpectedEnd, 1), ("nul", .unexpectedEnd, 3),
      ("nulL", .unexpectedByte(0x4C), 3), ("01", .badNumber, 0), ("-", .badNumber, 0),
      ("+1", .unexpectedByte(0x2B), 0), ("1.", .badNumber, 0), (".5", .unexpectedByte(0x2E), 0),
      ("1e", .badNumber, 0), ("1e999", .numberOutOfRange, 0), ("-1e999", .numberOutOfRange, 0),
      ("NaN", .unexpectedByte(0x4E), 0), ("[1,]", .unexpectedByte(0x5D), 3),
      ("[1 2]", .unexpectedByte(0x32), 3), ("{\"a\":1,}", .unexpectedByte(0x7D), 7),
      ("{\"a\" 1}", .unexpectedByte(0x31), 5), ("{a:1}", .unexpectedByte(0x61), 1),
      ("\"a", .unexpectedEnd, 2), ("\"\t\"", .controlCharacter(9), 1),
      ("\"\\x\"", .badEscape, 1), ("\"\\u12G4\"", .badEscape, 1), ("\"\\", .unexpectedEnd, 2),
      ("\"\\ud83d\"", .loneSurrogate, 1), ("\"\\udca1\"", .loneSurrogate, 1),
      ("\"\\ud83d\\u0041\"", .loneSurrogate, 1), ("1 1", .trailingBytes, 2),
      ("{\"a\":1,\"a\":2}", .duplicateKey, 7), ("{\"a\":1,\"\\u0061\":2}", .duplicateKey, 7),
      ("{\"communities\":1,\"communities\":2}", .duplicateKey, 17),
      ("'a'", .unexpectedByte(0x27), 0), ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
      ("[1//\n]", .unexpectedByte(0x2F), 2),
    ] as [(String, JSONProblem.Kind, Int)]
  )
  func refuses(text: String, kind: JSONProblem.Kind, offset: Int) {
    #expect(throws: JSONProblem(kind, at: offset)) { try JSONValue(Array(text.utf8)) }
  }

  @Test(
    "refuses bytes that are not UTF-8",
    arguments: [
      [0x80], [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0xBF], [0xED, 0xA0, 0x80], [0xE4, 0xB8],
      [0xF0, 0x8F, 0xBF, 0xBF], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xFF],
      [0xE4, 0xB8, 0x41], [0xF0, 0x9F, 0x92, 0x41],
    ] as [[UInt8]]
  )
  func refusesOtherBytes(bytes: [UInt8]) {
    for spaces in [0, 7, 8] {
      let padding = [UInt8](repeating: 0x61, count: spaces)
      #expect(throws: JSONProblem(.invalidUTF8, at: 1 + spaces)) {
        try JSONValue([0x22] + padding + bytes + [0x22])
      }
    }
  }

  @Test("goes 64 levels deep and not 65")
  func depth() throws {
    func nested(_ levels: Int) -> [UInt8] {
      [UInt8](repeating: 0x5B, count: levels) + [UInt8](repeating: 0x5D, count: levels)
    }
    _ = try JSONValue(nested(64))
    #expect(throws: JSONProblem(.tooDeep, at: 64)) { try JSONValue(nested(65)) }
    #expect(throws: JSONProblem(.tooDeep, at: 64)) { try JSONValue(nested(1_000_000)) }
  }

  @Test("finds a duplicate among any number of keys", arguments: [1, 23, 24, 25, 32, 33, 200])
  func duplicates(count: Int) throws {
    for prefix in ["k", "a-rather-long-key-"] {
      let members = (0..<count).map { "\"\(prefix)\($0)\":\($0)" }
      let distinct = "{" + members.joined(separator: ",") + "}"
      #expect(try JSONValue(Array(distinct.utf8)).object?.members.count == count)
      for repeated in [0, count / 2, count - 1] {
        let text = "{" + (members + ["\"\(prefix)\(repeated)\":0"]).joined(separator: ",") + "}"
        let problem = #expect(throws: JSONProblem.self) { try JSONValue(Array(text.utf8)) }
        #expect(problem?.kind == .duplicateKey)
      }
    }
  }

  @Test("a number of a million digits is read or refused in good time")
  func longNumbers() throws {
    let digits = [UInt8](repeating: 0x39, count: 1_000_000)
    #expect(throws: JSONProblem(.numberOutOfRange, at: 0)) { try JSONValue(digits) }
    let fraction = try JSONValue([0x30, 0x2E] + digits)
    #expect(fraction == .double(1))
  }

  @Test("hands out members in place and skips what is not taken")
  func members() throws {
    let bytes = Array(
      #"{"seq":41201,"body":{"x":[1,2,{"y":"}"}]},"ti\u0074le":"三号楼","end":false}"#.utf8
    )
    var taken: [String] = []
    try bytes.withUnsafeBytes { bytes in
      var reader = JSONReader(bytes)
      try reader.forEachMember { (key, value) throws(JSONProblem) in
        switch key {
        case "seq": taken.append("seq \(try value.integer())")
        case "title": taken.append("title \(try value.string())")
        case "end": taken.append("end \(try value.boolean())")
        default: taken.append(key.string)
        }
      }
      try reader.finish()
    }
    #expect(taken == ["seq 41201", "body", "title 三号楼", "end false"])
  }

  @Test("says when a value is of another kind than asked for")
  func kinds() {
    func reading(
      _ text: String,
      _ read: (inout JSONReader) throws(JSONProblem) -> Void
    )
      -> JSONProblem?
    {
      Array(text.utf8).withUnsafeBytes { bytes in
        var reader = JSONReader(bytes)
        do throws(JSONProblem) {
          try read(&reader)
          return nil
        } catch {
          return error
        }
      }
    }
    let text = reading(" \"1\"") { (reader) throws(JSONProblem) in _ = try reader.integer() }
    #expect(text == JSONProblem(.unexpectedKind(.string), at: 1))
    let half = reading("1.5") { (reader) throws(JSONProblem) in _ = try reader.integer() }
    #expect(half == JSONProblem(.unexpectedKind(.number), at: 0))
    let null = reading("null") { (reader) throws(JSONProblem) in _ = try reader.string() }
    #expect(null == JSONProblem(.unexpectedKind(.null), at: 0))
  }
}
