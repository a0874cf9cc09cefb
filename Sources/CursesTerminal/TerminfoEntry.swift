/// A terminfo entry in memory, and its compiled form as ncurses reads it from `TERMINFO`.
///
/// The compiled form, term(5), all numbers little-endian:
/// ```
/// header    6 × 16 bits: 01036, bytes of names, flags, numbers, strings, bytes of text
/// names     "xterm|terminal of X\0"
/// flags     one byte each, then a byte if that makes the place even
/// numbers   32 bits each, -1 absent
/// strings   16 bits each: offset into the text, -1 absent
/// text      "\e[H\0…"
/// ```
/// followed, padded to an even place, by the capabilities that terminfo does not define:
/// ```
/// header    5 × 16 bits: flags, numbers, strings, offsets in the table, bytes of text
/// flags, numbers, names' offsets, names
/// ```
struct TerminfoEntry: Equatable {
  var names: String
  var flags: [Bool]
  var numbers: [Int32]
  var strings: [[UInt8]?]
  /// Flags and numbers beyond the standard ones, by name.
  var extraFlags: [String]
  var extraNumbers: [(name: String, value: Int32)]

  static func == (left: TerminfoEntry, right: TerminfoEntry) -> Bool {
    left.compiled == right.compiled
  }

  /// The entry's bytes.
  var compiled: [UInt8] {
    var text: [UInt8] = []
    var offsets: [UInt8] = []
    for string in strings {
      offsets += string == nil ? [0xFF, 0xFF] : Self.short(text.count)
      text += string.map { $0 + [0] } ?? []
    }
    let name = Array(names.utf8) + [0]
    let counts = [0o1036, name.count, flags.count, numbers.count, strings.count, text.count]
    var bytes = counts.flatMap(Self.short) + name + flags.map { $0 ? 1 : 0 }
    Self.align(&bytes)
    bytes += numbers.flatMap(Self.long) + offsets + text
    Self.align(&bytes)
    return bytes + extras
  }

  private var extras: [UInt8] {
    var names: [UInt8] = []
    var offsets: [UInt8] = []
    for name in extraFlags + extraNumbers.map(\.name) {
      offsets += Self.short(names.count)
      names += Array(name.utf8) + [0]
    }
    let count = extraFlags.count + extraNumbers.count
    let counts = [extraFlags.count, extraNumbers.count, 0, count, names.count]
    var bytes = counts.flatMap(Self.short) + extraFlags.map { _ in 1 }
    Self.align(&bytes)
    return bytes + extraNumbers.flatMap { Self.long($0.value) } + offsets + names
  }

  private static func align(_ bytes: inout [UInt8]) {
    if !bytes.count.isMultiple(of: 2) {
      bytes.append(0)
    }
  }

  private static func short(_ value: Int) -> [UInt8] {
    [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
  }

  private static func long(_ value: Int32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
