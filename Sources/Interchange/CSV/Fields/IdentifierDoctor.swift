/// What a spreadsheet did to an identifier, as far as one can see it.
public enum IdentifierComplaint: String, Hashable, Sendable {
  /// 4.2E+17: most digits are gone.
  case scientificNotation
  /// 430102198001010000 of 18 digits: a spreadsheet keeps 15 and writes zeros for the rest.
  case zeroTail
}

/// Looks at identifiers that went through a spreadsheet.
public enum IdentifierDoctor {
  /// What is wrong with an identifier; lost digits cannot be had back, only asked for.
  public static func complaint(about text: String) -> IdentifierComplaint? {
    let bytes = Array(plain(text).utf8)
    if isScientific(bytes) { return .scientificNotation }
    let isLong = bytes.count >= 18 && bytes.allSatisfy(Byte.isDigit)
    return isLong && bytes.dropFirst(15).allSatisfy { $0 == Byte.zero } ? .zeroTail : nil
  }

  /// The identifier without the white space, the `="…"` or the apostrophe that kept it whole in
  /// a spreadsheet, and with plain digits for full-width ones.
  public static func plain(_ text: String) -> String {
    var bytes = Array(TextTidy.title(narrowed(text)).utf8)
    if bytes.starts(with: Array("=\"".utf8)), bytes.last == Byte.quote, bytes.count >= 3 {
      bytes = Array(bytes[2..<bytes.count - 1])
    } else if bytes.first == Byte.apostrophe {
      bytes.removeFirst()
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// One digit, perhaps a fraction, then E+17 or the like.
  ///
  /// A door 3E12 is none of these: it has neither a point nor a plus.
  private static func isScientific(_ bytes: [UInt8]) -> Bool {
    guard let mark = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }) else { return false }
    let mantissa = bytes[..<mark]
    let exponent = bytes[(mark + 1)...]
    let digits = exponent.first == Byte.plus ? exponent.dropFirst() : exponent
    let fraction = mantissa.dropFirst()
    guard let first = mantissa.first, Byte.isDigit(first), digits.count == 2,
      digits.allSatisfy(Byte.isDigit), digits.first != Byte.zero
    else { return false }
    if fraction.isEmpty { return exponent.first == Byte.plus }
    return fraction.first == Byte.dot && fraction.count > 1
      && fraction.dropFirst().allSatisfy(Byte.isDigit)
  }

  private static func narrowed(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF10...0xFF19).contains(scalar.value)
      let value = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
      scalars.append(Unicode.Scalar(value) ?? scalar)
    }
    return String(scalars)
  }
}
