/// A short stable mark of texts: equal texts give equal marks on every machine and for ever.
///
/// FNV-1a of 64 bits (Fowler, Noll, Vo 1991); Swift's own hashing differs from run to run. It
/// tells versions of rules and changed rows apart, and protects against nothing.
public struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  public init() {}

  /// Adds a text and an end mark, so that ("ab", "c") is not ("a", "bc").
  public mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    add(0xFF)
  }

  /// 16 hexadecimal digits.
  public var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  private mutating func add(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }
}
