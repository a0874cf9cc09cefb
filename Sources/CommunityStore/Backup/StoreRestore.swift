internal import CommunityModel
internal import Glibc

extension Store {
  /// Brings a backup back as a store at `path`, which must be free unless `way` replaces.
  ///
  /// The backup is checked before anything is written, the unpacked store again before it gets
  /// its place by a rename; until then nothing at `path` has changed. A store that is replaced is
  /// renamed to `PATH.before-restore-…` and never deleted; numbers that it gave out after the
  /// backup are not given out again.
  public static func restore(
    _ backup: String,
    to path: String,
    _ way: RestoreWay,
    by actor: Actor,
    environment: StoreEnvironment = .system,
    progress: (CheckProgress) -> Void = { _ in }
  ) throws(StoreFailure) -> RestoreReport {
    try StoreFailure.typed {
      try withoutActuallyEscaping(progress) { progress in
        var restore = try Restore(backup, to: path, way, actor, environment, progress)
        try restore.run()
        return restore.report
      }
    }
  }
}

/// One restore, from the backup's check to the rename.
private struct Restore {
  var report = RestoreReport()
  private let backup: BackupFile
  private let path: String
  private let way: RestoreWay
  private let actor: Actor
  private let environment: StoreEnvironment
  private let progress: (CheckProgress) -> Void
  private let aside: String
  private var bytes: CheckProgress

  private var disk: Disk { environment.disk }

  init(
    _ backup: String,
    to path: String,
    _ way: RestoreWay,
    _ actor: Actor,
    _ environment: StoreEnvironment,
    _ progress: @escaping (CheckProgress) -> Void
  ) throws {
    self.backup = try BackupFile(backup, environment.disk)
    self.path = StoreFolder.withoutTrailingSlash(path)
    self.way = way
    self.actor = actor
    self.environment = environment
    self.progress = progress
    aside = self.path + ".restoring-" + HexText.text(environment.randomBytes(4))
    report.files = self.backup.members.count
    report.bytes = self.backup.members.reduce(0) { $0 + $1.range.count }
    // Both the backup and what is unpacked of it are read for their sums or written, and checked.
    bytes = CheckProgress(done: 0, total: report.bytes * 4)
  }

  mutating func run() throws {
    if case .newSite(let site) = way, !JournalName.isUsable(site: site) {
      throw StoreFailure.unusableSite(site)
    }
    let old = try storeToReplace()
    try backup.verify(progress: { advance($0) })
    let check = try backup.check(environment, progress: show)
    endCheck()
    guard check.isWhole else { throw StoreFailure.unsound(check.problems) }
    do {
      try unpack()
      if old == nil { try settle(above: 0) }
      let check = try Store.check(aside, environment: environment, progress: show)
      endCheck()
      guard check.isWhole else { throw StoreFailure.unsound(check.problems) }
    } catch {
      removeAside()
      throw error
    }
    if let old { try replace(old) } else { try putInPlace() }
  }

  /// The store at the path; refuses what may not be replaced.
  private func storeToReplace() throws -> StoreFolder? {
    guard let status = try disk.statusIfThere(path) else { return nil }
    guard status.isFolder else { throw StoreFailure.notAStore(path: path) }
    let names = try disk.list(path).sorted()
    guard names.contains("store.json") else {
      if let name = names.first { throw StoreFailure.notEmpty(path: path, name: name) }
      return nil
    }
    guard way == .replacing else { throw StoreFailure.alreadyThere(path: path) }
    let old = try StoreFolder.open(path, environment)
    let here = try StoreFolder.open(backup.path, inBackup())
    // Another office's store is not the same store in an older state.
    guard old.site == here.site else { throw StoreFailure.alreadyThere(path: path) }
    return old
  }

  private func inBackup() -> StoreEnvironment {
    var environment = environment
    environment.disk = BackupDisk.disk(of: backup, on: disk)
    return environment
  }

