/// A run of characters that is looked for as it is written; of letters only A–Z are like a–z.
///
/// What whole descriptions are searched for: bytes are compared, so that a million can be searched
/// while somebody waits. Names and titles are compared as `TextNeedle` does.
public struct ExactNeedle: Hashable, Sendable {
  /// UTF-8, with a–z for A–Z.
  public let bytes: [UInt8]

  public init(_ text: some StringProtocol) {
    bytes = text.utf8.map(ExactNeedle.folded)
  }

  public func isFound(in text: String) -> Bool {
    var text = text
    return text.withUTF8 { utf8 in
      guard utf8.count >= bytes.count else { return false }
      return (0...utf8.count - bytes.count).contains { start in
        bytes.indices.allSatisfy { ExactNeedle.folded(utf8[start + $0]) == bytes[$0] }
      }
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension Issue {
  /// What people wrote about it in their own words: what `text:` looks through.
  public var texts: [String] {
    [
      title, text, estate, grid, place, reason, hold?.reason, referral?.to, referral?.number,
      resolution?.text,
    ].compactMap { $0 }
  }
}
