/// A store's folder: where its files are and what `store.json` says about it.
///
/// ```
/// {"format":1,"minor":0,"site":"990102001001","name":"海棠社区","created":"2026-11-23T14:05:09.123+08:00","sum":"…"}
/// ```
public struct StoreFolder: Hashable, Sendable {
  /// What this program writes.
  ///
  /// A higher format is refused, a higher minor is only read.
  public static let format = 1
  public static let minor = 0

  public let path: String
  public let site: String
  public let name: String
  public let created: String
  public let minor: Int
  /// Whether the folder lies on a file system of another machine.
  public let isRemote: Bool
  public let notices: [StoreNotice]

  public var readOnly: ReadOnlyReason? { minor > StoreFolder.minor ? .newerMinor(minor) : nil }

  public var description: String { path + "/store.json" }
  public var manifest: String { path + "/manifest.json" }
  public var manifestPrevious: String { path + "/manifest.previous.json" }
  public var head: String { path + "/head" }
  public var lock: String { path + "/lock" }
  public var compactLock: String { path + "/compact.lock" }
  public var journal: String { path + "/journal" }
  public var tables: String { path + "/tables" }
  public var personal: String { path + "/private" }
  public var rules: String { path + "/rules" }

  init(
    path: String,
    site: String,
    name: String,
    created: String,
    minor: Int,
    fileSystem: Int64
  ) {
    self.path = path
    self.site = site
    self.name = name
    self.created = created
    self.minor = minor
    isRemote = NetworkFileSystem.magics.contains(fileSystem)
    notices =
      (minor > StoreFolder.minor ? [.newerMinor(minor)] : [])
      + (isRemote ? [.networkFileSystem(magic: fileSystem)] : [])
  }
}

/// File systems that other machines write too.
enum NetworkFileSystem {
  /// From statfs(2): NFS, SMB, CIFS, SMB2, Coda, AFS, 9P, Ceph, FUSE (sshfs and its kin), NCP.
  static let magics: Set<Int64> = [
    0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x7375_7245, 0x5346_414F, 0x0102_1997, 0x00C3_6400,
    0x6573_5546, 0x564C,
  ]
}

extension StoreFolder {
  /// The folder in which a path lies.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
