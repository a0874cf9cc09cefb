extension StoreFolder {
  /// What a making that was interrupted may have left behind.
  private static let ownNames: Set<String> = [
    "journal", "tables", "private", "rules", "lock", "compact.lock", "store.json.new",
  ]

  /// Makes an empty store at `path`; folders above it are made as needed.
  ///
  /// `store.json` comes last: after a crash there is no store, and making it again works.
  /// `created` is a point in time as text; `first` is the number that the first change will get,
  /// higher than 1 when records come in as tables.
  public static func make(
    _ path: String,
    site: String,
    name: String,
    created: String,
    first: Int = 1,
    _ environment: StoreEnvironment
  ) throws -> StoreFolder {
    precondition(first >= 1, "Changes are numbered from 1")
    guard JournalName.isUsable(site: site) else { throw StoreFailure.unusableSite(site) }
    let disk = environment.disk
    let path = withoutTrailingSlash(path)
    try prepare(path, disk)
    let folder = StoreFolder(
      path: path,
      site: site,
      name: name,
      created: created,
      minor: minor,
      fileSystem: try disk.fileSystem(path)
    )
    try folder.makeParts(disk)
    try folder.startJournal(first: first, disk)
    // The description never stands in a folder that may still lose its parts.
    try disk.synchronizeFolder(path)
    try disk.replace(folder.description, with: folder.descriptionBytes, folder: path)
    return folder
  }

  /// Makes the folders within and the files of locks, where they are missing.
  func makeParts(_ disk: Disk) throws {
    for part in [journal, tables, personal, rules] where try disk.statusIfThere(part) == nil {
      try disk.makeFolder(part, true)
    }
    for lock in [lock, compactLock] { _ = try disk.open(lock, .writingOrCreating) }
  }

  /// Begins the first journal; `first` is the number that its first change will get.
  func startJournal(first: Int, _ disk: Disk) throws {
    let name = JournalName(site: site, first: first)
    let header = JournalHeader(site: site, first: first, chain: .zero)
    try disk.replace(path(of: name), with: header.bytes, folder: journal)
  }

  /// Makes sure that the folder is there and free for a store.
  private static func prepare(_ path: String, _ disk: Disk) throws {
    guard let status = try disk.statusIfThere(path) else {
      try makeFolder(path, isOwn: true, disk)
      return
    }
    guard status.isFolder else { throw StoreFailure.notAStore(path: path) }
    let names = try disk.list(path).sorted()
    if names.contains("store.json") { throw StoreFailure.alreadyThere(path: path) }
    if let name = names.first(where: { !ownNames.contains($0) }) {
      throw StoreFailure.notEmpty(path: path, name: name)
    }
    for name in names where try disk.status(path + "/" + name).isFolder {
      try clearLeftovers(path + "/" + name, disk)
    }
    // Whoever made it may have died before its name was on the disk.
    try disk.synchronizeFolder(parent(of: path))
  }

  /// Removes what an interrupted making left in a folder: journals without a change, no more.
  private static func clearLeftovers(_ path: String, _ disk: Disk) throws {
    for name in try disk.list(path).sorted() {
      let file = path + "/" + name
      let isLeftover =
        name.hasSuffix(".new")
        || JournalName(name).map { name in
          let header = JournalHeader(site: name.site, first: name.first, chain: .zero)
          return (try? disk.contents(file, sizeMax: header.bytes.count)) == header.bytes
        } == true
      guard isLeftover else { throw StoreFailure.notEmpty(path: path, name: name) }
      try disk.remove(file)
    }
  }

  /// Makes a folder and those above it that are missing.
  static func makeFolder(_ path: String, isOwn: Bool, _ disk: Disk) throws {
    let parent = parent(of: path)
    if try disk.statusIfThere(parent) == nil { try makeFolder(parent, isOwn: false, disk) }
    try disk.makeFolder(path, isOwn)
    try disk.synchronizeFolder(parent)
  }

  var descriptionBytes: [UInt8] {
    var writer = JSONWriter()
    writer.row { writer in
      writer.member("format", StoreFolder.format)
      writer.member("minor", minor)
      writer.member("site", site)
      writer.member("name", name)
      writer.member("created", created)
    }
    return writer.bytes + [0x0A]
  }
}
