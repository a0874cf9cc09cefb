internal import CommunityModel

/// What the tables hold and up to which change: the store as of its last compaction.
///
/// ```
/// {"heads":{"990102001001":{"seq":4000,"chain":"9f86…64 digits"}},
///  "tables":[{"file":"issues-open-4000.ndjson","kind":"issues-open","rows":812,"bytes":702114,
///             "first":"990102001001-9","last":"990102001001-3990","dead":[],
///             "sha256":"2c26…","summary":{…}}],
///  "sum":"1f2e3d4c"}
/// ```
/// (in one line, with its line end). Without a manifest the journals hold everything.
struct Manifest: Hashable, Sendable {
  struct Point: Hashable, Sendable {
    /// The last change that the tables hold.
    var seq: Int
    var chain: Chain
  }

  var heads: [String: Point] = [:]
  var tables: [TableEntry] = []

  func tables(_ kind: TableKind) -> [TableEntry] { tables.filter { $0.kind == kind } }

  /// The file's bytes.
  var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 4096)
    writer.row { writer in
      writer.object("heads") { writer in
        for (site, point) in heads.sorted(by: { $0.key < $1.key }) {
          writer.object(site) { writer in
            writer.member("seq", point.seq)
            writer.member("chain", point.chain.description)
          }
        }
      }
      writer.objects("tables", tables) { entry, writer in Manifest.write(entry, to: &writer) }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ entry: TableEntry, to writer: inout JSONWriter) {
    writer.member("file", entry.file)
    writer.member("kind", entry.kind.rawValue)
    writer.member("rows", entry.rows)
    writer.member("bytes", entry.bytes)
    writer.member("first", entry.first.description)
    writer.member("last", entry.last.description)
    writer.member("dead", entry.dead)
    writer.member("sha256", entry.sha256)
    if entry.kind != .communities {
      writer.object("summary") { writer in entry.summary.write(to: &writer) }
    }
  }
}

extension Manifest {
  /// The place behind the last change of the folder's site that the tables hold.
  func journalStart(in folder: StoreFolder, _ disk: Disk) throws -> JournalStart {
    let names = try folder.journals(of: folder.site, disk)
    guard let point = heads[folder.site] else {
      try demandAll(names, in: folder)
      return .beginning
    }
    let first = names.first { $0.first > point.seq }?.first ?? point.seq + 1
    let header = JournalHeader(site: folder.site, first: first, chain: point.chain)
    return .position(
      JournalPosition(
        first: first,
        offset: header.bytes.count,
        seq: first - 1,
        chain: point.chain
      )
    )
  }
}

extension Manifest {
  /// Without tables the journals must hold everything, from the first change on.
  private func demandAll(_ names: [JournalName], in folder: StoreFolder) throws {
    guard let first = names.first?.first, first > 1 else { return }
    let nothing = JournalPosition(first: 1, offset: 0, seq: 0, chain: .zero)
    throw StoreFailure.damage(
      JournalDamage(
        path: folder.manifest,
        line: 1,
        offset: 0,
        kind: .missingJournal(first: 1),
        whole: nothing
      )
    )
  }

  /// Reads a file's bytes; nil when they are not what was written.
  init?(_ bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    let read: Manifest? = bytes.withRawBytes { bytes in
      let line = UnsafeRawBufferPointer(rebasing: bytes.dropLast())
      guard RowSum.isRight(line) else { return nil }
      do throws(JSONProblem) {
        var reader = JSONReader(line, believing: true)
        let manifest = try Manifest(&reader)
        try reader.finish()
        return manifest
      } catch {
        // Whole but not readable here: no better than damaged.
        return nil
      }
    }
    guard let read else { return nil }
    self = read
  }

  private init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init()
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "heads":
        try value.forEachMember { (site, value) throws(JSONProblem) in
          heads[site.string] = try Point(&value)
        }
      case "tables":
        try value.forEachElement { (element) throws(JSONProblem) in
          tables.append(try TableEntry(&element))
        }
      default: break
      }
    }
  }
}

extension Manifest.Point {
  fileprivate init(_ reader: inout JSONReader) throws(JSONProblem) {
    var seq: Int?
    var chain: Chain?
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "seq": seq = try value.count()
      case "chain": chain = Chain(try value.text().raw)
      default: break
      }
    }
    guard let seq else { throw reader.problem(.memberMissing("seq")) }
    guard let chain else { throw reader.problem(.memberMissing("chain")) }
    self.init(seq: seq, chain: chain)
  }
}

extension TableEntry {
  fileprivate init(_ reader: inout JSONReader) throws(JSONProblem) {
    let nobody = RecordID(site: "", number: 0)
    self.init(
      file: "",
      kind: .communities,
      rows: 0,
      bytes: 0,
      first: nobody,
      last: nobody,
      dead: [],
      sha256: "",
      summary: Summary()
    )
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "file": file = try value.string()
      case "kind": kind = try value.choice(TableKind.self)
      case "rows": rows = try value.count()
      case "bytes": bytes = try value.count()
      case "first": first = try value.recordID()
      case "last": last = try value.recordID()
      case "dead": dead = try value.counts()
      case "sha256": sha256 = try value.string()
      case "summary": summary = try Summary(&value)
      default: break
      }
    }
    guard TableEntry.isFileName(file), !file.contains("/") else {
      throw reader.problem(.memberMissing("file"))
    }
  }
}
