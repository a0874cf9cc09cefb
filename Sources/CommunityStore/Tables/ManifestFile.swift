internal import CommunityModel

/// The manifest as it stands in a store's folder, and the one before it.
struct ManifestFile {
  static let sizeMax = 64 * 1_048_576

  var manifest: Manifest
  /// The file that was read; nil when there is none.
  var status: FileStatus?
  /// The newest manifest is unusable: `manifest` is the one before it.
  var isPrevious: Bool

  /// Reads the newest usable manifest; an empty one when the store has none yet.
  init(_ folder: StoreFolder, _ disk: Disk) throws {
    status = try disk.statusIfThere(folder.manifest)
    let newest = status == nil ? nil : try ManifestFile.read(folder.manifest, disk)
    if let newest {
      (manifest, isPrevious) = (newest, false)
      return
    }
    let isPreviousThere = try disk.statusIfThere(folder.manifestPrevious) != nil
    let previous = isPreviousThere ? try ManifestFile.read(folder.manifestPrevious, disk) : nil
    manifest = previous ?? Manifest()
    // A store that was never compacted has neither; all its journals are there.
    isPrevious = status != nil || isPreviousThere
  }

  /// A manifest that stands in no file.
  init(of manifest: Manifest) {
    self.manifest = manifest
    (status, isPrevious) = (nil, false)
  }

  /// Nil when the file is not what was written.
  static func read(_ path: String, _ disk: Disk) throws -> Manifest? {
    Manifest(try disk.contents(path, sizeMax: sizeMax))
  }

  /// Puts a new manifest in the place of the old one, which is kept as the previous.
  func replace(with new: Manifest, in folder: StoreFolder, _ disk: Disk) throws {
    // What was read is kept: in the place of an unusable manifest that is the one before it.
    if status != nil {
      try disk.replace(folder.manifestPrevious, with: manifest.bytes, folder: folder.path)
    }
    try disk.replace(folder.manifest, with: new.bytes, folder: folder.path)
  }
}
