/// Writes dates and times in digits of fixed width.
enum DigitWriter {
  /// Adds the digits of a number to zeros that stand there already, the last one before `end`; the
  /// number is not negative and has no more digits than there are bytes before it.
  static func write(_ value: Int, to zeros: UnsafeMutableRawBufferPointer, endingAt end: Int) {
    precondition(value >= 0 && end <= zeros.count, "Digits are written where zeros stand")
    var rest = UInt32(value)
    var index = end
    while rest > 0 {
      index -= 1
      precondition(index >= 0, "The number has its room")
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
