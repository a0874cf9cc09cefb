/// A place in the bytes of a TOML file that moves forward over keys, strings and comments.
///
/// It goes by TOML as long as the file does; after an error it may be wrong about what is a
/// string, but it always moves and never leaves the file.
struct TOMLCursor {
  /// The line of the next byte, counted from 1.
  private(set) var line = 1
  private let source: [UInt8]
  private var index = 0

  init(_ source: [UInt8]) {
    self.source = source
    if source.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  /// The byte to come; nil at the end.
  var next: UInt8? { index < source.count ? source[index] : nil }

  mutating func advance() {
    if next == UInt8(ascii: "\n") { line += 1 }
    if index < source.count { index += 1 }
  }

  mutating func skipBlanks() {
    while next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") { advance() }
  }

  /// Skips to the end of the line.
  mutating func skipComment() {
    while let byte = next, byte != UInt8(ascii: "\n") { advance() }
  }

  /// Reads a dotted key with its quotes taken off, and the byte that ends it.
  mutating func readPath(until end: UInt8) -> [String] {
    var path: [String] = []
    var part: [UInt8] = []
    while let byte = next, byte != end, byte != UInt8(ascii: "\n") {
      switch byte {
      case UInt8(ascii: "."):
        path.append(String(decoding: part, as: UTF8.self))
        part = []
        advance()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        part += readQuoted()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        advance()
      default:
        part.append(byte)
        advance()
      }
    }
    if next == end { advance() }
    return path + [String(decoding: part, as: UTF8.self)]
  }

  /// Reads a string of any of the four kinds, escapes left as they are.
  mutating func readQuoted() -> ArraySlice<UInt8> {
    guard let quote = next else { return [] }
    let isLong = isAt(quote, times: 3)
    let length = isLong ? 3 : 1
    for _ in 0..<length { advance() }
    let start = index
    while next != nil, !isAt(quote, times: length) {
      if !isLong && next == UInt8(ascii: "\n") { return source[start..<index] }
      if next == UInt8(ascii: "\\") && quote == UInt8(ascii: "\"") { advance() }
      advance()
    }
    // Two more quotes may stand before those that end a long string.
    while isLong && isAt(quote, times: 4) { advance() }
    let text = source[start..<index]
    for _ in 0..<length { advance() }
    return text
  }

  private func isAt(_ byte: UInt8, times: Int) -> Bool {
    guard source.count - index >= times else { return false }
    return source[index..<index + times].allSatisfy { $0 == byte }
  }
}
