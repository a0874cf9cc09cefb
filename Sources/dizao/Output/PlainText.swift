/// Makes text of unknown origin safe to print: nothing in it can command a terminal.
///
/// Control characters, bidirectional overrides and characters for private use become U+FFFD;
/// invisible ones are left out. Letters of every script stay as they are.
enum PlainText {
  /// As one line: breaks and tabs become single spaces.
  static func line(_ text: String) -> String {
    if isPlain(text) { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch Kind(scalar) {
      case .kept: result.append(scalar)
      case .space: if result.last != " " { result.append(" ") }
      case .hostile: result.append("\u{FFFD}")
      case .dropped: break
      }
    }
    return String(result)
  }

  /// As lines, each of them plain.
  static func lines(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map {
      line(String($0))
    }
  }

  private enum Kind {
    case kept
    case space
    case hostile
    case dropped

    init(_ scalar: Unicode.Scalar) {
      switch scalar.value {
      case 0x09...0x0D, 0x85, 0x2028, 0x2029: self = .space
      case 0x00..<0x20, 0x7F..<0xA0: self = .hostile
      case 0x202A...0x202E, 0x2066...0x2069, 0xE000...0xF8FF, 0xFDD0...0xFDEF: self = .hostile
      case 0xF_0000...: self = .hostile
      case 0xFE00...0xFE0F, 0x200D: self = .kept
      case let value where value & 0xFFFE == 0xFFFE: self = .hostile
      case 0xFFF9...0xFFFB: self = .dropped
      default: self = scalar.properties.isDefaultIgnorableCodePoint ? .dropped : .kept
      }
    }
  }

  /// Ordinary Chinese and ASCII, which is nearly everything.
  private static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: true
      default: false
      }
    }
  }
}
