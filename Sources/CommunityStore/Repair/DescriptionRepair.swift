internal import CommunityModel

/// Makes `store.json` anew where it is damaged, from what of it can still be read and the journals.
///
/// One wrong bit is put right by the sum. Else the site is the only one that there are journals of;
/// of several the one whose last change `head` names, or that the damaged file still says. Name and
/// time of making are those of the damaged file, else those of the community with the site's code,
/// or the code itself, and of the first change, or of the repair. What the file was goes to
/// `damaged/` first: stopped anywhere, the next repair goes on.
struct DescriptionRepair {
  /// What was put aside.
  private(set) var moved: [String] = []
  private let path: String
  private let environment: StoreEnvironment

  private var disk: Disk { environment.disk }

  init(_ path: String, _ environment: StoreEnvironment) {
    self.path = path
    self.environment = environment
  }

  /// The store's folder, mended if it has to be.
  ///
  /// Throws as `StoreFolder.open`; `StoreFailure.siteUnclear` when nothing says whose it is, and
  /// `.busy` while others compact or write.
  mutating func run() throws -> StoreFolder {
    do {
      return try StoreFolder.open(path, environment)
    } catch StoreFailure.descriptionDamaged {
      try mend()
      return try StoreFolder.open(path, environment)
    }
  }

  private mutating func mend() throws {
    // Whose it is nobody needs to know to find its files.
    let nobodys = folder(site: "", Rest([]))
    let compactLock = StoreLock(nobodys.compactLock, environment)
    try compactLock.acquireAtOnce()
    defer { compactLock.release() }
    let lock = StoreLock(nobodys.lock, environment)
    try lock.acquire()
    defer { lock.release() }
    let bytes = try disk.contents(nobodys.description, sizeMax: StoreFolder.descriptionSizeMax)
    if let whole = DescriptionRepair.withoutWrongBit(bytes) {
      try replace(nobodys, with: whole)
    } else {
      try writeAnew(Rest(bytes), nobodys)
    }
  }

  /// The bytes with that bit turned that makes their sum right; nil when there is none.
  ///
  /// Right for one wrong bit: a CRC of 32 bits tells all of them apart in rows of this size.
  private static func withoutWrongBit(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.last == 0x0A, bytes.count < 4096 else { return nil }
    var turned = bytes
    for index in bytes.indices {
      for bit in 0..<8 {
        turned[index] ^= 1 << UInt8(bit)
        if turned.dropLast().withUnsafeBytes(RowSum.isRight) { return turned }
        turned[index] = bytes[index]
      }
    }
    return nil
  }

  private mutating func writeAnew(_ rest: Rest, _ nobodys: StoreFolder) throws {
    if rest.format > StoreFolder.format {
      throw StoreFailure.formatTooNew(path: path, format: rest.format)
    }
    if rest.minor > StoreFolder.minor { throw StoreFailure.readOnly(.newerMinor(rest.minor)) }
    guard let site = try ownSite(nobodys, rest) else {
      throw StoreFailure.siteUnclear(path: nobodys.description)
    }
    var rest = rest
    rest.created = rest.created ?? firstInstant(of: site, nobodys)?.text
    try replace(nobodys, with: folder(site: site, rest).descriptionBytes)
    // Where more is damaged the code is name enough.
    guard rest.name == nil, let name = try? communityName(site) else { return }
    rest.name = name
    try disk.replace(
      nobodys.description,
      with: folder(site: site, rest).descriptionBytes,
      folder: nobodys.path
    )
  }

  private mutating func replace(_ nobodys: StoreFolder, with bytes: [UInt8]) throws {
    var damaged = DamagedFolder(of: nobodys, disk)
    try damaged.keep(nobodys.description)
    moved = damaged.paths
    try disk.replace(nobodys.description, with: bytes, folder: nobodys.path)
  }

  private func communityName(_ code: String) throws -> String? {
    let store = try Store(opening: path, environment: environment, readOnly: true)
    return store.communities.first { $0.code == code }?.name
  }

  private func folder(site: String, _ rest: Rest) -> StoreFolder {
    StoreFolder(
      path: StoreFolder.withoutTrailingSlash(path),
      site: site,
      name: rest.name ?? site,
      created: rest.created ?? Instant(milliseconds: environment.now()).text,
      minor: StoreFolder.minor,
      fileSystem: 0
    )
  }

  private func ownSite(_ nobodys: StoreFolder, _ rest: Rest) throws -> String? {
    let written = try nobodys.sites(disk).filter { try isReadable($0, nobodys) }
    // A site whose journals are gone may be named by the manifest still.
    let named = try ManifestFile(nobodys, disk).manifest.heads.keys
    let sites = Set(written).union(named)
    if sites.count == 1, let site = written.first { return site }
    let owners = try written.filter { try ownsHead($0, nobodys) }
    if owners.count == 1 { return owners[0] }
    return rest.site.flatMap { written.contains($0) ? $0 : nil }
  }

  /// Whether a journal of the site begins as this program writes them: not those of a later format.
  private func isReadable(_ site: String, _ nobodys: StoreFolder) throws -> Bool {
    try nobodys.journals(of: site, disk).contains { name in
      let file = try disk.open(nobodys.path(of: name), .reading)
      return try JournalReader.header(of: file, disk) != nil
    }
  }

  /// Whether the change that `head` names stands in the site's journals.
  private func ownsHead(_ site: String, _ nobodys: StoreFolder) throws -> Bool {
    guard let head = try nobodys.readHead(disk) else { return false }
    do {
      let found = try JournalSearch(nobodys, site: site, environment).line(head.seq)
      return found.line.chain == head.chain
    } catch is StoreFailure {
      // Damaged there, or without such a change: it says nothing for this site.
      return false
    }
  }

  /// When the oldest change was made that the site's journals hold; nil when none can be read.
  private func firstInstant(of site: String, _ nobodys: StoreFolder) -> Instant? {
    guard let first = try? nobodys.journals(of: site, disk).first?.first,
      let line = try? JournalSearch(nobodys, site: site, environment).line(first).bytes
    else { return nil }
    return (try? line.withRawBytes(ChangeLine.read))?.change?.at
  }

  /// What can be read of a damaged file, up to the first byte that makes no sense.
  private struct Rest {
    var format = 0
    var minor = 0
    var site: String?
    var name: String?
    var created: String?

    init(_ bytes: [UInt8]) {
      bytes.withRawBytes { bytes in
        var reader = JSONReader(bytes)
        // What came before the problem was whole enough to be read.
        try? reader.forEachMember { (key, value) throws(JSONProblem) in
          switch key {
          case "format": format = try value.count()
          case "minor": minor = try value.count()
          case "site": site = try value.string()
          case "name": name = try value.string()
          case "created": created = try value.instant().text
          default: break
          }
        }
      }
    }
  }
}
