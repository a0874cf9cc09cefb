/// The journals as last seen from outside: which there are and how long.
struct JournalSizes {
  private struct Mark: Equatable {
    var inode: UInt64
    var size: Int
  }

  private var folder: FileStatus?
  private var marks: [String: Mark] = [:]

  /// Looks again; says what happened since the last look, at most one event.
  ///
  /// Only the newest journal of each site grows; older ones are looked at too, for damage done
  /// by hand shows there.
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
    for (name, old) in before.marks.sorted(by: { $0.key < $1.key }) {
      guard let new = marks[name], new.inode == old.inode, new.size >= old.size else {
        return .reload(.shorter(path: store.journal + "/" + name))
      }
    }
    return marks == before.marks ? nil : .appended
  }

  private mutating func read(_ store: StoreFolder, _ disk: Disk) throws(DiskFailure) {
    folder = try disk.status(store.path)
    marks = [:]
    for name in try disk.list(store.journal) where JournalName(name) != nil {
      guard let status = try disk.statusIfThere(store.journal + "/" + name) else { continue }
      marks[name] = Mark(inode: status.inode, size: status.size)
    }
  }
}
