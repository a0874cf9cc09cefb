/// Reads the fixed-width numbers and the separators of dates and times from UTF-8.
struct DigitReader<Bytes: Collection<UInt8>> {
  private let bytes: Bytes
  private var position: Bytes.Index

  init(_ bytes: Bytes) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  var isAtEnd: Bool { position == bytes.endIndex }

  /// The number in exactly so many ASCII digits; nil, and no step forward, for anything else.
  mutating func number(digits count: Int) -> Int? {
    var value = 0
    var next = position
    for _ in 0..<count {
      guard next != bytes.endIndex, let digit = Self.digit(bytes[next]) else { return nil }
      value = value * 10 + digit
      bytes.formIndex(after: &next)
    }
    position = next
    return value
  }

  /// Thousandths from one to nine decimal digits; what is finer is cut off.
  mutating func thousandths() -> Int? {
    var value = 0
    var count = 0
    while position != bytes.endIndex, let digit = Self.digit(bytes[position]) {
      count += 1
      guard count <= 9 else { return nil }
      if count <= 3 { value = value * 10 + digit }
      bytes.formIndex(after: &position)
    }
    switch count {
    case 0: return nil
    case 1: return value * 100
    case 2: return value * 10
    default: return value
    }
  }

  /// Steps over the given character if it stands next.
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard position != bytes.endIndex, UInt32(bytes[position]) == scalar.value else { return false }
    bytes.formIndex(after: &position)
    return true
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }
}
