/// What a store consisted of at one moment: its files, open, each with the length it had.
///
/// It is taken under the store's lock, which is held no longer than opening the files takes. What
/// others record afterwards is appended behind those lengths or written into new files; a file
/// that is replaced or deleted meanwhile stays readable here.
struct BackupMoment {
  enum Content {
    case file(OpenFile, count: Int)
    case bytes([UInt8])
  }

  struct Entry {
    /// Its path in the store's folder.
    var name: String
    var content: Content

    var count: Int {
      switch content {
      case .file(_, let count): count
      case .bytes(let bytes): bytes.count
      }
    }
  }

  private(set) var entries: [Entry] = []
  /// The last change that is in it.
  private(set) var seq = 0

  private let folder: StoreFolder
  private let disk: Disk

  var size: Int { entries.reduce(0) { $0 + $1.count } }

  /// Waits for the lock as a writer does; damage of the journal since the last known change, or
  /// of what the manifest names, throws.
  init(_ folder: StoreFolder, _ environment: StoreEnvironment) throws {
    self.folder = folder
    disk = environment.disk
    let committer = try Committer(folder, from: .head, environment)
    func ignore(_: JournalLine, _: UnsafeRawBufferPointer) {}
    // Without a head all journals are read: not under the lock, for which others wait.
    try committer.catchUp(folding: ignore)
    try committer.whileLocked(folding: ignore) { try collect(upTo: committer.position) }
  }

  private mutating func collect(upTo position: JournalPosition) throws {
    seq = position.seq
    try add("store.json")
    for site in try folder.sites(disk) {
      for name in try folder.journals(of: site, disk) {
        let isCurrent = site == folder.site && name.first == position.first
        try add("journal/" + name.text, count: isCurrent ? position.offset : nil)
      }
    }
    let manifest = try ManifestFile(folder, disk)
    for entry in manifest.manifest.tables {
      let table = try OpenTable(entry, in: folder, disk)
      let content = Content.file(table.file, count: entry.bytes)
      entries.append(Entry(name: "tables/" + entry.file, content: content))
    }
    for part in ["private", "rules"] { try addFolder(part) }
    if !manifest.manifest.heads.isEmpty {
      // The one that was read: a damaged one is replaced by what the store goes by instead, and a
      // compaction may have put a newer one in its place.
      entries.append(Entry(name: "manifest.json", content: .bytes(manifest.manifest.bytes)))
    }
    if let head = try folder.readHead(disk), head.seq <= seq {
      entries.append(Entry(name: "head", content: .bytes(head.bytes)))
    }
  }

  /// Adds the plain files of a folder; what is being written aside there is no part of the store.
  private mutating func addFolder(_ part: String) throws {
    let path = folder.path + "/" + part
    guard try disk.statusIfThere(path) != nil else { return }
    for name in try disk.list(path).sorted()
    where !name.hasSuffix(".new") && !name.hasPrefix(".") {
      let status = try disk.status(path + "/" + name)
      if !status.isFolder { try add(part + "/" + name) }
    }
  }

  private mutating func add(_ name: String, count: Int? = nil) throws {
    let file = try disk.open(folder.path + "/" + name, .reading)
    let count = try count ?? disk.statusOfFile(file).size
    entries.append(Entry(name: name, content: .file(file, count: count)))
  }
}
