/// Puts the bytes of one UTF-8 character together; strict, so that damage shows at once.
struct CharacterBytes {
  enum Progress: Equatable {
    case incomplete
    case complete(Unicode.Scalar)
    /// The byte does not belong to the character: it has to be looked at afresh.
    case broken
  }

  private var value: UInt32 = 0
  private var missing = 0
  /// The range of the next byte; narrower than 80…BF where overlong forms lurk.
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  /// Starts with a byte of 0x80 or more; false when no character begins with it.
  mutating func begin(_ byte: UInt8) -> Bool {
    allowed = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF:
      missing = 1
      value = UInt32(byte & 0x1F)
    case 0xE0...0xEF:
      missing = 2
      value = UInt32(byte & 0x0F)
      if byte == 0xE0 { allowed = 0xA0...0xBF }
    case 0xF0...0xF4:
      missing = 3
      value = UInt32(byte & 0x07)
      if byte == 0xF0 { allowed = 0x90...0xBF }
    default:
      return false
    }
    return true
  }

  mutating func append(_ byte: UInt8) -> Progress {
    guard missing > 0, allowed.contains(byte) else { return .broken }
    allowed = 0x80...0xBF
    value = value << 6 | UInt32(byte & 0x3F)
    missing -= 1
    guard missing == 0 else { return .incomplete }
    return Unicode.Scalar(value).map(Progress.complete) ?? .broken
  }
}
