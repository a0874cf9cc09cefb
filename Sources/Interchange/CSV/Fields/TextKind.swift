/// What a character means for the layout of text.
enum TextKind {
  case plain
  /// Space of some width, a tab too.
  case space
  case lineBreak
  case zeroWidthSpace
  /// A control character or a mark for the direction of writing.
  case hidden

  /// The kind and length in bytes of the character at `index` of valid UTF-8.
  ///
  /// A plain run comes as one: the most of a text is decided by a comparison a character.
  static func next(
    in bytes: UnsafeBufferPointer<UInt8>,
    at index: Int
  ) -> (kind: TextKind, length: Int) {
    let end = bytes.count
    var run = index
    scan: while run < end {
      switch bytes[run] {
      case 0x21...0x7E: run += 1
      case 0xE4...0xED: run += 3
      default: break scan
      }
    }
    if run > index { return (.plain, min(run, end) - index) }
    return special(bytes, index)
  }

  private static func special(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ index: Int
  ) -> (kind: TextKind, length: Int) {
    let second = index + 1 < bytes.count ? bytes[index + 1] : 0
    let third = index + 2 < bytes.count ? bytes[index + 2] : 0
    let left = bytes.count - index
    switch bytes[index] {
    case 0x0D:
      // The carriage return of a CRLF: the line feed ends the line.
      return second == Byte.lineFeed ? (.hidden, 1) : (.lineBreak, 1)
    case 0x20, 0x09: return (.space, 1)
    case 0x0A...0x0C: return (.lineBreak, 1)
    case ..<0x80: return (.hidden, 1)
    case 0xC2: return (latin(second), min(2, left))
    // U+061C, the Arabic letter mark.
    case 0xD8: return (second == 0x9C ? .hidden : .plain, min(2, left))
    case 0xC3...0xDF: return (.plain, min(2, left))
    case 0xE2: return (punctuation(second, third), min(3, left))
    case 0xE3: return (second == 0x80 && third == 0x80 ? .space : .plain, min(3, left))
    case 0xEF: return (isSpecial(second, third) ? .hidden : .plain, min(3, left))
    case 0xE0...0xEF: return (.plain, min(3, left))
    default: return (.plain, min(4, left))
    }
  }

  /// U+0080–U+00BF: C1 controls with the next-line character, then the no-break space.
  private static func latin(_ second: UInt8) -> TextKind {
    switch second {
    case 0x85: .lineBreak
    case ..<0xA0: .hidden
    case 0xA0: .space
    default: .plain
    }
  }

  /// U+2000–U+2FFF: wide and narrow spaces, line separators, directions.
  private static func punctuation(_ second: UInt8, _ third: UInt8) -> TextKind {
    switch (second, third) {
    case (0x80, 0x80...0x8A), (0x80, 0xAF), (0x81, 0x9F): .space
    case (0x80, 0x8B): .zeroWidthSpace
    case (0x80, 0xA8...0xA9): .lineBreak
    case (0x80, 0x8E...0x8F), (0x80, 0xAA...0xAE), (0x81, 0xA0), (0x81, 0xA6...0xA9): .hidden
    default: .plain
    }
  }

  /// U+FEFF, a mark inside the text, and the anchors U+FFF9–U+FFFB.
  private static func isSpecial(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0xBB && third == 0xBF) || (second == 0xBF && (0xB9...0xBB).contains(third))
  }
}
