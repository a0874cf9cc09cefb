/// What a journal's line says at its two ends, in fixed places:
/// `{"seq":41201,` … `,"more":2,"chain":"…64 digits"}`; `more` only when changes follow.
struct LineShape {
  static let lineSizeMax = 1_048_576

  /// `,"chain":"` + 64 digits + `"}`.
  static let tailSize = 76
  /// 64 digits + `"}` + line end: what stands before any line, after header and change alike.
  static let anchorSize = 67

  private static let start: StaticString = "{\"seq\":"
  private static let more: StaticString = ",\"more\":"
  private static let chainStart: StaticString = ",\"chain\":\""

  let seq: Int
  let more: Int
  let chain: Chain
  /// Length of what the chain covers.
  let coveredSize: Int

  /// Reads a line without its line end; nil when it has not this shape.
  init?(_ line: UnsafeRawBufferPointer) {
    guard line.count > LineShape.tailSize + LineShape.start.utf8CodeUnitCount,
      let seq = LineShape.seq(of: line),
      let chain = LineShape.chain(endingAt: line.count, of: line)
    else { return nil }
    self.seq = seq
    self.chain = chain
    coveredSize = line.count - LineShape.tailSize
    guard LineShape.stands(LineShape.chainStart, in: line, at: coveredSize),
      let more = LineShape.more(of: line, before: coveredSize)
    else { return nil }
    self.more = more
  }

  /// The number at the start of a line, of which `line` may hold no more than the beginning.
  static func seq(of line: UnsafeRawBufferPointer) -> Int? {
    guard stands(start, in: line, at: 0) else { return nil }
    let digits = start.utf8CodeUnitCount
    var end = digits
    while end < line.count, line[end] >= 0x30, line[end] <= 0x39 { end += 1 }
    guard end < line.count, line[end] == 0x2C, line[digits] != 0x30 else { return nil }
    return DecimalText.number(line[digits..<end])
  }

  /// The chain that stands before the `"}` at the end of a line.
  static func chain(endingAt end: Int, of bytes: UnsafeRawBufferPointer) -> Chain? {
    let start = end - 2 - Chain.digitCount
    guard start >= 0, bytes[end - 2] == 0x22, bytes[end - 1] == 0x7D else { return nil }
    return Chain(UnsafeRawBufferPointer(rebasing: bytes[start..<end - 2]))
  }

  /// How many changes of the batch follow; 0 when nothing says so, nil when it is nonsense.
  private static func more(of line: UnsafeRawBufferPointer, before end: Int) -> Int? {
    var digits = end
    while digits > 0, line[digits - 1] >= 0x30, line[digits - 1] <= 0x39 { digits -= 1 }
    let start = digits - more.utf8CodeUnitCount
    guard digits < end, start > 0, stands(more, in: line, at: start) else { return 0 }
    guard line[digits] != 0x30, end - digits <= 4 else { return nil }
    return DecimalText.number(line[digits..<end])
  }

  private static func stands(
    _ word: StaticString,
    in bytes: UnsafeRawBufferPointer,
    at offset: Int
  ) -> Bool {
    let count = word.utf8CodeUnitCount
    guard offset >= 0, bytes.count - offset >= count else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[offset..<offset + count]) }
  }
}
