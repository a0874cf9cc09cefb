internal import CommunityModel

/// The folder `PATH.loading` in which a store is filled before it gets its place by a rename.
///
/// It is locked as long as this lives: what an interrupted load has left there is nobody's, and
/// is cleared by the next.
final class AsideFolder {
  /// The store's folder as it will be, still empty.
  let folder: StoreFolder
  private let path: String
  private let environment: StoreEnvironment
  private let lock: OpenFile

  private var disk: Disk { environment.disk }

  private static let folders = ["journal", "tables", "private", "rules"]
  private static let files: Set<String> = [
    "lock", "compact.lock", "head", "manifest.json", "manifest.json.new", "manifest.previous.json",
    "manifest.previous.json.new", "store.json", "store.json.new",
  ]

  /// Throws `StoreFailure.alreadyThere` or `.notEmpty` when `path` is taken, `.busy` while another
  /// process loads.
  init(
    for path: String,
    _ site: String,
    _ name: String,
    _ environment: StoreEnvironment
  ) throws {
    guard JournalName.isUsable(site: site) else { throw StoreFailure.unusableSite(site) }
    let disk = environment.disk
    self.environment = environment
    self.path = StoreFolder.withoutTrailingSlash(path)
    try AsideFolder.demandFree(self.path, disk)
    let aside = self.path + ".loading"
    if try disk.statusIfThere(aside) == nil {
      try StoreFolder.makeFolder(aside, isOwn: true, disk)
    }
    lock = try disk.open(aside, .reading)
    guard try disk.lock(lock) else { throw StoreFailure.busy(path: aside) }
    folder = StoreFolder(
      path: aside,
      site: site,
      name: name,
      created: Instant(milliseconds: environment.now()).text,
      minor: StoreFolder.minor,
      fileSystem: try disk.fileSystem(aside)
    )
    try AsideFolder.clear(aside, disk)
    try folder.makeParts(disk)
  }

  /// Renames it to its path.
  func putInPlace() throws {
    try AsideFolder.demandFree(path, disk)
    try disk.rename(folder.path, path)
    try disk.synchronizeFolder(StoreFolder.parent(of: path))
  }

  /// Takes away what was written in vain, most of all where the disk is full.
  func remove() {
    // What does not go stays under a name that says what it is; the first error counts.
    try? AsideFolder.clear(folder.path, disk)
    try? disk.remove(folder.path)
  }

  /// Nothing is at the path, or an empty folder.
  private static func demandFree(_ path: String, _ disk: Disk) throws {
    guard let status = try disk.statusIfThere(path) else { return }
    guard status.isFolder else { throw StoreFailure.notAStore(path: path) }
    let names = try disk.list(path).sorted()
    if names.contains("store.json") { throw StoreFailure.alreadyThere(path: path) }
    if let name = names.first { throw StoreFailure.notEmpty(path: path, name: name) }
  }

  /// Deletes what a load may have left behind; refuses to touch anything else.
  private static func clear(_ aside: String, _ disk: Disk) throws {
    let names = try disk.list(aside).sorted()
    if let foreign = names.first(where: { !folders.contains($0) && !files.contains($0) }) {
      throw StoreFailure.notEmpty(path: aside, name: foreign)
    }
    for name in names {
      let file = aside + "/" + name
      if folders.contains(name) {
        for inner in try disk.list(file) { try disk.remove(file + "/" + inner) }
      }
      try disk.remove(file)
    }
  }
}
