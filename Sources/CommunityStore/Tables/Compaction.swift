internal import CommunityModel

/// Writes the tables of a store as of one change, from its old tables and what changed since.
///
/// Communities and open issues are written anew as a whole. Issues that became sealed make a new
/// table; small ones and those with more than a tenth of dead rows are taken into it, so that a
/// store of a million has a handful of tables. All others stay as they are, save for their lists
/// of dead rows and their summaries.
struct Compaction {
  /// Larger tables are only written again when a tenth of their rows is dead.
  private static let absorbedSizeMax = 64 * 1_048_576
  /// With so many changed issues it pays to write two tables at once: a compaction of 4,000 changes
  /// took half the time.
  private static let threadsFrom = 1_000

  private let contents: StoreContents
  private let seq: Int
  /// The tables that were written anew.
  private(set) var written: [TableEntry] = []

  init(_ contents: StoreContents, seq: Int) {
    self.contents = contents
    self.seq = seq
  }

  /// Writes what is to be written; returns the tables of the new manifest, oldest first.
  mutating func run() throws -> [TableEntry] {
    let absorbed = absorbedTables()
    var kept: [TableEntry] = []
    for index in contents.tables.indices
    where contents.tables[index].entry.kind == .issuesSealed && !absorbed.contains(index) {
      kept.append(try entryWithDead(index))
    }
    written += try writeCommunities()
    let taken = absorbed.sorted().map { contents.tables[$0] }
    let writings = [
      IssueTableWriting(.issuesOpen, from: tables(.issuesOpen), contents, seq: seq),
      IssueTableWriting(.issuesSealed, from: taken, contents, seq: seq),
    ]
    let isLarge = contents.changed.count >= Compaction.threadsFrom
    let tables = Workers.map(writings.count, on: isLarge ? Workers.standardCount : 1) { index in
      Result { try writings[index].run() }
    }
    for entries in tables { written += try entries.get() }
    return kept + written
  }

  private func tables(_ kind: TableKind) -> [OpenTable] {
    contents.tables.filter { $0.entry.kind == kind }
  }

  /// Sealed tables to be written again, by index.
  private func absorbedTables() -> Set<Int> {
    var absorbed: Set<Int> = []
    let dead = deadPlaces()
    var rows = contents.changed.values.count { $0.row.isSealed }
    let isAnySealed = rows > 0
    for index in contents.tables.indices.reversed() {
      let entry = contents.tables[index].entry
      guard entry.kind == .issuesSealed else { continue }
      let deadCount = entry.dead.count + (dead[index]?.count ?? 0)
      let isSmall =
        isAnySealed && entry.rows <= rows * 2 && entry.bytes < Compaction.absorbedSizeMax
      guard isSmall || deadCount * 10 > entry.rows else { continue }
      absorbed.insert(index)
      rows += entry.rows - deadCount
    }
    return absorbed
  }

  /// Offsets of rows in sealed tables that count no more, by table.
  private func deadPlaces() -> [Int: [Int]] {
    var places: [Int: [Int]] = [:]
    for changed in contents.changed.values {
      guard let place = changed.stored?.place else { continue }
      places[Int(place.table), default: []].append(Int(place.offset))
    }
    return places
  }

  /// A table's entry with what changed since counted out of it.
  private func entryWithDead(_ index: Int) throws -> TableEntry {
    let table = contents.tables[index]
    var entry = table.entry
    var offsets: [Int] = []
    for changed in contents.changed.values {
      guard let stored = changed.stored, Int(stored.place.table) == index else { continue }
      offsets.append(Int(stored.place.offset))
      entry.summary.count(stored.facts, community: stored.community, times: -1)
    }
    guard !offsets.isEmpty else { return entry }
    entry.dead = Set(entry.dead).union(try table.rowNumbers(at: offsets)).sorted()
    return entry
  }

  private mutating func writeCommunities() throws -> [TableEntry] {
    var writer = JSONWriter(capacity: 4096)
    var table = TableWriter(.communities, seq: seq, in: contents.folder, contents.disk)
    for community in contents.communities.values.sorted(by: { $0.id < $1.id }) {
      writer.removeAll()
      CommunityRow(community).write(to: &writer)
      try writer.bytes.withUnsafeBytes { try table.append($0, id: community.id) { _ in } }
    }
    return try table.finish()
  }
}
