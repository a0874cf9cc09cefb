/// Finds single changes by number, by bisecting on line ends; journals are named by their first.
public struct JournalSearch {
  private static let stepMin = 65_536

  private let folder: StoreFolder
  private let site: String
  private let disk: Disk

  public init(_ folder: StoreFolder, site: String? = nil, _ environment: StoreEnvironment) {
    self.folder = folder
    self.site = site ?? folder.site
    disk = environment.disk
  }

  /// The line of a change, without its line end, checked against the chain of the line before.
  ///
  /// Throws `StoreFailure.noSuchChange`, `.damage`, or `DiskFailure`.
  public func line(_ seq: Int) throws -> (line: JournalLine, bytes: [UInt8]) {
    guard let name = try folder.journals(of: site, disk).last(where: { $0.first <= seq }) else {
      throw StoreFailure.noSuchChange(seq)
    }
    let file = try disk.open(folder.path(of: name), .reading)
    let size = try disk.statusOfFile(file).size
    let nothing = JournalPosition(first: name.first, offset: 0, seq: 0, chain: .zero)
    let header = try JournalReader.start(
      of: file,
      named: name,
      after: nil,
      whole: nothing,
      disk
    )
    // The line wanted begins in low..<high, and low is the start of a line.
    var low = header.offset
    var high = size
    while high - low > JournalSearch.stepMin {
      let middle = low + (high - low) / 2
      guard let found = try lineStart(in: file, from: middle, below: high) else {
        high = middle
        continue
      }
      if found.seq <= seq { low = found.offset } else { high = middle }
    }
    return try scan(file, name, seq, from: low)
  }

  /// The first line that begins at `middle` or behind it and before `high`.
  private func lineStart(
    in file: OpenFile,
    from middle: Int,
    below high: Int
  ) throws -> (offset: Int, seq: Int)? {
    var count = 4_096
    while true {
      // From one byte before: a line that begins at `middle` has its predecessor's end there.
      let bytes = try disk.readAll(file, at: middle - 1, count: count)
      if let end = bytes.withRawBytes({ $0.place(of: 0x0A) }) {
        let offset = middle + end
        guard offset < high else { return nil }
        let start = try disk.readAll(file, at: offset, count: 64)
        guard let seq = start.withUnsafeBytes({ LineShape.seq(of: $0) }) else {
          throw damage(file, .malformed(nil), offset: offset, line: 0)
        }
        return (offset, seq)
      }
      guard bytes.count == count, count <= LineShape.lineSizeMax * 2 else { return nil }
      count *= 4
    }
  }

  /// Reads line after line from `start` on to the one that is wanted.
  private func scan(
    _ file: OpenFile,
    _ name: JournalName,
    _ seq: Int,
    from start: Int
  ) throws -> (line: JournalLine, bytes: [UInt8]) {
    var window = JournalWindow()
    window.move(to: start - LineShape.anchorSize)
    var lineOffset = LineShape.anchorSize
    while true {
      let found = try window.withBytes { bytes -> (JournalLine, [UInt8])? in
        while let end = bytes.place(of: 0x0A, from: lineOffset) {
          let line = UnsafeRawBufferPointer(rebasing: bytes[lineOffset..<end])
          let offset = window.offset + lineOffset
          guard let found = LineShape.seq(of: line) else {
            throw damage(file, .malformed(BatchScan.jsonProblem(of: line)), offset: offset, line: 0)
          }
          if found > seq { throw StoreFailure.noSuchChange(seq) }
          if found == seq {
            let before = LineShape.chain(endingAt: lineOffset - 1, of: bytes)
            return try check(line, after: before, file, name, offset: offset)
          }
          lineOffset = end + 1
        }
        return nil
      }
      if let found { return found }
      // What is known stays out of the way, but for the chain before the next line.
      window.discard(min(window.count, max(0, lineOffset - LineShape.anchorSize)))
      lineOffset = LineShape.anchorSize
      guard case .grown = try window.grow(from: file, disk) else {
        throw StoreFailure.noSuchChange(seq)
      }
    }
  }

  private func check(
    _ line: UnsafeRawBufferPointer,
    after chain: Chain?,
    _ file: OpenFile,
    _ name: JournalName,
    offset: Int
  ) throws -> (JournalLine, [UInt8]) {
    guard let shape = LineShape(line) else {
      throw damage(file, .malformed(BatchScan.jsonProblem(of: line)), offset: offset, line: 0)
    }
    let covered = UnsafeRawBufferPointer(rebasing: line[..<shape.coveredSize])
    guard let chain, chain.next(covered) == shape.chain else {
      throw damage(file, .chainMismatch, offset: offset, line: shape.seq - name.first + 2)
    }
    let range = offset..<offset + line.count
    return (
      JournalLine(seq: shape.seq, range: range, more: shape.more, chain: shape.chain), Array(line)
    )
  }

  /// `line` is 0 where bisecting has not counted lines.
  private func damage(
    _ file: OpenFile,
    _ kind: JournalDamage.Kind,
    offset: Int,
    line: Int
  ) -> StoreFailure {
    let nothing = JournalPosition(first: 0, offset: 0, seq: 0, chain: .zero)
    return .damage(
      JournalDamage(path: file.path, line: line, offset: offset, kind: kind, whole: nothing)
    )
  }
}
