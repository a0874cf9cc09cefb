/// A table that a manifest names, open since the check began: others may compact meanwhile.
struct CheckedTable {
  let entry: TableEntry
  /// Only the manifest before the newest names it.
  let isPrevious: Bool
  /// Damage or a `DiskFailure` where it cannot be opened.
  let table: Result<OpenTable, any Error>

  init(_ entry: TableEntry, isPrevious: Bool, in folder: StoreFolder, _ disk: Disk) {
    self.entry = entry
    self.isPrevious = isPrevious
    table = Result { try OpenTable(entry, in: folder, disk) }
  }

  var isMissing: Bool {
    guard case .failure(let error) = table, let damage = error as? TableDamage else {
      return false
    }
    return damage.kind == .missing
  }
}

/// The part of a check that finds out what the store consists of.
extension StoreCheck {
  /// Reads the manifests and opens what they name; a table that is gone may have been replaced by
  /// a newer manifest, which is then read.
  mutating func openTables() throws {
    var attempts = 0
    while true {
      let found = report.problems.count
      try readManifests()
      guard tables.contains(where: \.isMissing), attempts < 5 else { return }
      attempts += 1
      let read = manifest
      guard try ManifestFile(folder, disk).manifest != read else { return }
      report.problems.removeSubrange(found...)
    }
  }

  private mutating func readManifests() throws {
    let file = try ManifestFile(folder, disk)
    manifest = file.manifest
    tables = manifest.tables.map { CheckedTable($0, isPrevious: false, in: folder, disk) }
    if file.isPrevious { found(.manifest, in: folder.manifest) }
    guard !file.isPrevious, try disk.statusIfThere(folder.manifestPrevious) != nil else { return }
    guard let previous = try ManifestFile.read(folder.manifestPrevious, disk) else {
      return found(.previousManifest, in: folder.manifestPrevious)
    }
    let named = Set(manifest.tables.map(\.file))
    tables += previous.tables.filter { !named.contains($0.file) }.map {
      CheckedTable($0, isPrevious: true, in: folder, disk)
    }
  }
}
