/// Writes a text between quotes, escaping only what has to be; see `JSONWriter`.
enum JSONEscape {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { utf8 in
      append(UnsafeRawBufferPointer(utf8), to: &bytes)
    }
    if isDone == nil { Array(text.utf8).withUnsafeBytes { append($0, to: &bytes) } }
    bytes.append(0x22)
  }

  private static func append(_ utf8: UnsafeRawBufferPointer, to bytes: inout [UInt8]) {
    var written = 0
    var index = 0
    while index < utf8.count {
      if isPlain(utf8, at: index) {
        index += blockSize
        continue
      }
      guard isSuspect(utf8[index]), let (unit, length) = escaped(utf8, at: index) else {
        index += 1
        continue
      }
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[written..<index]))
      append(unit, to: &bytes)
      index += length
      written = index
    }
    bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: utf8[written...]))
  }

  private static let blockSize = 8

  /// Whether a whole block follows in which nothing is suspect: eight bytes side by side in a word.
  private static func isPlain(_ utf8: UnsafeRawBufferPointer, at index: Int) -> Bool {
    guard index + blockSize <= utf8.count else { return false }
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highBits = ones << 7
    let block = utf8.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    // Sets the high bit of the lowest byte that is smaller, if any is.
    func hasLess(_ word: UInt64, than byte: UInt64) -> UInt64 { (word &- byte &* ones) & ~word }
    func has(_ byte: UInt64) -> UInt64 { hasLess(block ^ (byte &* ones), than: 1) }
    let suspects =
      hasLess(block, than: 0x20) | has(0x22) | has(0x5C) | has(0x7F) | has(0xC2) | has(0xE2)
    return suspects & highBits == 0
  }

  /// A byte with which a character may begin that is written as an escape.
  private static func isSuspect(_ byte: UInt8) -> Bool {
    // In the order in which most bytes of Chinese and of names are done with.
    if byte > 0xE2 { return false }
    if byte > 0x5C { return byte == 0x7F || byte == 0xC2 || byte == 0xE2 }
    return byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  /// The code unit to escape at `index` and its length in UTF-8; nil when it may stand.
  private static func escaped(
    _ utf8: UnsafeRawBufferPointer,
    at index: Int
  ) -> (unit: UInt16, length: Int)? {
    switch utf8[index] {
    case 0xC2:
      guard index + 1 < utf8.count, utf8[index + 1] < 0xA0 else { return nil }
      return (UInt16(utf8[index + 1]), 2)
    case 0xE2:
      guard index + 2 < utf8.count, utf8[index + 1] == 0x80,
        utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9
      else { return nil }
      return (0x2000 | UInt16(utf8[index + 2] & 0x3F), 3)
    case let byte: return (UInt16(byte), 1)
    }
  }

  private static func append(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch unit {
    case 0x22, 0x5C: bytes.append(UInt8(unit))
    case 0x08: bytes.append(0x62)
    case 0x09: bytes.append(0x74)
    case 0x0A: bytes.append(0x6E)
    case 0x0C: bytes.append(0x66)
    case 0x0D: bytes.append(0x72)
    default:
      bytes.append(0x75)
      for shift in [12, 8, 4, 0] as [UInt16] {
        bytes.append(HexText.digit(UInt8(unit >> shift & 0xF)))
      }
    }
  }
}
