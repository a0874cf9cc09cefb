/// One walk over bytes by the rules of UTF-8: overlong forms and surrogates are wrong.
struct UTF8Scan: Sendable {
  /// Bytes before the first sequence that is not UTF-8.
  let failure: Int?
  /// Bytes of a character begun and not finished at the end; then `failure` is `nil`.
  let unfinished: Int

  init(_ bytes: ArraySlice<UInt8>) {
    do {
      _ = try UTF8Span(validating: bytes.span)
      failure = nil
      unfinished = 0
    } catch {
      let range = error.byteOffsets
      let isCutOff = error.kind == .truncatedScalar && range.upperBound == bytes.count
      failure = isCutOff ? nil : range.lowerBound
      unfinished = isCutOff ? bytes.count - range.lowerBound : 0
    }
  }

  /// How many characters of three or four bytes stand in `bytes`, and how many broken places;
  /// every Chinese character has three or four.
  static func longCharacters(in bytes: [UInt8]) -> (whole: Int, broken: Int) {
    var whole = 0
    var broken = 0
    var index = 0
    while index < bytes.count {
      let length = length(of: bytes[index])
      let tail = bytes[(index + 1)...].prefix(max(length, 1) - 1)
      if length > 0, tail.count == length - 1, tail.allSatisfy({ $0 & 0xC0 == 0x80 }) {
        if length > 2 { whole += 1 }
        index += length
      } else {
        broken += 1
        index += 1
      }
    }
    return (whole, broken)
  }

  /// How many bytes a character has that begins with `byte`; 0 when none does.
  private static func length(of byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}