  /// Writes all files aside, each synced; `store.json` last, so that half a store is none.
  private mutating func unpack() throws {
    let parent = StoreFolder.parent(of: path)
    if try disk.statusIfThere(parent) == nil {
      try StoreFolder.makeFolder(parent, isOwn: false, disk)
    }
    try StoreFolder.makeFolder(aside, isOwn: true, disk)
    for part in BackupFile.folders { try disk.makeFolder(aside + "/" + part, true) }
    for lock in ["lock", "compact.lock"] {
      _ = try disk.open(aside + "/" + lock, .writingOrCreating)
    }
    let description = backup.members.filter { $0.name == "store.json" }
    for member in backup.members.filter({ $0.name != "store.json" }) + description {
      try disk.copy(member.range, of: backup.file, to: aside + "/" + member.name)
      advance(member.range.count)
    }
    for part in BackupFile.folders { try disk.synchronizeFolder(aside + "/" + part) }
    try disk.synchronizeFolder(aside)
  }

  /// Makes the unpacked store the one that is wanted.
  private mutating func settle(above highest: Int) throws {
    var folder = try StoreFolder.open(aside, environment)
    if case .newSite(let site) = way {
      folder = try NewSite(of: folder, environment).become(site)
    }
    let committer = try Committer(folder, environment)
    try committer.catchUp(folding: { _, _ in })
    report.seq = committer.position.seq
    if highest > report.seq {
      _ = try committer.sealAndStartNext(folding: { _, _ in }, seq: highest + 1)
      let lost = report.seq + 1...highest
      try committer.recordRepair(losing: lost, by: actor, environment)
    }
    report.next = committer.position.seq + 1
  }

  private func putInPlace() throws {
    try disk.rename(aside, path)
    try disk.synchronizeFolder(StoreFolder.parent(of: path))
  }

  /// Lets the unpacked store take the place of the one that is there, under that one's locks: what
  /// was recorded while this was unpacking has numbers too, and a compaction would go on in the
  /// other by the same names.
  private mutating func replace(_ old: StoreFolder) throws {
    let compactLock = StoreLock(old.compactLock, environment)
    let lock = StoreLock(old.lock, holdsSignals: true, environment)
    do {
      try compactLock.acquire()
      try lock.acquire()
      try old.makeParts(disk)
      try settle(above: try HighestNumber.find(in: old, environment))
    } catch {
      removeAside()
      throw error
    }
    defer {
      lock.release()
      compactLock.release()
    }
    let kept = path + ".before-restore-" + HexText.text(environment.randomBytes(4))
    do {
      try exchange(by: kept)
    } catch {
      removeAside()
      throw error
    }
    report.replaced = kept
    try disk.synchronizeFolder(StoreFolder.parent(of: path))
  }

  /// Lets the two stores trade places by one call, the last that can fail: at every moment there is
  /// a store at the path, and the other has the name that says what it is.
  private func exchange(by kept: String) throws(DiskFailure) {
    try disk.rename(aside, kept)
    do {
      try disk.exchange(kept, path)
    } catch {
      try disk.rename(kept, aside)
      guard error.code == EINVAL || error.code == ENOSYS else { throw error }
      try replaceByTwo(kept)
    }
  }

  /// For file systems that cannot exchange two folders.
  private func replaceByTwo(_ kept: String) throws(DiskFailure) {
    try disk.rename(path, kept)
    do {
      try disk.rename(aside, path)
    } catch {
      // There must be a store at the path, and it is the old one.
      try disk.rename(kept, path)
      throw error
    }
  }

  private mutating func advance(_ count: Int) {
    bytes.done = min(bytes.total, bytes.done + count)
    progress(bytes)
  }

  /// A check looks at most of the bytes; how far it is counts from where it began.
  private func show(_ check: CheckProgress) {
    let done = min(check.done, report.bytes)
    progress(CheckProgress(done: bytes.done + done, total: bytes.total))
  }

  private mutating func endCheck() { advance(report.bytes) }

  /// Takes away what was unpacked in vain, most of all where the disk is full.
  private func removeAside() {
    for part in BackupFile.folders + [""] {
      let folder = part.isEmpty ? aside : aside + "/" + part
      // Whatever does not go stays under a name that says what it is; the first error counts.
      for name in (try? disk.list(folder)) ?? [] { try? disk.remove(folder + "/" + name) }
    }
    try? disk.remove(aside)
  }
}
