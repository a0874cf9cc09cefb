/// A place in a file: bytes before it, and its line, counted from 1.
public struct TextPlace: Hashable, Sendable {
  public var offset: Int
  public var line: Int

  public init(offset: Int, line: Int) {
    self.offset = offset
    self.line = line
  }

  /// The place `offset` bytes into `bytes`, a text whose line ends are single bytes.
  init(offset: Int, in bytes: [UInt8]) {
    var lines = LineCounter()
    lines.count(bytes[..<min(offset, bytes.count)])
    self.init(offset: offset, line: lines.line(before: bytes.dropFirst(offset).first))
  }
}

/// Counts lines through a text that arrives in pieces; CRLF, LF and a lone CR each end one.
struct LineCounter: Sendable {
  private var line = 1
  private var isAfterReturn = false

  /// The line of a byte that follows what was counted.
  func line(before next: UInt8?) -> Int {
    isAfterReturn && next != Byte.lineFeed ? line + 1 : line
  }

  mutating func count(_ bytes: ArraySlice<UInt8>) {
    let startsWithFeed = bytes.first == Byte.lineFeed
    if isAfterReturn, !startsWithFeed, !bytes.isEmpty { line += 1 }
    var feeds = 0
    var loneReturns = 0
    var previous = Byte.lineFeed
    for byte in bytes {
      if byte == Byte.lineFeed { feeds &+= 1 }
      if previous == Byte.carriageReturn, byte != Byte.lineFeed { loneReturns &+= 1 }
      previous = byte
    }
    line += feeds + loneReturns
    // A carriage return at the end of a piece waits for the byte that says whether it is alone.
    if !bytes.isEmpty { isAfterReturn = previous == Byte.carriageReturn }
  }
}
