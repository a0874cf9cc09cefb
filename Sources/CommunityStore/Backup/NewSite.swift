internal import CommunityModel

/// Turns an unpacked store into one of another site: the journals of the old site lie beside as
/// those of somebody else, and numbers go on above them.
///
/// The folder is nobody else's yet; an interruption leaves nothing that counts.
struct NewSite {
  private let folder: StoreFolder
  private let environment: StoreEnvironment

  init(of folder: StoreFolder, _ environment: StoreEnvironment) {
    self.folder = folder
    self.environment = environment
  }

  func become(_ site: String) throws -> StoreFolder {
    guard try !folder.sites(environment.disk).contains(site) else {
      throw StoreFailure.unusableSite(site)
    }
    let disk = environment.disk
    // Journals of other sites are not folded: what they say must stand in tables.
    let store = try Store(opening: folder.path, environment: environment)
    try store.compact()
    let seq = store.lastSeq
    let renamed = StoreFolder(
      path: folder.path,
      site: site,
      name: folder.name,
      created: Instant(milliseconds: environment.now()).text,
      minor: folder.minor,
      fileSystem: 0
    )
    let header = JournalHeader(site: site, first: seq + 1, chain: .zero)
    try disk.replace(
      renamed.path(of: JournalName(site: site, first: seq + 1)),
      with: header.bytes,
      folder: folder.journal
    )
    let file = try ManifestFile(folder, disk)
    var manifest = file.manifest
    manifest.heads[site] = Manifest.Point(seq: seq, chain: .zero)
    try file.replace(with: manifest, in: folder, disk)
    // It names a change of the old site.
    try disk.removeIfThere(folder.head)
    try disk.replace(folder.description, with: renamed.descriptionBytes, folder: folder.path)
    return renamed
  }
}
