internal import CSystem

extension JSONReader {
  /// Reads a string from its opening quote: finds its end and checks every byte on the way.
  @inline(__always)
  mutating func scanText() throws(JSONProblem) -> JSONText {
    guard position < bytes.count else { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
    guard bytes[position] == 0x22, let base = bytes.baseAddress else {
      throw JSONProblem(.unexpectedByte(bytes[position]), at: position)
    }
    let start = position + 1
    let count = text_short_count(base + start, bytes.count - start)
    guard count >= 0 else { return try scanLongText(from: start) }
    position = start + count + 1
    return JSONText(UnsafeRawBufferPointer(start: base + start, count: count), false)
  }

  @inline(never)
  private mutating func scanLongText(from start: Int) throws(JSONProblem) -> JSONText {
    var index = start
    var hasEscapes = false
    while true {
      index = try plainEnd(from: index)
      guard index < bytes.count else { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
      switch bytes[index] {
      case 0x22:
        position = index + 1
        return JSONText(UnsafeRawBufferPointer(rebasing: bytes[start..<index]), hasEscapes)
      case 0x5C:
        hasEscapes = true
        index = try escapeEnd(at: index)
      default:
        throw JSONProblem(.controlCharacter(bytes[index]), at: index)
      }
    }
  }

  /// The first quote, backslash or control from `index` on; what lies before it is UTF-8.
  private func plainEnd(from start: Int) throws(JSONProblem) -> Int {
    guard start < bytes.count, let base = bytes.baseAddress else { return bytes.count }
    var isBeyondASCII: Int32 = 0
    let count = text_plain_end(base + start, bytes.count - start, &isBeyondASCII)
    if isBeyondASCII != 0, utf8_is_valid(base + start, count) == 0 {
      try findFault(from: start, to: start + count)
    }
    return start + count
  }

  /// Throws with the place of the first sequence that is not UTF-8.
  private func findFault(from start: Int, to end: Int) throws(JSONProblem) {
    var index = start
    while index < end { index = bytes[index] < 0x80 ? index + 1 : try sequenceEnd(at: index) }
  }

  /// Steps over one character of several bytes that is well-formed UTF-8 (Unicode, table 3-7).
  private func sequenceEnd(at index: Int) throws(JSONProblem) -> Int {
    let first = bytes[index]
    let length =
      switch first {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: throw JSONProblem(.invalidUTF8, at: index)
      }
    guard bytes.count - index >= length else { throw JSONProblem(.invalidUTF8, at: index) }
    let second = bytes[index + 1]
    let isSecondLegal =
      switch first {
      case 0xE0: second >= 0xA0 && second <= 0xBF
      case 0xED: second >= 0x80 && second <= 0x9F
      case 0xF0: second >= 0x90 && second <= 0xBF
      case 0xF4: second >= 0x80 && second <= 0x8F
      default: second & 0xC0 == 0x80
      }
    guard isSecondLegal, length < 3 || bytes[index + 2] & 0xC0 == 0x80,
      length < 4 || bytes[index + 3] & 0xC0 == 0x80
    else { throw JSONProblem(.invalidUTF8, at: index) }
    return index + length
  }

  private func escapeEnd(at index: Int) throws(JSONProblem) -> Int {
    guard index + 1 < bytes.count else { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
    switch bytes[index + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return index + 2
    case 0x75: break
    default: throw JSONProblem(.badEscape, at: index)
    }
    guard let unit = JSONText.unit(bytes, at: index + 2) else {
      throw JSONProblem(.badEscape, at: index)
    }
    guard unit >= 0xD800, unit <= 0xDFFF else { return index + 6 }
    guard unit <= 0xDBFF, bytes.count - index >= 12, bytes[index + 6] == 0x5C,
      bytes[index + 7] == 0x75, let low = JSONText.unit(bytes, at: index + 8),
      low >= 0xDC00, low <= 0xDFFF
    else { throw JSONProblem(.loneSurrogate, at: index) }
    return index + 12
  }
}
