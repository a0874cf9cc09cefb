/// JSON for standard output: what could reorder a terminal's line is escaped, and says the same.
///
/// The writer escapes controls; bidirectional marks (U+200E, 200F, 202A–E, 2066–9) are added here.
enum SafeJSON {
  static func escaped(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(0xE2) else { return json }
    var result: [UInt8] = []
    result.reserveCapacity(json.count + 16)
    var index = 0
    while index < json.count {
      if let scalar = mark(json, at: index) {
        result.append(contentsOf: "\\u\(String(scalar, radix: 16))".utf8)
        index += 3
      } else {
        result.append(json[index])
        index += 1
      }
    }
    return result
  }

  /// The mark whose three bytes begin at an index.
  private static func mark(_ json: [UInt8], at index: Int) -> UInt32? {
    guard json[index] == 0xE2, index + 2 < json.count else { return nil }
    switch (json[index + 1], json[index + 2]) {
    case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9):
      return 0x2000 | UInt32(json[index + 1] & 0x3F) << 6 | UInt32(json[index + 2] & 0x3F)
    default: return nil
    }
  }
}
