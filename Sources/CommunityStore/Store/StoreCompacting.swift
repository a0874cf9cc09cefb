internal import CommunityModel

/// Compaction: what the journal's tail changed goes into tables, so that opening stays fast.
///
/// 1. Under the lock the journal is ended and the next one begun. 2. Without it the tables are
/// written as of that change. 3. The old manifest is kept as the previous one and the new one
/// takes its place. 4. Tables that neither names are deleted. Killed anywhere in between, the
/// store opens as before: what is not named by a manifest does not count.
extension Store {
  /// Compacts the store; others read and record meanwhile.
  ///
  /// Throws `StoreFailure.busy` when another process is doing it already, `.readOnly` when nothing
  /// may be written. Afterwards everything is loaded afresh, as after a reload by `catchUp`.
  @discardableResult
  public func compact() throws(StoreFailure) -> CompactionReport {
    try StoreFailure.typed {
      let lock = StoreLock(folder.compactLock, environment)
      try lock.acquireAtOnce()
      defer { lock.release() }
      if let readOnlyReason { throw StoreFailure.readOnly(readOnlyReason) }
      try reach(.everything)
      _ = try catchUp()
      guard let sealed = try sealJournal() else { return CompactionReport() }
      let report: CompactionReport
      do {
        report = try writeTables(sealed)
      } catch {
        // On a full disk what could not be finished must not take the room that recording needs.
        _ = try? deleteTables(unnamedAsOf: sealed.seq)
        throw error
      }
      try reload()
      return report
    }
  }

  /// Ends the journal; nil when the tables hold everything already.
  private func sealJournal() throws -> Manifest.Point? {
    guard let committer = journal.committer else { return nil }
    defer { journal.notices += committer.takeNotices() }
    let position: JournalPosition
    do {
      position = try committer.sealAndStartNext(folding: fold)
      try adoptIncoming()
    } catch {
      // The first error counts; what was read will be taken over by the reload that is due then.
      _ = try? adoptIncoming()
      throw error
    }
    if let readOnlyReason { throw StoreFailure.readOnly(readOnlyReason) }
    guard position.seq > contents.sealedSeq else { return nil }
    try finishErasuresBeforeSealing()
    return Manifest.Point(seq: position.seq, chain: position.chain)
  }

  /// Nobody looks for unfinished erasures before the change that the tables hold.
  private func finishErasuresBeforeSealing() throws {
    guard isErasureUnfinished else { return }
    let lock = StoreLock(folder.lock, holdsSignals: true, environment)
    try lock.acquire()
    defer { lock.release() }
    try journal.erasures.finish(PrivateFile(folder, environment))
  }

  private func writeTables(_ sealed: Manifest.Point) throws -> CompactionReport {
    let disk = environment.disk
    var report = CompactionReport()
    report.changes = sealed.seq - contents.sealedSeq
    var compaction = Compaction(contents, seq: sealed.seq)
    var manifest = contents.manifest
    manifest.tables = try compaction.run()
    manifest.heads[folder.site] = sealed
    try disk.synchronizeFolder(folder.tables)
    try contents.manifestFile.replace(with: manifest, in: folder, disk)
    let written = compaction.written
    report.tables = written.count
    report.rows = written.reduce(0) { $0 + $1.rows }
    report.bytes = written.reduce(0) { $0 + $1.bytes }
    report.deleted = try deleteTables(except: manifest.tables + contents.manifest.tables)
    return report
  }

  /// Deletes what a compaction as of a change has written, if no manifest came to name it.
  private func deleteTables(unnamedAsOf seq: Int) throws {
    var named: Set<String> = []
    for path in [folder.manifest, folder.manifestPrevious]
    where try environment.disk.statusIfThere(path) != nil {
      // What an unreadable one names nobody knows.
      guard let manifest = try ManifestFile.read(path, environment.disk) else { return }
      named.formUnion(manifest.tables.map(\.file))
    }
    _ = try deleteTables { TableEntry.seq(ofFileName: $0) == seq && !named.contains($0) }
  }

  /// Deletes the tables that neither the manifest nor the previous one names.
  private func deleteTables(except kept: [TableEntry]) throws -> Int {
    let names = Set(kept.map(\.file))
    return try deleteTables { !names.contains($0) }
  }

  /// Deletes the tables whose names are unwanted; returns how many.
  private func deleteTables(where isUnwanted: (String) -> Bool) throws -> Int {
    var count = 0
    for name in try environment.disk.list(folder.tables)
    where TableEntry.isFileName(name) && isUnwanted(name) {
      try environment.disk.removeIfThere(folder.tables + "/" + name)
      count += 1
    }
    return count
  }
}
