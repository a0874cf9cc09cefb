import CSystem
import Testing

/// Texts grow byte by byte, so that quotes and backslashes come to lie at every place of a block.
@Suite("The members of an object, by the block")
struct JSONMembersTests {
  @Test("each is found where it stands, and what a text says is none")
  func places() {
    for length in 0...140 {
      let text = String(repeating: "x", count: length)
      for tail in ["", #"\""#, #"\\"#, #"\\\""#, "中", "{[", "}]"] {
        let value = "\"\(text)\(tail)\""
        let object = "\"k\":\(value),\"n\":[{\"k\":\(value)},\(length)],\"z\":-1}"
        #expect(members(of: object) == ["k=\(value)", "z=-1"], "\(object)")
        #expect(members(of: object + ",\"") == ["k=\(value)", "z=-1"], "\(object), and more")
      }
    }
  }

  @Test("ends with its own bracket, whatever follows")
  func nested() {
    for value in ["1", "-0.5e3", "true", "null", "{}", "[]", #""x""#] {
      #expect(members(of: "\"z\":\(value)}],\"k\":5}") == ["z=\(value)"], "\(value)")
      #expect(members(of: "\"z\":\(value) ,\"k\":5}") == nil, "\(value), white space")
    }
  }

  @Test("an object that is cut off anywhere is none")
  func cut() {
    let object = Array(#""k":"a\"b","n":{"q":[1,"]"]},"z":true}"#.utf8)
    #expect(members(of: object) == [#"k="a\"b""#, "z=true"])
    for count in object.indices {
      #expect(members(of: Array(object.prefix(count))) == nil, "cut to \(count)")
    }
  }

  @Test("nothing is said of more quotes or more members than there is room for")
  func room() {
    let many = String(repeating: #""k":0,"#, count: 7)
    #expect(members(of: many + #""q":0}"#)?.count == 7)
    #expect(members(of: many + #""k":0}"#)?.count == 8)
    #expect(members(of: many + #""k":0,"k":0}"#) == nil)
    let quotes = String(repeating: #""","#, count: 600)
    #expect(members(of: "\"k\":[" + quotes + "0]}") == nil)
  }

  /// The members with the keys `k` and `z`, at most eight; nil when they could not be found.
  private func members(of object: String) -> [String]? { members(of: Array(object.utf8)) }

  private func members(of object: [UInt8]) -> [String]? {
    var shapes = [UInt32](repeating: 0, count: Int(JSON_KEY_LENGTHS))
    for key in "kz".utf8 { shapes[1] |= 1 << json_key_shape(key, key) }
    var found = [json_member](repeating: json_member(), count: 8)
    var end = 0
    // Bytes of its own, so that a look beyond the last one is seen by a sanitizer.
    let count = json_members_find(object, object.count, shapes, &found, found.count, &end)
    guard count >= 0 else { return nil }
    return found.prefix(count).map { member in
      let key = object[Int(member.key)..<Int(member.key + member.key_count)]
      let value = object[Int(member.value)..<Int(member.value_end)]
      return String(decoding: key, as: UTF8.self) + "=" + String(decoding: value, as: UTF8.self)
    }
  }
}
