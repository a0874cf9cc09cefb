/// A short stable mark of what a row says: equal texts give equal marks everywhere and for ever.
///
/// FNV-1a of 64 bits (Fowler, Noll, Vo 1991). It tells a changed row from an unchanged one and
/// protects against nothing.
struct RowFingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and an end mark, so that ("ab", "c") is not ("a", "bc").
  mutating func add(_ text: String) {
    var hash = hash
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    self.hash = (hash ^ 0xFF) &* 0x100_0000_01B3
  }

  /// 16 hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
