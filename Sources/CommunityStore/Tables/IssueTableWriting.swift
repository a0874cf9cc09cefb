internal import CommunityModel

/// Writes the tables of one kind of issues, open or sealed: the rows of older tables merged with
/// those in memory.
struct IssueTableWriting: Sendable {
  private let kind: TableKind
  private let tables: [OpenTable]
  private let contents: StoreContents
  private let seq: Int

  /// Takes in the rows of `tables` and writes as of the change `seq`.
  init(_ kind: TableKind, from tables: [OpenTable], _ contents: StoreContents, seq: Int) {
    self.kind = kind
    self.tables = tables
    self.contents = contents
    self.seq = seq
  }

  func run() throws -> [TableEntry] {
    let changed = contents.changed
    let isSealed = kind == .issuesSealed
    var merge = try RowMerge(
      tables,
      memory: changed.compactMap { $0.value.row.isSealed == isSealed ? $0.key : nil }.sorted(),
      hiding: { changed[$0] != nil },
      contents.disk
    )
    var table = TableWriter(kind, seq: seq, in: contents.folder, contents.disk)
    var writer = JSONWriter(capacity: 4096)
    while let next = try merge.next() {
      switch next {
      case .stored(let id, let bytes):
        if try copy(bytes, id, to: &table) { continue }
        try write(contents.rules.current(try contents.decoded(bytes, id)), &writer, to: &table)
      case .inMemory(let id):
        guard let row = changed[id]?.row else { continue }
        try write(row, &writer, to: &table)
      }
    }
    return try table.finish()
  }

  /// Copies a row as it stands; false when other rules made it and it must be worked out again.
  private func copy(_ bytes: [UInt8], _ id: RecordID, to table: inout TableWriter) throws -> Bool {
    let mark = contents.rules.mark
    return try bytes.withUnsafeBytes { bytes in
      let scan = try contents.reading(id) { () throws(JSONProblem) in try IssueRowScan(bytes) }
      guard scan.facts.isSealed || scan.rules.raw.elementsEqual(mark.utf8) else { return false }
      try table.append(bytes, id: id) {
        $0.count(scan.facts, community: scan.community.string, times: 1)
      }
      return true
    }
  }

  private func write(
    _ row: IssueRow,
    _ writer: inout JSONWriter,
    to table: inout TableWriter
  ) throws {
    writer.removeAll()
    row.write(to: &writer)
    try writer.bytes.withUnsafeBytes { bytes in
      try table.append(bytes, id: row.issue.id) { $0.count(row, times: 1) }
    }
  }
}
