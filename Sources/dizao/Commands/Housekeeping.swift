internal import CommunityStore

/// The compaction that follows a command's output, when enough was recorded since the last.
struct Housekeeping {
  static let changesMin = 4_000
  static let importedMin = 1_000

  /// Compacts when it is time; people have their answer already and wait for nothing.
  static func compactIfDue(_ store: Store, imported: Int = 0) {
    guard !store.isReadOnly, isDue(store.changesSinceCompaction, imported: imported) else { return }
    do {
      try store.compact()
    } catch {
      // Another process compacts, or may not write: nothing is lost, and the next one tries again.
    }
  }

  static func isDue(_ changes: Int, imported: Int) -> Bool {
    changes >= changesMin || (imported > importedMin && changes > 0)
  }
}
