/// The keys that one object has shown so far; finds the second of the same name.
///
/// Sixteen keys cost no allocation. Names are compared by code units, as RFC 8259 says: "é" and
/// "e" with an accent are two keys, `"a"` and `"\u0061"` are one.
struct JSONKeyLedger {
  private static let inlineCount = 16

  private var count = 0
  private var marks = InlineArray<16, UInt64>(repeating: 0)
  private var texts: InlineArray<16, JSONText>
  /// All keys, once there are too many to compare one by one.
  private var names: Set<[UInt8]>?

  init() {
    texts = InlineArray(repeating: JSONText(UnsafeRawBufferPointer(start: nil, count: 0), false))
  }

  /// Takes in a key; false when it stood there before.
  mutating func insert(_ key: JSONText) -> Bool {
    if names != nil { return names?.insert(key.decoded).inserted ?? false }
    let mark = JSONKeyLedger.mark(of: key)
    for index in 0..<count where marks[index] == mark {
      if JSONKeyLedger.isExact(mark) || texts[index].decoded == key.decoded { return false }
    }
    if count == JSONKeyLedger.inlineCount {
      var all: Set<[UInt8]> = []
      for index in 0..<count { all.insert(texts[index].decoded) }
      names = all
      return names?.insert(key.decoded).inserted ?? false
    }
    marks[count] = mark
    texts[count] = key
    count += 1
    return true
  }

  /// Up to seven bytes as they are, with their number on top; longer keys as a sum of their ends.
  private static func mark(of key: JSONText) -> UInt64 {
    guard key.hasEscapes else { return mark(of: key.raw) }
    return key.decoded.withUnsafeBytes { mark(of: $0) }
  }

  private static func mark(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count < 8 {
      var mark = UInt64(bytes.count)
      for byte in bytes { mark = mark << 8 | UInt64(byte) }
      return mark << UInt64(8 * (7 - bytes.count))
    }
    let first = bytes.loadUnaligned(as: UInt64.self)
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    return first &* 31 &+ last &+ UInt64(bytes.count) | 0xFF << 56
  }

  private static func isExact(_ mark: UInt64) -> Bool { mark >> 56 < 8 }
}
