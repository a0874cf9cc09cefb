extension JSONReader {
  /// Reads a number: `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?` and not one byte more.
  mutating func scanNumber() throws(JSONProblem) -> JSONNumber {
    if let integer = scanShortInteger() { return .integer(integer) }
    let start = position
    let isNegative = skip(0x2D)
    let whole = position
    let magnitude = digits()
    let count = position - whole
    guard count > 0, count == 1 || bytes[whole] != 0x30 else {
      throw JSONProblem(.badNumber, at: start)
    }
    var isInteger = true
    if skip(0x2E) {
      isInteger = false
      try someDigits(of: start)
    }
    if skip(0x65) || skip(0x45) {
      isInteger = false
      if !skip(0x2B) { _ = skip(0x2D) }
      try someDigits(of: start)
    }
    // Minus zero is a double: as an integer it would lose its sign.
    if isInteger, let magnitude, !(isNegative && magnitude == 0) {
      let value = isNegative ? 0 - Int128(magnitude) : Int128(magnitude)
      if let exact = Int64(exactly: value) { return .integer(exact) }
    }
    return .double(try double(from: start))
  }

  /// Reads a whole number of 1 to 18 digits with a comma or a bracket behind it, as nearly all are;
  /// nil for every other, and then nothing is read.
  @inline(__always)
  private mutating func scanShortInteger() -> Int64? {
    var value: Int64 = 0
    var end = position
    while end < bytes.count, end - position < 18, case let digit = bytes[end] &- 0x30, digit < 10 {
      value = value &* 10 &+ Int64(digit)
      end += 1
    }
    guard end > position, end < bytes.count, end - position == 1 || bytes[position] != 0x30
    else { return nil }
    switch bytes[end] {
    case 0x2C, 0x5D, 0x7D: break
    default: return nil
    }
    position = end
    return value
  }

  /// The value of the digits that come next, none counting as zero; nil beyond 64 bits.
  private mutating func digits() -> UInt64? {
    var value: UInt64? = 0
    while position < bytes.count, bytes[position] >= 0x30, bytes[position] <= 0x39 {
      if let before = value {
        let (tenfold, didOverflow) = before.multipliedReportingOverflow(by: 10)
        let (sum, didOverflowAgain) = tenfold.addingReportingOverflow(
          UInt64(bytes[position] - 0x30)
        )
        value = didOverflow || didOverflowAgain ? nil : sum
      }
      position += 1
    }
    return value
  }

  private mutating func someDigits(of start: Int) throws(JSONProblem) {
    let before = position
    _ = digits()
    if position == before { throw JSONProblem(.badNumber, at: start) }
  }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The nearest double; what is too small is zero, what is too large is refused.
  private func double(from start: Int) throws(JSONProblem) -> Double {
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw JSONProblem(.numberOutOfRange, at: start)
    }
    return value
  }
}
