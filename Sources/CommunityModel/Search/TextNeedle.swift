/// A word that somebody looks for in names and titles, prepared once and asked of many.
///
/// Case does not matter; a word of Latin letters also finds pinyin initials: `ld` finds 路灯.
public struct TextNeedle: Hashable, Sendable {
  /// In small letters.
  public let text: String
  /// Set when the word could be the initials of Chinese characters.
  public let initials: PinyinQuery?

  public init(_ text: some StringProtocol) {
    let plain = text.lowercased()
    self.text = plain
    let isLatin = !plain.isEmpty && plain.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    initials = isLatin ? PinyinQuery(plain) : nil
  }

  public func isFound(in text: String) -> Bool {
    text.lowercased().contains(self.text) || initials?.matches(text) ?? false
  }

  /// Stricter, for the words of closed lists: they begin with it.
  func begins(_ text: String) -> Bool {
    text.lowercased().hasPrefix(self.text)
      || initials?.range(in: text)?.lowerBound == text.startIndex
  }
}
