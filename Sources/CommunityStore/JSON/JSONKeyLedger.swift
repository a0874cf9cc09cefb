/// The keys that one object has shown so far; finds the second of the same name.
///
/// As many keys as a full row of ours has cost no allocation. Names are compared by code units, as
/// RFC 8259 says: "é" and "e" with an accent are two keys, `"a"` and `"\u0061"` are one.
struct JSONKeyLedger {
  private static let shortMax = 32
  private static let longMax = 24

  /// A bit for each key's hash: a key whose bit is not set has not been there.
  private var seen = InlineArray<4, UInt64>(repeating: 0)
  /// Keys of up to seven bytes, as numbers.
  private var shorts = InlineArray<32, UInt64>(repeating: 0)
  private var shortCount = 0
  private var longs = InlineArray<24, UnsafeRawBufferPointer>(
    repeating: UnsafeRawBufferPointer(start: nil, count: 0)
  )
  private var longCount = 0
  /// All keys, once there are too many for the room above or one is written with escapes.
  private var names: Set<[UInt8]>?

  init() {}

  /// Takes in a key; false when it stood there before.
  mutating func insert(_ key: JSONText) -> Bool {
    let isFull = shortCount == JSONKeyLedger.shortMax || longCount == JSONKeyLedger.longMax
    if names != nil || key.hasEscapes || isFull { return insertAmongNames(key) }
    let bytes = key.raw
    let number = JSONKeyLedger.number(of: bytes)
    let isNew = markSeen(number)
    if bytes.count < 8 {
      if !isNew, (0..<shortCount).contains(where: { shorts[$0] == number }) { return false }
      shorts[shortCount] = number
      shortCount += 1
    } else {
      if !isNew, (0..<longCount).contains(where: { longs[$0].elementsEqual(bytes) }) {
        return false
      }
      longs[longCount] = bytes
      longCount += 1
    }
    return true
  }

  private mutating func insertAmongNames(_ key: JSONText) -> Bool {
    if names == nil {
      var all: Set<[UInt8]> = []
      for index in 0..<shortCount { all.insert(JSONKeyLedger.bytes(of: shorts[index])) }
      for index in 0..<longCount { all.insert(Array(longs[index])) }
      names = all
    }
    return names?.insert(key.decoded).inserted ?? false
  }

  /// Sets the bit of a key; false when it was set already, by this key or by another.
  private mutating func markSeen(_ number: UInt64) -> Bool {
    let hash = number &* 0x9E37_79B9_7F4A_7C15
    let word = Int(hash >> 62)
    let bit: UInt64 = 1 << (hash >> 56 & 63)
    defer { seen[word] |= bit }
    return seen[word] & bit == 0
  }

  /// Up to seven bytes as they are, with their count on top; of longer ones a sum of their ends.
  private static func number(of bytes: UnsafeRawBufferPointer) -> UInt64 {
    if bytes.count < 8 {
      var number = UInt64(bytes.count)
      for byte in bytes { number = number << 8 | UInt64(byte) }
      return number << UInt64(8 * (7 - bytes.count))
    }
    let first = bytes.loadUnaligned(as: UInt64.self)
    let last = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
    return first &* 31 &+ last &+ UInt64(bytes.count)
  }

  /// The bytes of a short key's number.
  private static func bytes(of number: UInt64) -> [UInt8] {
    (0..<Int(number >> 56)).map { UInt8(truncatingIfNeeded: number >> UInt64(48 - 8 * $0)) }
  }
}
