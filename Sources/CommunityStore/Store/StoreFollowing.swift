internal import CommunityModel

extension Store {
  /// Takes in what other processes have recorded.
  ///
  /// When another process has compacted the store, or what was read is no longer there, everything
  /// is loaded afresh and the news says so. `afresh` loads in any case, as a follower may ask: the
  /// folder may be another one while the old files are still open. Damage is looked at again by
  /// loading: the end of an interrupted write may just have been cut off, or somebody may have
  /// repaired the store.
  public func catchUp(afresh: Bool = false) throws(StoreFailure) -> News {
    try StoreFailure.typed {
      if try afresh || mustReload || isDamaged || isManifestNewer() {
        try reload()
        return News(isReload: true)
      }
      guard let committer = journal.committer else { return News() }
      do {
        try committer.catchUp(folding: fold)
      } catch StoreFailure.diverged, StoreFailure.damage {
        try reload()
        return News(isReload: true)
      }
      return News(changes: try adoptIncoming())
    }
  }

  private var isDamaged: Bool {
    if case .damage? = readOnlyReason { true } else { false }
  }

  /// Whether the manifest is another file than the one that was read.
  private func isManifestNewer() throws(DiskFailure) -> Bool {
    let now = try environment.disk.statusIfThere(folder.manifest)
    guard let now, let read = contents.manifestFile.status else {
      return now != nil || contents.manifestFile.status != nil
    }
    return !now.isSameFile(as: read) || now.modified != read.modified
  }
}
