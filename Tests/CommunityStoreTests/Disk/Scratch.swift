import CommunityStore
import Foundation

/// A folder for one test, gone with it.
final class Scratch: Sendable {
  let path: String

  /// Where files are only in memory, for tests that lay out hundreds of stores; where there is no
  /// such place, as everywhere else.
  static var memory: String {
    FileManager.default.isWritableFile(atPath: "/dev/shm") ? "/dev/shm/" : NSTemporaryDirectory()
  }

  init(in folder: String = NSTemporaryDirectory()) {
    path = folder + "dizao-store-" + UUID().uuidString
    try? FileManager.default.createDirectory(
      atPath: path,
      withIntermediateDirectories: true
    )
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// An environment without patience or chance: sleeping takes no time, random bytes count up.
  static func environment(_ disk: Disk = .system) -> StoreEnvironment {
    StoreEnvironment(
      disk: disk,
      now: { 1_795_413_909_123 },
      randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } },
      sleep: { _ in }
    )
  }

  /// An empty store in this folder.
  func store(_ name: String = "store", first: Int = 1) throws -> StoreFolder {
    try StoreFolder.make(
      path + "/" + name,
      site: "990102001001",
      name: "海棠社区",
      created: "2026-11-23T14:05:09.123+08:00",
      first: first,
      Scratch.environment()
    )
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  static func text(_ path: String) throws -> String {
    String(decoding: try bytes(path), as: UTF8.self)
  }

  static func write(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  static func append(_ bytes: some Sequence<UInt8>, to path: String) throws {
    try write(try self.bytes(path) + bytes, to: path)
  }

  static func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }

  static func mode(_ path: String) throws -> Int? {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    return (facts[.posixPermissions] as? NSNumber)?.intValue
  }
}

extension Committer {
  /// Records changes given as text; what others recorded meanwhile goes nowhere.
  @discardableResult
  func record(_ changes: String...) throws -> Receipt {
    try decide { batch in
      for change in changes { batch.append(members: "\"change\":\"\(change)\"".utf8) }
    }
  }

  /// Commits what `body` decides; what others recorded meanwhile goes nowhere.
  @discardableResult
  func decide(_ body: (inout LineBatch) throws -> Void) throws -> Receipt {
    try commit(folding: { _, _ in }, deciding: body)
  }

  @discardableResult
  func seal(seq: Int? = nil) throws -> JournalPosition {
    try sealAndStartNext(folding: { _, _ in }, seq: seq)
  }

  func locked(_ body: () throws -> Void = {}) throws {
    try whileLocked(folding: { _, _ in }, body)
  }
}

extension StoreFolder {
  /// The journal's first file.
  var firstJournal: String { journal + "/\(site)-1.ndjson" }

  /// What a fresh reader finds, each change as `seq change`.
  func changes(
    checkingJSON: Bool = true,
    from start: JournalStart = .beginning
  ) throws -> (changes: [String], end: JournalEnd, position: JournalPosition) {
    var reader = try JournalReader(self, from: start, Scratch.environment())
    reader.checksJSON = checkingJSON
    var changes: [String] = []
    let end = try reader.catchUp { line, bytes in
      var json = JSONReader(bytes)
      try json.forEachMember { (key, value) throws(JSONProblem) in
        if case "change" = key { changes.append("\(line.seq) \(try value.string())") }
      }
    }
    return (changes, end, reader.position)
  }
}
