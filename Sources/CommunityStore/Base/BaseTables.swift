internal import CommunityModel

/// The files of a load while they are written, part after part: three kinds of tables, and people.
struct BaseTables {
  private static let bufferSize = 1_048_576

  private let folder: StoreFolder
  private let disk: Disk
  private var communities: TableWriter
  private var open: TableWriter
  private var sealed: TableWriter
  private let peopleFile: OpenFile
  private var peopleSize = 0
  private var people: [UInt8] = []
  /// How many rows of issues are written.
  private(set) var issueCount = 0

  init(_ folder: StoreFolder, _ disk: Disk) throws {
    self.folder = folder
    self.disk = disk
    // Under the number 0 until the last change is known.
    communities = TableWriter(.communities, seq: 0, in: folder, disk)
    open = TableWriter(.issuesOpen, seq: 0, in: folder, disk)
    sealed = TableWriter(.issuesSealed, seq: 0, in: folder, disk)
    peopleFile = try disk.open(folder.personal + "/people.ndjson", .creating)
  }

  mutating func append(_ rows: BaseRows) throws {
    var writer = JSONWriter(capacity: 4096)
    for community in rows.communities.sorted(by: { $0.id < $1.id }) {
      var community = community
      community.seqs = []
      writer.removeAll()
      CommunityRow(community).write(to: &writer)
      try writer.bytes.withUnsafeBytes { try communities.append($0, id: community.id) { _ in } }
    }
    try rows.bytes.withUnsafeBytes { bytes in
      try BaseTables.append(rows.open, of: bytes, to: &open)
      try BaseTables.append(rows.sealed, of: bytes, to: &sealed)
    }
    issueCount += rows.open.count + rows.sealed.count
    for person in rows.people {
      writer.removeAll()
      person.write(to: &writer)
      people += writer.bytes
      people.append(0x0A)
    }
    if people.count >= BaseTables.bufferSize { try writePeople() }
  }

  /// Ends the files, all on the disk, and names the tables by the last change that they hold.
  mutating func finish(seq: Int) throws -> [TableEntry] {
    try writePeople()
    try disk.synchronize(peopleFile)
    try disk.synchronizeFolder(folder.personal)
    var entries: [TableEntry] = []
    for written in [try communities.finish(), try open.finish(), try sealed.finish()] {
      for (index, entry) in written.enumerated() {
        var entry = entry
        let name = TableEntry.fileName(entry.kind, seq: seq, part: index + 1)
        try disk.rename(folder.tables + "/" + entry.file, folder.tables + "/" + name)
        entry.file = name
        entries.append(entry)
      }
    }
    try disk.synchronizeFolder(folder.tables)
    return entries
  }

  private static func append(
    _ rows: [BaseRows.Row],
    of bytes: UnsafeRawBufferPointer,
    to table: inout TableWriter
  ) throws {
    for row in rows {
      let text = UnsafeRawBufferPointer(rebasing: bytes[row.range])
      try table.append(text, id: row.id) {
        $0.count(row.facts, community: row.community, times: 1)
      }
    }
  }

  private mutating func writePeople() throws {
    try disk.writeAll(peopleFile, people, at: peopleSize)
    peopleSize += people.count
    people.removeAll(keepingCapacity: true)
  }
}
