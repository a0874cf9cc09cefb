import CommunityModel
import Testing

@testable import CommunityStore

@Suite("A JSON reader that believes")
struct JSONBelievingTests {
  private static let row =
    #"{"a":"x","skip":{"q":"\"}]\\","n":[1,[2,{"m":"[{,"}],-3.5e2]},"b":"中\n","t":true,"u":"\\","#
    + #""long":"0123456789abcdef\"0123456789abcdef}","z":null,"c":"end"}"#

  @Test("steps over what nobody takes, and finds the rest as the strict one does")
  func sameMembers() throws {
    #expect(try members(of: JSONBelievingTests.row, believing: true) == ["x", "中\n", "end"])
    #expect(try members(of: JSONBelievingTests.row, believing: false) == ["x", "中\n", "end"])
  }

  @Test("takes the last of doubled members and leaves what it steps over unchecked")
  func believes() throws {
    let text = #"{"a":"1","skip":[tru,01,"\x"],"a":"2"}"#
    #expect(try members(of: text, believing: true) == ["1", "2"])
    #expect(throws: JSONProblem.self) { try members(of: text, believing: false) }
  }

  @Test("checks what it hands out")
  func checksTexts() {
    let text: [UInt8] = Array(#"{"a":""#.utf8) + [0xFF] + Array(#""}"#.utf8)
    #expect(throws: JSONProblem.self) { try members(of: text, believing: true) }
  }

  @Test("ends within its bytes wherever they are cut or changed")
  func hostileBytes() {
    let row = Array(JSONBelievingTests.row.utf8)
    for count in 0..<row.count {
      #expect(throws: JSONProblem.self, "cut to \(count)") {
        try members(of: Array(row.prefix(count)), believing: true)
      }
      #expect(throws: JSONProblem.self, "cut to \(count)") {
        try members(of: Array(row.prefix(count)), believing: true, wanted: true)
      }
    }
    for index in row.indices {
      for byte in Array("\"\\{}[],:0 ".utf8) {
        var changed = row
        changed[index] = byte
        // Whether it still reads is all one: it must not reach beyond the end.
        _ = try? members(of: changed, believing: true)
        _ = try? members(of: changed, believing: true, wanted: true)
      }
    }
  }

  @Test("finds the members that are wanted among the others, however they are written")
  func wanted() throws {
    let long = String(repeating: "中\\n\\\"", count: 40)
    let rows: [(row: String, texts: [String])] = [
      (JSONBelievingTests.row, ["x", "中\n", "end"]),
      (#"{"a":"1","q":[{"a":"no"},["}"],{"n":{"b":"no"}}],"b":"2"}"#, ["1", "2"]),
      (#"{ "a" : "1", "q":1, "b":"2" }"#, ["1", "2"]),
      (#"{"q":1 ,"a":"1","b":"2","q":true }"#, ["1", "2"]),
      (#"{"\u0061":"1","q":true,"b":"2"}"#, ["1", "2"]),
      ("{\"q\":\"\(long)\",\"a\":\"\(long)\"}", [String(repeating: "中\n\"", count: 40)]),
      ("{\"q\":[" + String(repeating: "\"x\",", count: 900) + "1],\"a\":\"1\"}", ["1"]),
      (
        "{" + String(repeating: "\"a\":\"1\",", count: 70) + "\"q\":[]}",
        [String](repeating: "1", count: 70)
      ),
    ]
    for (row, texts) in rows {
      #expect(try members(of: row, believing: true, wanted: true) == texts, "\(row.prefix(60))")
      #expect(try members(of: row, believing: true) == texts, "\(row.prefix(60))")
    }
  }

  @Test("refuses a wanted member that is not one value, whatever stands around it")
  func wantedFaults() {
    for row in [
      #"{"a":"1"2,"q":0}"#, #"{"a":1x,"q":0}"#, #"{"a":"1","q":0"#, #"{"a":"1" "b":"2"}"#,
      #"{"a":,"q":"0"}"#, #"{"a":"1","q":[}"#, #"{"a":"1"},"q":"0"}"#, #"{"q":0,"a":"\x"}"#,
    ] {
      #expect(throws: JSONProblem.self, "\(row)") {
        try members(of: row, believing: true, wanted: true)
      }
    }
  }

  private func members(
    of text: String,
    believing: Bool,
    wanted: Bool = false
  ) throws -> [String] {
    try members(of: Array(text.utf8), believing: believing, wanted: wanted)
  }

  private func members(
    of bytes: [UInt8],
    believing: Bool,
    wanted: Bool = false
  ) throws(JSONProblem) -> [String] {
    var texts: [String] = []
    try bytes.withRawBytes { (bytes) throws(JSONProblem) in
      var reader = JSONReader(bytes, believing: believing)
      let keys = wanted ? JSONKeySet(["a", "b", "c"]) : nil
      try reader.forEachMember(of: keys) { (key, value) throws(JSONProblem) in
        switch key {
        case "a", "b", "c": texts.append(try value.string())
        default: break
        }
      }
      try reader.finish()
    }
    return texts
  }
}
