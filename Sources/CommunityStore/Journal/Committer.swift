/// Appends changes to the journal of its site, one batch at a time, durably.
///
/// Catch up → take the lock → catch up again → decide → one write → fdatasync → `head` → release.
/// What `commit` returns is on the disk. What it throws was not recorded, with one exception:
/// `StoreFailure.uncertain`, after which this committer writes no more.
public final class Committer {
  public typealias Fold = JournalReader.Fold

  public let folder: StoreFolder
  /// Why nothing can be recorded; nil when it can.
  public private(set) var readOnly: ReadOnlyReason?

  private var reader: JournalReader
  private let environment: StoreEnvironment
  private let lock: StoreLock
  private var notices: [StoreNotice] = []
  /// The journal at the reader's position, open for writing.
  private var journal: (first: Int, file: OpenFile)?

  /// Opens the journal; reads nothing but what finds the start.
  ///
  /// See `JournalReader` for errors.
  public init(
    _ folder: StoreFolder,
    from start: JournalStart = .beginning,
    _ environment: StoreEnvironment
  ) throws {
    self.folder = folder
    self.environment = environment
    readOnly = folder.readOnly
    reader = try JournalReader(folder, from: start, environment)
    lock = StoreLock(folder.lock, holdsSignals: true, environment)
  }

  /// Up to where this process knows the journal.
  public var position: JournalPosition { reader.position }

  /// What people should hear about, since the last call.
  public func takeNotices() -> [StoreNotice] {
    defer { notices = [] }
    return notices
  }

  /// Reads what others have recorded, without a lock.
  @discardableResult
  public func catchUp(folding fold: Fold) throws -> JournalEnd {
    try reader.catchUp(folding: fold)
  }

  /// Records what `decide` appends to the batch, given that everything recorded so far was folded.
  ///
  /// `decide` runs under the lock: it checks rules and revisions, writes private fields, and
  /// throws to record nothing. What others recorded meanwhile is folded before it is called; its
  /// own lines are in the receipt and not folded. Still under the lock, `finish` runs once they
  /// are recorded, and `takeBack` when they are known not to be.
  public func commit(
    folding fold: Fold,
    deciding decide: (inout LineBatch) throws -> Void,
    takingBack takeBack: () -> Void = {},
    finishing finish: () -> Void = {}
  ) throws -> Receipt {
    if let readOnly { throw StoreFailure.readOnly(readOnly) }
    try catchUpInAdvance(fold)
    return try whileLocked(folding: fold) {
      var batch = LineBatch(firstSeq: position.seq + 1)
      try decide(&batch)
      guard !batch.isEmpty else { return Receipt(lines: [], bytes: []) }
      let (bytes, lines): ([UInt8], [JournalLine])
      do {
        (bytes, lines) = try batch.encoded(behind: position)
        try append(bytes)
      } catch {
        if readOnly == nil { takeBack() }
        throw error
      }
      reader.advance(over: lines)
      moveHead()
      finish()
      return Receipt(lines: lines, bytes: bytes)
    }
  }

  /// Ends the journal and begins the next; what was recorded is then in files that never change.
  ///
  /// A journal without changes stays. `seq` is the number of the next change, when it is not to
  /// be the one that follows. Returns the place from which the next change is read.
  public func sealAndStartNext(folding fold: Fold, seq: Int? = nil) throws -> JournalPosition {
    if let readOnly { throw StoreFailure.readOnly(readOnly) }
    try catchUpInAdvance(fold)
    return try whileLocked(folding: fold) {
      let first = seq ?? position.seq + 1
      precondition(first > position.seq, "Numbers only rise")
      guard first > position.first else { return position }
      let disk = environment.disk
      // Lines of a process that died before it could sync are whole and count: keep them too.
      try disk.synchronize(try journalFile())
      let header = JournalHeader(site: folder.site, first: first, chain: position.chain)
      let path = folder.path(of: JournalName(site: folder.site, first: first))
      try disk.replace(path, with: header.bytes, folder: folder.journal)
      try reader.catchUp(folding: fold)
      return position
    }
  }

  /// Runs `body` under the lock, after everything recorded was folded.
  public func whileLocked<Result>(
    folding fold: Fold,
    _ body: () throws -> Result
  ) throws -> Result {
    try lock.acquire()
    defer { lock.release() }
    try settle(fold)
    return try body()
  }

  /// Reads without the lock what need not be read with it; nothing when the journal has not grown.
  private func catchUpInAdvance(_ fold: Fold) throws {
    guard try environment.disk.statusOfFile(reader.file).size != position.offset else { return }
    do {
      try reader.catchUp(folding: fold)
    } catch StoreFailure.damage {
      // Perhaps the middle of somebody's write that is being taken back: the catching up under
      // the lock decides.
    }
  }

  /// Catches up under the lock, where an unfinished end is nobody's write under way.
  private func settle(_ fold: Fold) throws {
    let disk = environment.disk
    guard let there = try disk.statusIfThere(reader.path),
      there.isSameFile(as: try disk.statusOfFile(reader.file))
    else { throw StoreFailure.diverged(path: reader.path, offset: 0) }
    if case .unfinished(let bytes) = try reader.catchUp(folding: fold) {
      try cutTail(bytes: bytes)
    }
  }

  /// Moves an interrupted write out of the journal, keeping a copy beside it.
  private func cutTail(bytes: Int) throws {
    if let readOnly { throw StoreFailure.readOnly(readOnly) }
    let disk = environment.disk
    let file = try journalFile()
    let stem = "\(folder.journal)/torn-\(position.seq + 1)"
    var copy = stem
    var number = 1
    while try disk.statusIfThere(copy) != nil {
      number += 1
      copy = "\(stem)-\(number)"
    }
    try disk.copy(position.offset..<position.offset + bytes, of: file, to: copy)
    try disk.synchronizeFolder(folder.journal)
    try disk.truncate(file, position.offset)
    notices.append(.tornTail(path: reader.path, bytes: bytes, copy: copy))
  }

  /// Writes and syncs, or takes everything back.
  private func append(_ bytes: [UInt8]) throws {
    let disk = environment.disk
    let file = try journalFile()
    if position.seq < position.first { try holdNames() }
    do {
      try disk.writeAll(file, bytes, at: position.offset)
      try disk.synchronize(file)
    } catch {
      // Never sync again: after a failure the kernel may say yes without having written.
      do {
        try disk.truncate(file, position.offset)
      } catch let truncation {
        readOnly = .uncertainEnd(path: reader.path)
        throw StoreFailure.uncertain(error, truncation: truncation)
      }
      throw StoreFailure.notRecorded(error)
    }
  }

  /// Before the first change of a journal: whoever began it, or made the store, may have died
  /// before the name was on the disk.
  private func holdNames() throws(DiskFailure) {
    let disk = environment.disk
    if position.chain == .zero { try disk.synchronizeFolder(folder.path) }
    try disk.synchronizeFolder(folder.journal)
  }

  private func moveHead() {
    let head = Head(seq: position.seq, size: position.offset, chain: position.chain)
    do {
      try folder.writeHead(head, environment.disk)
    } catch {
      // The change is on the disk, and a head may lag.
      notices.append(.headLags(error))
    }
  }

  private func journalFile() throws -> OpenFile {
    if let journal, journal.first == position.first { return journal.file }
    let file = try environment.disk.open(reader.path, .writing)
    journal = (position.first, file)
    return file
  }
}
