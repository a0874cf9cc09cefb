/// What a terminal answers to the questions in a program's output, whole or in pieces.
///
/// It knows DA1, DA2, DSR, CPR, DECRQM, XTVERSION, the colours of text and ground and the question
/// for keyboard modes. It follows the cursor just well enough for programs that place it before
/// they ask: every character counts as one column, and nothing scrolls.
struct TerminalAnswers {
  private enum Place {
    case text
    case escape
    case control
    /// Inside a string that BEL or ESC \ ends.
    case string
    case stringEscape
  }

  private var place = Place.text
  private var sequence: [UInt8] = []
  private var row = 1
  private var column = 1

  private static let sequenceMax = 256

  /// Questions that are always answered alike, without the CSI before them.
  private static let fixed: [(question: String, answer: String)] = [
    ("c", "\u{1B}[?62;22c"),
    ("0c", "\u{1B}[?62;22c"),
    (">c", "\u{1B}[>1;10;0c"),
    (">0c", "\u{1B}[>1;10;0c"),
    ("5n", "\u{1B}[0n"),
    (">q", "\u{1B}P>|bench 1\u{1B}\\"),
    (">0q", "\u{1B}P>|bench 1\u{1B}\\"),
    ("?u", "\u{1B}[?0u"),
  ]

  /// Reads what the program wrote; the bytes to send back.
  mutating func answer(_ output: some Sequence<UInt8>) -> [UInt8] {
    var answers: [UInt8] = []
    for byte in output { answers += take(byte) }
    return answers
  }

  private mutating func take(_ byte: UInt8) -> [UInt8] {
    switch place {
    case .text: takeText(byte)
    case .escape: takeEscape(byte)
    case .control:
      keep(byte)
      guard (0x40...0x7E).contains(byte) else { return [] }
      place = .text
      return answerControl(String(decoding: sequence, as: UTF8.self))
    case .string:
      if byte == 0x07 { return endString() }
      if byte == 0x1B { place = .stringEscape } else { keep(byte) }
    case .stringEscape: return endString()
    }
    return []
  }

  private mutating func takeText(_ byte: UInt8) {
    switch byte {
    case 0x1B: place = .escape
    case 0x0D: column = 1
    case 0x0A: row += 1
    case 0x08: column = max(1, column - 1)
    // What continues a character of several bytes has been counted with its first.
    case 0x00...0x1F, 0x7F, 0x80...0xBF: break
    default: column += 1
    }
  }

  private mutating func takeEscape(_ byte: UInt8) {
    sequence = []
    switch byte {
    case UInt8(ascii: "["): place = .control
    case UInt8(ascii: "]"): place = .string
    case UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
      place = .string
    // Intermediates such as those that choose a character set: their last byte is yet to come.
    case 0x20...0x2F: break
    default: place = .text
    }
  }

  private mutating func keep(_ byte: UInt8) {
    if sequence.count < TerminalAnswers.sequenceMax { sequence.append(byte) }
  }

  private mutating func answerControl(_ sequence: String) -> [UInt8] {
    if let fixed = TerminalAnswers.fixed.first(where: { $0.question == sequence }) {
      return Array(fixed.answer.utf8)
    }
    if sequence == "6n" { return Array("\u{1B}[\(row);\(column)R".utf8) }
    if sequence.hasPrefix("?"), sequence.hasSuffix("$p") {
      return Array("\u{1B}[?\(sequence.dropFirst().dropLast(2));0$y".utf8)
    }
    if sequence.hasSuffix("H") { moveCursor(sequence.dropLast()) }
    return []
  }

  private mutating func moveCursor(_ parameters: Substring) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    row = (numbers.first ?? nil) ?? 1
    column = numbers.count > 1 ? numbers[1] ?? 1 : 1
  }

  private mutating func endString() -> [UInt8] {
    place = .text
    switch String(decoding: sequence, as: UTF8.self) {
    case "10;?": return Array("\u{1B}]10;rgb:ffff/ffff/ffff\u{1B}\\".utf8)
    case "11;?": return Array("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\".utf8)
    default: return []
    }
  }
}
