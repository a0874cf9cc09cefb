/// Whole numbers as decimal digits in bytes, without making strings.
enum DecimalText {
  static func append(_ value: Int64, to bytes: inout [UInt8]) {
    if value < 0 { bytes.append(0x2D) }
    append(magnitude: value.magnitude, digitsMin: 1, to: &bytes)
  }

  /// Appends with zeros in front up to so many digits.
  static func append(magnitude: UInt64, digitsMin: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: repeatElement(0x30, count: max(digitsMin, digitCount(magnitude))))
    var rest = magnitude
    var index = bytes.count
    while rest > 0 {
      index -= 1
      bytes[index] += UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private static func digitCount(_ magnitude: UInt64) -> Int {
    var count = 1
    var rest = magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }

  /// The number that the digits say; nil for none, for other bytes and beyond 63 bits.
  static func number(_ digits: some Sequence<UInt8>) -> Int? {
    var value: Int?
    for byte in digits {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      let (tenfold, didOverflow) = (value ?? 0).multipliedReportingOverflow(by: 10)
      let (sum, didOverflowAgain) = tenfold.addingReportingOverflow(Int(byte - 0x30))
      guard !didOverflow, !didOverflowAgain else { return nil }
      value = sum
    }
    return value
  }
}
