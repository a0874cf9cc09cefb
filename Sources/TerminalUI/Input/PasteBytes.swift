/// Collects a bracketed paste up to its end mark and cleans it.
///
/// Beyond `bytesMax` the rest is swallowed: it must not be typed as keys either.
struct PasteBytes {
  static let bytesMax = 1 << 20
  private static let endMark: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  private var bytes: [UInt8] = []
  /// How much of the end mark has come.
  private var matched = 0

  /// Takes a byte; true when it completed the end mark.
  mutating func append(_ byte: UInt8) -> Bool {
    if byte == PasteBytes.endMark[matched] {
      matched += 1
      return matched == PasteBytes.endMark.count
    }
    if matched > 0 { keep(PasteBytes.endMark[..<matched]) }
    // ESC stands only at the beginning of the mark, so nothing but it can start another match.
    matched = byte == PasteBytes.endMark[0] ? 1 : 0
    if matched == 0, bytes.count < PasteBytes.bytesMax { bytes.append(byte) }
    return false
  }

  /// The text pasted: line ends are line feeds, other control characters than tab are gone.
  mutating func finish() -> String {
    defer { self = PasteBytes() }
    var text = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in decoded().unicodeScalars {
      switch scalar {
      case "\r":
        text.append("\n")
      case "\n":
        if !afterReturn { text.append(scalar) }
      case "\t":
        text.append(scalar)
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        if !isControl { text.append(scalar) }
      }
      afterReturn = scalar == "\r"
    }
    return String(text)
  }

  /// The bytes as text; a character that the size bound cut in two is left out.
  private func decoded() -> String {
    var whole = bytes[...]
    if bytes.count == PasteBytes.bytesMax {
      while let last = whole.last, last & 0xC0 == 0x80 { whole.removeLast() }
      if let last = whole.last, last >= 0xC0 { whole.removeLast() }
    }
    return String(decoding: whole, as: UTF8.self)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    let room = PasteBytes.bytesMax - bytes.count
    bytes.append(contentsOf: more.prefix(room))
  }
}
