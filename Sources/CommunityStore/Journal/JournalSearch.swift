/// Finds single changes by number, by bisecting on line ends; journals are named by their first.
public struct JournalSearch {
  private static let stepMin = 8_192

  private let folder: StoreFolder
  private let site: String
  private let environment: StoreEnvironment

  private var disk: Disk { environment.disk }

  public init(_ folder: StoreFolder, site: String? = nil, _ environment: StoreEnvironment) {
    self.folder = folder
    self.site = site ?? folder.site
    self.environment = environment
  }

  /// The line of a change, without its line end, checked against the chain of the line before.
  ///
  /// Throws `StoreFailure.noSuchChange` when the journals are whole and hold none of this number,
  /// as after a repair, `.damage` with its line when one is not, or `DiskFailure`.
  public func line(_ seq: Int) throws -> (line: JournalLine, bytes: [UInt8]) {
    let names = try folder.journals(of: site, disk)
    guard let name = names.last(where: { $0.first <= seq }) else {
      try demandBeginning(names.first)
      throw StoreFailure.noSuchChange(seq)
    }
    let (file, header) = try opened(name)
    do {
      return try bisect(file, seq, behind: header)
    } catch StoreFailure.noSuchChange {
      return try readThrough(seq, behind: header)
    }
  }

  /// The oldest journal continues nothing; one that does has lost those before it.
  private func demandBeginning(_ oldest: JournalName?) throws {
    guard let oldest, try opened(oldest).header.chain != .zero else { return }
    throw StoreFailure.damage(
      .beginningMissing(at: folder.path(of: oldest), first: oldest.first)
    )
  }

  /// A journal, and the place behind its header.
  private func opened(_ name: JournalName) throws -> (file: OpenFile, header: JournalPosition) {
    let file = try disk.open(folder.path(of: name), .reading)
    let nothing = JournalPosition(first: name.first, offset: 0, seq: 0, chain: .zero)
    let header = try JournalReader.start(
      of: file,
      named: name,
      after: nil,
      whole: nothing,
      disk
    )
    return (file, header)
  }

  private func bisect(
    _ file: OpenFile,
    _ seq: Int,
    behind header: JournalPosition
  ) throws -> (line: JournalLine, bytes: [UInt8]) {
    let size = try disk.statusOfFile(file).size
    // The line wanted begins in low..<high, and low is the start of a line.
    var low = header.offset
    var high = size
    while high - low > JournalSearch.stepMin {
      let middle = low + (high - low) / 2
      guard let found = try wholeLine(in: file, from: middle, below: high) else {
        high = middle
        continue
      }
      if found.seq <= seq { low = found.offset } else { high = middle }
    }
    return try scan(file, seq, from: low)
  }

  /// Reads line after line, each checked, to the one that is wanted.
  ///
  /// A number that was changed leads bisecting astray: only this can say that there is none, and
  /// which line is damaged.
  private func readThrough(
    _ seq: Int,
    behind header: JournalPosition
  ) throws -> (line: JournalLine, bytes: [UInt8]) {
    struct Passed: Error {}
    var found: (JournalLine, [UInt8])?
    do {
      var reader = try JournalReader(folder, site: site, from: .position(header), environment)
      try reader.catchUp { line, bytes in
        if line.seq == seq { found = (line, Array(bytes)) }
        if line.seq >= seq { throw Passed() }
      }
    } catch is Passed {}
    guard let found else { throw StoreFailure.noSuchChange(seq) }
    return found
  }

  /// The first line behind `middle`, and before `high`, that is what was written.
  private func wholeLine(
    in file: OpenFile,
    from middle: Int,
    below high: Int
  ) throws -> (offset: Int, seq: Int)? {
    var window = JournalWindow(sizeFirst: JournalSearch.stepMin)
    // From one byte before: a line that begins at `middle` has its predecessor's end there.
    window.move(to: middle - 1 - LineShape.anchorSize)
    var place = LineShape.anchorSize
    while true {
      let line = window.withBytes { bytes -> Range<Int>? in
        guard let before = bytes.place(of: 0x0A, from: place),
          let end = bytes.place(of: 0x0A, from: before + 1)
        else { return nil }
        return before + 1..<end
      }
      guard let line else {
        guard case .grown = try window.grow(from: file, disk) else { return nil }
        continue
      }
      guard window.offset + line.lowerBound < high else { return nil }
      if let seq = window.withBytes({ JournalSearch.shape(of: line, in: $0)?.seq }) {
        return (window.offset + line.lowerBound, seq)
      }
      place = line.upperBound
    }
  }

  /// Reads line after line from `start` on to the one that is wanted; steps over those that are
  /// not what was written.
  private func scan(
    _ file: OpenFile,
    _ seq: Int,
    from start: Int
  ) throws -> (line: JournalLine, bytes: [UInt8]) {
    var window = JournalWindow(sizeFirst: JournalSearch.stepMin)
    window.move(to: start - LineShape.anchorSize)
    var place = LineShape.anchorSize
    while true {
      let found = try window.withBytes { bytes -> (JournalLine, [UInt8])? in
        while let end = bytes.place(of: 0x0A, from: place) {
          let line = place..<end
          place = end + 1
          guard let shape = JournalSearch.shape(of: line, in: bytes), shape.seq >= seq else {
            continue
          }
          if shape.seq > seq { throw StoreFailure.noSuchChange(seq) }
          let range = window.offset + line.lowerBound..<window.offset + line.upperBound
          let found = JournalLine(seq: seq, range: range, more: shape.more, chain: shape.chain)
          return (found, Array(bytes[line]))
        }
        return nil
      }
      if let found { return found }
      // What is known stays out of the way, but for the chain before the next line.
      window.discard(min(window.count, max(0, place - LineShape.anchorSize)))
      place = LineShape.anchorSize
      guard case .grown = try window.grow(from: file, disk) else {
        throw StoreFailure.noSuchChange(seq)
      }
    }
  }

  /// What a line says at its ends, when its chain goes on from that of the line before.
  private static func shape(of line: Range<Int>, in bytes: UnsafeRawBufferPointer) -> LineShape? {
    let text = UnsafeRawBufferPointer(rebasing: bytes[line])
    guard let shape = LineShape(text),
      let before = LineShape.chain(endingAt: line.lowerBound - 1, of: bytes),
      before.next(UnsafeRawBufferPointer(rebasing: text[..<shape.coveredSize])) == shape.chain
    else { return nil }
    return shape
  }
}
