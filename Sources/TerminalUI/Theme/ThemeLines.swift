/// Where the keys of a TOML file stand, for TOMLKit tells no line of a value it has read; and the
/// first thing that TOMLKit must not be shown.
///
/// The parser in TOMLKit (toml++ 3) does not report some errors but aborts the program, in release
/// builds too: at `[` before anything but a key, at a bracket that closes another kind, at some
/// broken dates. A theme is read again while somebody edits it, so these are found beforehand.
/// All that comes before such a place is good TOML, or the parser would have stopped there.
struct ThemeLines {
  /// What stands where nothing of the kind can.
  struct Unexpected {
    let line: Int
    let text: String
  }

  private(set) var unexpected: Unexpected?

  private var lines: [[String]: Int] = [:]
  private var cursor: TOMLCursor

  /// No key of a theme lies deeper; a hostile file's may, and copying them would take long.
  private static let depthMax = 5

  init(_ source: [UInt8]) {
    cursor = TOMLCursor(source)
    scan()
  }

  /// The line of a key, counted from 1; of the nearest key around it when it has none of its own
  /// (what stands in `{ }` stands on its key's line).
  subscript(path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  private mutating func scan() {
    var section: [String] = []
    while unexpected == nil, let byte = cursor.next {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
        cursor.advance()
      case UInt8(ascii: "#"):
        cursor.skipComment()
      case UInt8(ascii: "["):
        section = readSection()
      default:
        let line = cursor.line
        note(section + cursor.readPath(until: UInt8(ascii: "=")), line)
        skipValue()
      }
    }
  }

  private mutating func note(_ path: [String], _ line: Int) {
    if lines[path] == nil { lines[path] = line }
  }

  private mutating func expect(_ isExpected: Bool, _ text: [UInt8]) {
    guard !isExpected, unexpected == nil else { return }
    unexpected = Unexpected(line: cursor.line, text: String(decoding: text, as: UTF8.self))
  }

  private mutating func readSection() -> [String] {
    cursor.advance()
    if cursor.next == UInt8(ascii: "[") { cursor.advance() }
    cursor.skipBlanks()
    expect(cursor.next.map(Self.canBeginKey) ?? false, [UInt8(ascii: "[")])
    let line = cursor.line
    let path = Array(cursor.readPath(until: UInt8(ascii: "]")).prefix(Self.depthMax))
    note(path, line)
    skipValue()
    return path
  }

  /// Skips a value to the end of its last line.
  private mutating func skipValue() {
    var open: [UInt8] = []
    while unexpected == nil, let byte = cursor.next {
      switch byte {
      case UInt8(ascii: "\n") where open.isEmpty:
        return cursor.advance()
      case UInt8(ascii: "#"):
        cursor.skipComment()
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(byte)
        cursor.advance()
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        // In ASCII each closing bracket comes two places after the one it closes.
        expect(open.last.map { byte == $0 + 2 } ?? true, [byte])
        _ = open.popLast()
        cursor.advance()
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        _ = cursor.readQuoted()
      default:
        skipWord()
      }
    }
  }

  /// Skips a number, a word or a mark between values; dates have no place in a theme.
  private mutating func skipWord() {
    var word: [UInt8] = []
    while let byte = cursor.next, Self.isWord(byte) {
      word.append(byte)
      cursor.advance()
    }
    if word.isEmpty { return cursor.advance() }
    let isDate = zip(word, word.dropFirst()).contains {
      Self.digits.contains($0) && $1 == UInt8(ascii: "-")
    }
    expect(!isDate && !word.contains(UInt8(ascii: ":")), word)
  }

  private static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

  private static func canBeginKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: isLetterOrDigit(byte)
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."),
      UInt8(ascii: ":"):
      true
    default: isLetterOrDigit(byte)
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case digits, UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }
}
