/// The journals as last seen from outside: which there are, and how long those that grow.
struct JournalSizes {
  private struct Mark: Equatable {
    var name: JournalName
    var inode: UInt64
    var size: Int
  }

  private var folder: FileStatus?
  private var names: Set<JournalName> = []
  /// The newest journal of each site; older ones are never touched again.
  private var growing: [String: Mark] = [:]

  /// Looks again; says what happened since the last look, at most one event.
  mutating func look(at store: StoreFolder, _ disk: Disk) -> FollowEvent? {
    let before = self
    do throws(DiskFailure) {
      try read(store, disk)
    } catch {
      // Without a journal folder that can be read there is no store to follow.
      return .reload(.moved)
    }
    guard let folderBefore = before.folder, let folder else { return nil }
    guard folder.isSameFile(as: folderBefore) else { return .reload(.moved) }
    if let lost = before.names.subtracting(names).min(by: { $0.text < $1.text }) {
      return .reload(.shorter(path: store.path(of: lost)))
    }
    for (site, old) in before.growing {
      // A journal that is followed by another was read to its end, or will be.
      guard let new = growing[site], new.name == old.name else { continue }
      if new.inode != old.inode || new.size < old.size {
        return .reload(.shorter(path: store.path(of: old.name)))
      }
    }
    return names == before.names && growing == before.growing ? nil : .appended
  }

  private mutating func read(_ store: StoreFolder, _ disk: Disk) throws(DiskFailure) {
    folder = try disk.status(store.path)
    names = Set(try disk.list(store.journal).compactMap(JournalName.init))
    growing = [:]
    var newest: [String: JournalName] = [:]
    for name in names where name.first > newest[name.site]?.first ?? 0 { newest[name.site] = name }
    for (site, name) in newest {
      guard let status = try disk.statusIfThere(store.path(of: name)) else { continue }
      growing[site] = Mark(name: name, inode: status.inode, size: status.size)
    }
  }
}
