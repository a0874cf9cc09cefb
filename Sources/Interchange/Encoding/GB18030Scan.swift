/// One walk over bytes by the shape of GB18030: whether it fits, and how Chinese it looks.
///
/// A character is one byte below 0x80, or 0x81–0xFE followed by 0x40–0xFE without 0x7F, or four
/// bytes 0x81–0xFE, digit, 0x81–0xFE, digit. Which of those stand for a character is iconv's to
/// say; the shape alone is what tells encodings apart.
struct GB18030Scan: Sendable {
  /// Characters of more than one byte.
  private(set) var wide = 0
  /// Those of them in the rows of GB2312 for punctuation and the 3,755 commonest characters.
  private(set) var everyday = 0
  /// Offset of the first sequence without the right shape.
  private(set) var failure: Int?
  /// Bytes of a character begun and not finished at the end.
  private(set) var unfinished = 0

  init(_ bytes: ArraySlice<UInt8>) {
    let end = bytes.endIndex
    var index = bytes.startIndex
    while index < end {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      switch Self.shape(of: bytes[index..<min(index + 4, end)]) {
      case .whole(let length):
        wide += 1
        if length == 2, Self.isEveryday(bytes[index], bytes[index + 1]) { everyday += 1 }
        index += length
      case .unfinished:
        unfinished = end - index
        return
      case .wrong:
        failure = index
        return
      }
    }
  }

  /// Everyday characters in 100 of those with more than one byte.
  var everydayPercent: Int { wide == 0 ? 0 : everyday * 100 / wide }

  private enum Shape {
    case whole(Int)
    case unfinished
    case wrong
  }

  private static func shape(of bytes: ArraySlice<UInt8>) -> Shape {
    let start = bytes.startIndex
    guard bytes[start] >= 0x81, bytes[start] <= 0xFE else { return .wrong }
    guard bytes.count > 1 else { return .unfinished }
    let second = bytes[start + 1]
    if second >= 0x40, second <= 0xFE { return second == 0x7F ? .wrong : .whole(2) }
    guard Byte.isDigit(second) else { return .wrong }
    guard bytes.count > 2 else { return .unfinished }
    guard bytes[start + 2] >= 0x81, bytes[start + 2] <= 0xFE else { return .wrong }
    guard bytes.count > 3 else { return .unfinished }
    return Byte.isDigit(bytes[start + 3]) ? .whole(4) : .wrong
  }

  private static func isEveryday(_ first: UInt8, _ second: UInt8) -> Bool {
    let isCommonRow = (first >= 0xB0 && first <= 0xD7) || (first >= 0xA1 && first <= 0xA3)
    return isCommonRow && second >= 0xA1
  }
}
