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

/// Writes dates and times in digits of fixed width.
enum DigitWriter {
  /// Adds the digits of a number to zeros that stand there already, the last one before `end`.
  static func write(_ value: Int, to zeros: UnsafeMutableRawBufferPointer, endingAt end: Int) {
    var rest = UInt32(truncatingIfNeeded: value)
    var index = end
    while rest > 0 {
      index -= 1
      zeros[index] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  static func write(_ date: CivilDate, to zeros: UnsafeMutableRawBufferPointer) {
    write(date.year, to: zeros, endingAt: 4)
    write(date.month, to: zeros, endingAt: 7)
    write(date.day, to: zeros, endingAt: 10)
  }

  static func write(_ time: CivilTime, to zeros: UnsafeMutableRawBufferPointer) {
    write(time.hour, to: zeros, endingAt: 2)
    write(time.minute, to: zeros, endingAt: 5)
    write(time.second, to: zeros, endingAt: 8)
  }

  /// A text that begins as a pattern of zeros and is written over.
  static func text(
    _ pattern: StaticString,
    _ write: (UnsafeMutableRawBufferPointer) -> Void
  ) -> String {
    let size = pattern.utf8CodeUnitCount
    return String(unsafeUninitializedCapacity: size) { bytes in
      let zeros = UnsafeMutableRawBufferPointer(start: bytes.baseAddress, count: size)
      copy(pattern, to: zeros)
      write(zeros)
      return size
    }
  }

  static func copy(_ pattern: StaticString, to bytes: UnsafeMutableRawBufferPointer) {
    bytes.copyMemory(
      from: UnsafeRawBufferPointer(start: pattern.utf8Start, count: pattern.utf8CodeUnitCount)
    )
  }
}
