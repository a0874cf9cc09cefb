import Foundation
import Testing

@testable import CommunityStore

/// Random JSON text, often damaged, from a seed.
private struct TextMaker {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(truncatingIfNeeded: state >> 33) % bound
  }

  mutating func value(_ depth: Int) -> String {
    switch next(depth > 4 ? 6 : 9) {
    case 0: return ["null", "true", "false"][next(3)]
    case 1: return String(next(2_000_000) - 1_000_000)
    case 2: return "\(next(1000)).\(next(1000))e\(next(40) - 20)"
    case 3, 4, 5: return string()
    case 6, 7:
      return "{" + (0..<next(5)).map { "\"k\($0)\":" + value(depth + 1) }.joined(separator: ",")
        + "}"
    default: return "[" + (0..<next(5)).map { _ in value(depth + 1) }.joined(separator: " , ") + "]"
    }
  }

  mutating func string() -> String {
    let pieces = [
      "a", "路灯", "\\n", "\\u00e9", "é", "\\ud83d\\udca1", "💡", "\\\"", "\\\\", " ", "0123456789",
      "\u{7F}", "𠮷", "\\/", "\u{2028}",
    ]
    return "\"" + (0..<next(8)).map { _ in pieces[next(pieces.count)] }.joined() + "\""
  }

  mutating func damage(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = next(bytes.count)
    switch next(4) {
    case 0: bytes[place] ^= UInt8(1 << next(8))
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(Array("{}[]:,\"\\0e-+. ".utf8)[next(14)], at: place)
    default: bytes.removeLast(next(bytes.count))
    }
  }
}

@Suite("Reading JSON, beside Foundation")
struct JSONOracleTests {
  /// What Foundation allows and the store does not.
  private static func isStricter(_ kind: JSONProblem.Kind) -> Bool {
    switch kind {
    case .duplicateKey, .loneSurrogate, .tooDeep, .numberOutOfRange: true
    default: false
    }
  }

  private static func oracle(_ bytes: [UInt8]) -> Any? {
    try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)
  }

  private static func equal(_ ours: JSONValue, _ theirs: Any) -> Bool {
    switch (ours, theirs) {
    case (.null, is NSNull): true
    case (.boolean(let one), let other as NSNumber): one == other.boolValue
    case (.integer(let one), let other as NSNumber): one == other.int64Value
    case (.double(let one), let other as NSNumber): one == other.doubleValue
    case (.string(let one), let other as String): Array(one.utf8) == Array(other.utf8)
    case (.array(let one), let other as [Any]):
      one.count == other.count && zip(one, other).allSatisfy { equal($0, $1) }
    case (.object(let one), let other as [String: Any]):
      one.members.count == other.count
        && one.members.allSatisfy { member in
          other[member.name].map { equal(member.value, $0) } ?? false
        }
    default: false
    }
  }

  @Test("accepts and refuses the same texts and reads the same values", arguments: 0..<8)
  func agrees(seed: Int) {
    var maker = TextMaker(state: UInt64(seed + 1) &* 0x9E37_79B9_7F4A_7C15)
    var refused = 0
    for round in 0..<1_500 {
      var bytes = Array(maker.value(0).utf8)
      if round % 3 > 0 { for _ in 0...maker.next(2) { maker.damage(&bytes) } }
      // A NUL makes Foundation guess at UTF-16.
      if bytes.contains(0) { continue }
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(JSONProblem) {
        let ours = try JSONValue(bytes)
        let theirs = JSONOracleTests.oracle(bytes)
        #expect(theirs.map { JSONOracleTests.equal(ours, $0) } == true, "\(text)")
        var writer = JSONWriter()
        writer.value(ours)
        #expect((try? JSONValue(writer.bytes)) == ours, "\(text)")
      } catch {
        refused += 1
        #expect(error.offset <= bytes.count)
        if !JSONOracleTests.isStricter(error.kind) {
          #expect(JSONOracleTests.oracle(bytes) == nil, "\(error) \(text)")
        }
      }
    }
    #expect(refused > 200)
  }
}
