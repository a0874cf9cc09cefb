internal import CommunityModel

/// Makes `store.json` anew where it is damaged, from what of it can still be read and the journals.
///
/// The site is the one that has journals; of several, the one whose last change `head` names. Name
/// and time of making are those that the damaged file says, else those of the community with the
/// site's code, or the code itself, and of the first change. What the file was goes to `damaged/` first: stopped anywhere, the next repair
/// goes on.
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
  /// Throws as `StoreFolder.open`, and `StoreFailure.siteUnclear` when nothing says whose it is.
  mutating func run() throws -> StoreFolder {
    do {
      return try StoreFolder.open(path, environment)
    } catch StoreFailure.descriptionDamaged(let file) {
      try mend(file)
      return try StoreFolder.open(path, environment)
    }
  }

  private mutating func mend(_ file: String) throws {
    let bytes = try disk.contents(file, sizeMax: StoreFolder.descriptionSizeMax)
    var rest = Rest(bytes)
    if rest.format > StoreFolder.format {
      throw StoreFailure.formatTooNew(path: path, format: rest.format)
    }
    if rest.minor > StoreFolder.minor { throw StoreFailure.readOnly(.newerMinor(rest.minor)) }
    // Whose site it is nobody needs to know to find the files.
    let nobodys = folder(site: "", rest)
    guard let site = try ownSite(nobodys) else { throw StoreFailure.siteUnclear(path: file) }
    let mended = folder(site: site, rest, since: firstInstant(of: site, nobodys))
    var damaged = DamagedFolder(of: mended, disk)
    try damaged.keep(file)
    moved = damaged.paths
    try disk.replace(file, with: mended.descriptionBytes, folder: path)
    // Where more is damaged the code is name enough.
    if rest.name == nil, let name = try? communityName(site) {
      rest.name = name
      let named = folder(site: site, rest, since: firstInstant(of: site, nobodys))
      try disk.replace(file, with: named.descriptionBytes, folder: path)
    }
  }

  private func communityName(_ code: String) throws -> String? {
    let store = try Store(opening: path, environment: environment, readOnly: true)
    return store.communities.first { $0.code == code }?.name
  }

  private func folder(site: String, _ rest: Rest, since first: Instant? = nil) -> StoreFolder {
    StoreFolder(
      path: StoreFolder.withoutTrailingSlash(path),
      site: site,
      name: rest.name ?? site,
      created: rest.created ?? (first ?? Instant(milliseconds: environment.now())).text,
      minor: StoreFolder.minor,
      fileSystem: 0
    )
  }

  private func ownSite(_ nobodys: StoreFolder) throws -> String? {
    let sites = try nobodys.sites(disk)
    if sites.count == 1 { return sites[0] }
    guard let head = try nobodys.readHead(disk) else { return nil }
    let owners = sites.filter { site in
      let search = JournalSearch(nobodys, site: site, environment)
      return (try? search.line(head.seq))?.line.chain == head.chain
    }
    return owners.count == 1 ? owners[0] : nil
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
          case "name": name = try value.string()
          case "created": created = try value.instant().text
          default: break
          }
        }
      }
    }
  }
}
