/// Changes that are recorded together or not at all: the members of each line between its number
/// and its chain, as JSON text.
public struct LineBatch {
  public static let changesMax = 10_000
  /// Of the lines as they are written.
  public static let sizeMax = 8 * 1_048_576

  /// The number that the first change gets.
  public let firstSeq: Int
  private var writer = JSONWriter()
  /// Where each change's members end in the writer's bytes.
  private var ends: [Int] = []

  public init(firstSeq: Int) { self.firstSeq = firstSeq }

  public var count: Int { ends.count }
  public var isEmpty: Bool { ends.isEmpty }
  /// The number that the next appended change gets.
  public var nextSeq: Int { firstSeq + count }

  /// Adds a change: `body` writes its members, without braces.
  public mutating func append<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    writer.startNext()
    try body(&writer)
    precondition(writer.bytes.count > ends.last ?? 0, "A change says something")
    ends.append(writer.bytes.count)
  }

  /// Adds a change whose members are written already: `"at":"…","by":"…"`.
  public mutating func append(members: some Collection<UInt8>) {
    append { $0.raw(members) }
  }

  /// The lines as they stand in the journal behind `position`.
  func encoded(
    behind position: JournalPosition
  ) throws(StoreFailure) -> (
    bytes: [UInt8], lines: [JournalLine]
  ) {
    guard count <= LineBatch.changesMax else {
      throw .batchTooLarge(changes: count, bytes: writer.bytes.count)
    }
    precondition(firstSeq == position.seq + 1, "A batch is numbered from where it is appended")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(writer.bytes.count + count * 128)
    var lines: [JournalLine] = []
    lines.reserveCapacity(count)
    var chain = position.chain
    var memberStart = 0
    for (index, memberEnd) in ends.enumerated() {
      let start = bytes.count
      let more = count - index - 1
      append(members: memberStart..<memberEnd, seq: firstSeq + index, more: more, to: &bytes)
      chain = bytes.withUnsafeBytes { chain.next(UnsafeRawBufferPointer(rebasing: $0[start...])) }
      bytes.append(contentsOf: ",\"chain\":\"".utf8)
      chain.append(to: &bytes)
      bytes.append(contentsOf: "\"}\n".utf8)
      let size = bytes.count - start - 1
      guard size <= LineShape.lineSizeMax else { throw .lineTooLong(bytes: size) }
      let range = position.offset + start..<position.offset + start + size
      lines.append(JournalLine(seq: firstSeq + index, range: range, more: more, chain: chain))
      memberStart = memberEnd
    }
    guard bytes.count <= LineBatch.sizeMax else {
      throw .batchTooLarge(changes: count, bytes: bytes.count)
    }
    return (bytes, lines)
  }

  private func append(members: Range<Int>, seq: Int, more: Int, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "{\"seq\":".utf8)
    DecimalText.append(Int64(seq), to: &bytes)
    bytes.append(0x2C)
    writer.bytes.withUnsafeBytes { text in
      let text = UnsafeRawBufferPointer(rebasing: text[members])
      precondition(
        text.place(of: 0x0A) == nil && text.place(of: 0) == nil,
        "A change is one line of JSON"
      )
      bytes.append(contentsOf: text)
    }
    if more > 0 {
      bytes.append(contentsOf: ",\"more\":".utf8)
      DecimalText.append(Int64(more), to: &bytes)
    }
  }
}

/// What was recorded and is on the disk.
public struct Receipt: Sendable {
  /// One a change, in order; empty when nothing was decided.
  public let lines: [JournalLine]
  /// The lines as written, line ends and all.
  public let bytes: [UInt8]

  public init(lines: [JournalLine], bytes: [UInt8]) {
    self.lines = lines
    self.bytes = bytes
  }

  /// Hands out the lines as a reader would.
  public func hand(to fold: JournalReader.Fold) rethrows {
    guard let start = lines.first?.range.lowerBound else { return }
    try bytes.withUnsafeBytes { bytes in
      for line in lines {
        let range = line.range.lowerBound - start..<line.range.upperBound - start
        try fold(line, UnsafeRawBufferPointer(rebasing: bytes[range]))
      }
    }
  }
}
