/// Reads the journals of one site in order, checking every line's number and chain on the way.
///
/// It never waits and never writes. What it hands out are whole batches; what stands behind the
/// last one may be a write under way. Errors: `JournalDamage` inside `StoreFailure.damage` when a
/// whole line is wrong or acknowledged changes are gone, `StoreFailure.diverged` when what was
/// read before is no longer there (load again), `DiskFailure`, and whatever `fold` throws; after
/// an error of `fold`, load again.
public struct JournalReader {
  /// Takes in one line, given without its line end; the bytes live as long as the call.
  public typealias Fold = (JournalLine, UnsafeRawBufferPointer) throws -> Void

  public let folder: StoreFolder
  public let site: String
  /// Behind the last batch that was handed out.
  public private(set) var position: JournalPosition
  /// Whether lines are also checked to be JSON.
  ///
  /// The chain says that they are what was written;
  /// this, that what was written was right.
  public var checksJSON = false

  private let disk: Disk
  private(set) var file: OpenFile
  private var window = JournalWindow()
  private var lines: [JournalLine] = []

  /// Opens the journals of `site`, the folder's own unless another is named.
  public init(
    _ folder: StoreFolder,
    site: String? = nil,
    from start: JournalStart = .beginning,
    _ environment: StoreEnvironment
  ) throws {
    let site = site ?? folder.site
    let disk = environment.disk
    self.folder = folder
    self.site = site
    self.disk = disk
    let known: JournalPosition?
    switch start {
    case .beginning: known = nil
    case .position(let position): known = position
    case .head: known = try JournalReader.headPosition(folder, site: site, disk)
    }
    if let known {
      let name = JournalName(site: site, first: known.first)
      position = known
      file = try JournalReader.open(name, in: folder, whole: known, disk)
      try checkKnown()
    } else {
      let names = try folder.journals(of: site, disk)
      let nothing = JournalPosition(first: 1, offset: 0, seq: 0, chain: .zero)
      let name = names.first ?? JournalName(site: site, first: 1)
      file = try JournalReader.open(name, in: folder, whole: nothing, disk)
      position = try JournalReader.start(of: file, named: name, after: nil, whole: nothing, disk)
    }
  }

  public var path: String { file.path }

  /// Reads on to the end of the last journal.
  @discardableResult
  public mutating func catchUp(folding fold: Fold) throws -> JournalEnd {
    // Read before the journal, so that it cannot be ahead of what is found there.
    let head = site == folder.site ? try folder.readHead(disk) : nil
    while true {
      // Listed before reading: a journal followed by another does not grow any more.
      let next = try folder.journals(of: site, disk).first { $0.first > position.first }
      let end = try readToEnd(head, fold)
      guard let next else {
        try check(against: head)
        return end
      }
      guard end == .whole else { throw damage(.unfinished) }
      try move(to: next)
    }
  }

  /// Steps over lines that this process has written itself.
  mutating func advance(over lines: [JournalLine]) {
    guard let last = lines.last else { return }
    position.offset = last.range.upperBound + 1
    position.seq = last.seq
    position.chain = last.chain
  }

  private mutating func readToEnd(_ head: Head?, _ fold: Fold) throws -> JournalEnd {
    guard try standsWhereItWas() else {
      throw StoreFailure.diverged(path: path, offset: position.offset)
    }
    while true {
      let outcome = window.withBytes { BatchScan.next($0, after: position, into: &lines) }
      switch outcome {
      case .batch(let size):
        try deliver(fold)
        window.discard(size)
      case .unfinished:
        switch try window.grow(from: file, disk) {
        case .grown: break
        case .endOfFile: return window.count == 0 ? .whole : try unfinished()
        case .full:
          guard window.withBytes({ $0.place(of: 0) != nil }) else { throw damage(.lineTooLong) }
          return try unfinished()
        }
      case .broken(let kind, let index, let offset, let hasNulls):
        let isAcknowledged = position.seq < head?.seq ?? 0
        guard hasNulls, !isAcknowledged else { throw damage(kind, index: index, at: offset) }
        return try unfinished()
      }
    }
  }

  private mutating func deliver(_ fold: Fold) throws {
    try window.withBytes { bytes in
      for (index, line) in lines.enumerated() {
        let start = line.range.lowerBound - position.offset
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<start + line.range.count])
        if checksJSON, let problem = BatchScan.jsonProblem(of: text) {
          throw damage(.malformed(problem), index: index, at: start)
        }
        try fold(line, text)
      }
    }
    advance(over: lines)
  }

  private func unfinished() throws -> JournalEnd {
    .unfinished(bytes: max(0, try disk.statusOfFile(file).size - position.offset))
  }

  /// Whether the line before the position is still the one that was read; fills the window.
  private mutating func standsWhereItWas() throws -> Bool {
    let start = position.offset - LineShape.anchorSize
    guard start >= 0 else { return false }
    window.move(to: start)
    while window.count < LineShape.anchorSize {
      guard case .grown = try window.grow(from: file, disk) else { return false }
    }
    let size = LineShape.anchorSize
    let chain = window.withBytes { bytes in
      bytes[size - 1] == 0x0A ? LineShape.chain(endingAt: size - 1, of: bytes) : nil
    }
    window.discard(size)
    return chain == position.chain
  }

  /// Demands that a place named by the manifest or by `head` is there.
  private mutating func checkKnown() throws {
    guard try !standsWhereItWas() else { return }
    let size = try disk.statusOfFile(file).size
    throw damage(
      size < position.offset
        ? .shorterThanHead(seq: position.seq, size: position.offset) : .chainMismatch,
      index: -1
    )
  }

  private func check(against head: Head?) throws {
    guard let head else { return }
    if head.seq > position.seq {
      throw damage(.shorterThanHead(seq: head.seq, size: head.size))
    }
    if head.seq == position.seq, head.chain != position.chain {
      throw damage(.chainMismatch, index: -1)
    }
  }

  private mutating func move(to name: JournalName) throws {
    let next = try JournalReader.open(name, in: folder, whole: position, disk)
    position = try JournalReader.start(
      of: next,
      named: name,
      after: position,
      whole: position,
      disk
    )
    file = next
  }

  /// Damage at the `index`-th line behind the position, `offset` bytes behind it.
  private func damage(
    _ kind: JournalDamage.Kind,
    index: Int = 0,
    at offset: Int = 0
  ) -> StoreFailure {
    let line = position.nextLine + index
    return .damage(
      JournalDamage(
        path: path,
        line: line,
        offset: position.offset + offset,
        kind: kind,
        whole: position
      )
    )
  }
}
