internal import Crypto

/// The link between one line of a journal and all lines before it: a SHA-256, written as 64
/// lower-case hexadecimal digits.
///
/// A line's chain is the hash of the chain before it, as those 64 digits, followed by the line's
/// own bytes up to `,"chain":`.
public struct Chain: Hashable, Sendable, CustomStringConvertible {
  /// Length of the written form.
  static let digitCount = 64

  /// The hash, eight bytes a word, the first byte on top.
  private var words: (UInt64, UInt64, UInt64, UInt64)

  /// What stands before the first change of a site.
  public static let zero = Chain(words: (0, 0, 0, 0))

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// Reads 64 digits; nil for anything else, capital letters too.
  public init?(_ digits: UnsafeRawBufferPointer) {
    guard digits.count == Chain.digitCount else { return nil }
    self = .zero
    var areDigits = true
    for place in 0..<4 {
      var word: UInt64 = 0
      for index in place * 16..<place * 16 + 16 {
        // Without a branch for each digit: every line of a journal comes by here.
        let byte = digits[index]
        let isNumber = byte &- 0x30 < 10
        areDigits = areDigits && (isNumber || byte &- 0x61 < 6)
        word = word << 4 | UInt64((byte & 0xF) &+ (isNumber ? 0 : 9))
      }
      set(word, at: place)
    }
    guard areDigits else { return nil }
  }

  public init?(_ text: String) {
    guard let chain = Array(text.utf8).withRawBytes({ Chain($0) }) else { return nil }
    self = chain
  }

  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the 64 digits to `bytes`.
  public func append(to bytes: inout [UInt8]) {
    withDigits { bytes.append(contentsOf: $0) }
  }

  /// The chain of the line that follows, given its bytes up to `,"chain":`.
  public func next(_ line: UnsafeRawBufferPointer) -> Chain {
    var hash = SHA256()
    withDigits { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: line)
    return hash.finalize().withUnsafeBytes { digest in
      var chain = Chain.zero
      for place in 0..<4 {
        let word = digest.loadUnaligned(fromByteOffset: place * 8, as: UInt64.self)
        chain.set(UInt64(bigEndian: word), at: place)
      }
      return chain
    }
  }

  public static func == (one: Chain, other: Chain) -> Bool { one.words == other.words }

  public func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  private mutating func set(_ word: UInt64, at place: Int) {
    switch place {
    case 0: words.0 = word
    case 1: words.1 = word
    case 2: words.2 = word
    default: words.3 = word
    }
  }

  private func withDigits<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeTemporaryAllocation(byteCount: Chain.digitCount, alignment: 1) { digits in
      Chain.write(words.0, to: digits, at: 0)
      Chain.write(words.1, to: digits, at: 16)
      Chain.write(words.2, to: digits, at: 32)
      Chain.write(words.3, to: digits, at: 48)
      return body(UnsafeRawBufferPointer(digits))
    }
  }

  private static func write(
    _ word: UInt64,
    to digits: UnsafeMutableRawBufferPointer,
    at start: Int
  ) {
    var rest = word
    for index in (start..<start + 16).reversed() {
      digits[index] = HexText.digit(UInt8(truncatingIfNeeded: rest & 0xF))
      rest >>= 4
    }
  }
}
