/// Digits that stand together in a text, full-width ones too, with at most one space or hyphen
/// between two of them: `6222 0212 3456 7890`.
struct DigitRun {
  private(set) var values: [UInt8] = []
  /// Bytes of the text that each digit takes.
  private(set) var places: [Range<Int>] = []
  /// Indices of the digits that a space or hyphen stands before; the first digit is always one.
  private(set) var groupStarts: [Int] = []
  private(set) var touchesLetter = false
  /// An X right behind the last digit.
  private(set) var trailingX: Range<Int>?

  /// Reads the run that begins at `index`, where a digit stands; returns where it ends.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    values.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    groupStarts.removeAll(keepingCapacity: true)
    touchesLetter = index > 0 && Self.isLetter(bytes[index - 1])
    trailingX = nil
    var position = index
    var isGroupStart = true
    while let (value, length) = Self.digit(bytes, position) {
      if isGroupStart { groupStarts.append(values.count) }
      values.append(value)
      places.append(position..<position + length)
      position += length
      isGroupStart = Self.isSeparator(bytes, position) && Self.digit(bytes, position + 1) != nil
      if isGroupStart { position += 1 }
    }
    trailingX = Self.x(bytes, position)
    if position < bytes.count, trailingX == nil {
      touchesLetter = touchesLetter || Self.isLetter(bytes[position])
    }
    return position
  }

  /// Runs of digits with nothing between them.
  var groups: [Range<Int>] {
    zip(groupStarts, groupStarts.dropFirst() + [values.count]).map { $0..<$1 }
  }

  static func digit(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int
  ) -> (value: UInt8, length: Int)? {
    guard index < bytes.count else { return nil }
    if Byte.isDigit(bytes[index]) { return (bytes[index] - Byte.zero, 1) }
    // U+FF10–U+FF19.
    guard bytes[index] == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
      (0x90...0x99).contains(bytes[index + 2])
    else { return nil }
    return (bytes[index + 2] - 0x90, 3)
  }

  private static func isSeparator(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && (bytes[index] == Byte.space || bytes[index] == Byte.minus)
  }

  private static func x(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Range<Int>? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x58 || bytes[index] == 0x78 { return index..<index + 1 }
    guard bytes[index] == 0xEF, index + 2 < bytes.count else { return nil }
    let pair = (bytes[index + 1], bytes[index + 2])
    return pair == (0xBC, 0xB8) || pair == (0xBD, 0x98) ? index..<index + 3 : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
