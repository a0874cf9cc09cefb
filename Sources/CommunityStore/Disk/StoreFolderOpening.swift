internal import Glibc

extension StoreFolder {
  static let descriptionSizeMax = 1_048_576

  /// Opens the store at `path`, reading nothing but `store.json`.
  ///
  /// Throws `StoreFailure` (missing, no store, a later format, damaged) or `DiskFailure`.
  public static func open(_ path: String, _ environment: StoreEnvironment) throws -> StoreFolder {
    let disk = environment.disk
    let path = withoutTrailingSlash(path)
    let file = path + "/store.json"
    let bytes: [UInt8]
    do {
      bytes = try disk.contents(file, sizeMax: descriptionSizeMax)
    } catch {
      guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
      let isThere = try disk.statusIfThere(path) != nil
      throw isThere ? StoreFailure.notAStore(path: path) : StoreFailure.missing(path: path)
    }
    guard let facts = try? Facts(bytes) else {
      throw StoreFailure.descriptionDamaged(path: file)
    }
    guard facts.format <= format else {
      throw StoreFailure.formatTooNew(path: path, format: facts.format)
    }
    return StoreFolder(
      path: path,
      site: facts.site,
      name: facts.name,
      created: facts.created,
      minor: facts.minor,
      fileSystem: try disk.fileSystem(path)
    )
  }

  /// The path as others will say it in messages and compare it.
  static func withoutTrailingSlash(_ path: String) -> String {
    var path = path[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return String(path)
  }

  /// The members of `store.json`, checked, with their sum: early stores have none.
  private struct Facts {
    private static let names: Set<String> = ["format", "minor", "site", "name", "created", "sum"]

    var format: Int
    var minor: Int
    var site: String
    var name: String
    var created: String

    init(_ bytes: [UInt8]) throws(JSONProblem) {
      let row = bytes.last == 0x0A ? bytes.dropLast() : bytes[...]
      let (hasSum, isRight) = row.withUnsafeBytes { (RowSum.isThere($0), RowSum.isRight($0)) }
      guard isRight || !hasSum else { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
      guard let object = try JSONValue(bytes).object else {
        throw JSONProblem(.unexpectedByte(bytes.first ?? 0), at: 0)
      }
      format = try Facts.number(object, "format")
      // Of a later format nothing but its number can be known.
      guard format <= StoreFolder.format else {
        (minor, site, name, created) = (0, "", "", "")
        return
      }
      minor = try Facts.number(object, "minor")
      // Without a sum, a key with a wrong bit would pass for one that is not known.
      let areKnown = object.members.allSatisfy { Facts.names.contains($0.name) }
      guard isRight || areKnown || minor > StoreFolder.minor else {
        throw JSONProblem(.memberMissing("sum"), at: 0)
      }
      site = try Facts.text(object, "site")
      guard JournalName.isUsable(site: site) else {
        throw JSONProblem(.memberMissing("site"), at: 0)
      }
      name = try Facts.text(object, "name")
      created = try Facts.text(object, "created")
    }

    private static func number(_ object: JSONObject, _ name: String) throws(JSONProblem) -> Int {
      guard let value = object[name]?.integer, value >= 0, let number = Int(exactly: value)
      else { throw JSONProblem(.memberMissing(name), at: 0) }
      return number
    }

    private static func text(_ object: JSONObject, _ name: String) throws(JSONProblem) -> String {
      guard let text = object[name]?.string else {
        throw JSONProblem(.memberMissing(name), at: 0)
      }
      return text
    }
  }
}
