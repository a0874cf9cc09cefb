internal import CommunityModel

/// What a store holds in memory: the tables of its manifest, and on top what changed since.
struct StoreContents {
  /// An issue that is held in memory: it changed since the tables were written, or is about to.
  ///
  /// A class, for tens of thousands lie in a dictionary, which moves what it holds as it grows.
  final class HeldIssue: Sendable {
    let row: IssueRow
    /// What the tables have of it; nil for a new one.
    let stored: StoredShare?

    init(row: IssueRow, stored: StoredShare?) {
      self.row = row
      self.stored = stored
    }
  }

  /// Where a row lies that counts no more, and what it counted.
  struct StoredShare: Sendable {
    var place: RowPlace
    var facts: IssueFacts
    var community: String
  }

  let folder: StoreFolder
  let disk: Disk
  let rules: RulesInForce
  let manifestFile: ManifestFile
  let tables: [OpenTable]
  var columns = IssueColumns()
  var summary = Summary()
  var communities: [RecordID: Community] = [:]
  /// By code, for the screen.
  var communityList: [Community] = []
  var changed: [RecordID: HeldIssue] = [:]
  /// Issues that were read for changes under way.
  var fetched: [RecordID: HeldIssue] = [:]
  /// The table of open issues is in the columns.
  private(set) var areOpenIssuesRead = false
  /// All sealed tables are in the columns.
  var isScanned = false
  /// They could not be read, and will not be until they are loaded afresh.
  var isScanGivenUp = false
  /// Row of another platform's number, by its hash; made when somebody first asks.
  var externalRows: [UInt64: Int]?

  var manifest: Manifest { manifestFile.manifest }

  /// The last change that the tables hold.
  var sealedSeq: Int { manifest.heads[folder.site]?.seq ?? 0 }

  /// Opens what the manifest names and reads communities and, for who wants everything, open
  /// issues.
  ///
  /// The manifest is the folder's unless another is given.
  init(
    _ folder: StoreFolder,
    _ disk: Disk,
    _ rules: RulesInForce,
    _ manifest: ManifestFile? = nil,
    reach: StoreReach = .everything
  ) throws {
    self.folder = folder
    self.disk = disk
    self.rules = rules
    if let manifest {
      manifestFile = manifest
      tables = try manifest.manifest.tables.map { try OpenTable($0, in: folder, disk) }
    } else {
      (manifestFile, tables) = try StoreContents.openTables(folder, disk)
    }
    for table in tables where table.entry.kind != .communities {
      summary.add(table.entry.summary.stored)
    }
    try readCommunities()
    guard reach == .everything else { return }
    try readOpenIssues()
    areOpenIssuesRead = true
    isScanned = !tables.contains { $0.entry.kind == .issuesSealed }
  }

  /// A table that is gone was replaced by a newer manifest: read that.
  private static func openTables(
    _ folder: StoreFolder,
    _ disk: Disk
  ) throws -> (ManifestFile, [OpenTable]) {
    var attempts = 0
    while true {
      let file = try ManifestFile(folder, disk)
      do {
        return (file, try file.manifest.tables.map { try OpenTable($0, in: folder, disk) })
      } catch let damage as TableDamage where damage.kind == .missing && attempts < 5 {
        attempts += 1
      }
    }
  }

  private mutating func readCommunities() throws {
    for table in tables where table.entry.kind == .communities {
      var cursor = TableCursor(table, disk)
      while try cursor.read({ row in
        let community = try CommunityRow(try row.checked()).community
        communities[community.id] = community
      }) {}
    }
    sortCommunities()
  }

  mutating func sortCommunities() {
    communityList = communities.values.sorted {
      $0.code == $1.code ? $0.id < $1.id : $0.code < $1.code
    }
  }

  /// Rows made under other rules are worked out again, and the summary with them.
  private mutating func readOpenIssues() throws {
    let scan = TableScan(tables, .issuesOpen, onto: columns, mark: rules.mark, disk)
    try scan.run()
    columns = scan.takeColumns()
    for row in columns.toDoRows where columns.isToJudge(row) {
      summary.countToJudge(community: columns.communityWords[columns.communities[row]])
    }
    for row in scan.rowsOfOtherRules { try rework(row) }
  }

  private mutating func rework(_ row: Int) throws {
    guard let place = columns.place(row) else { return }
    let bytes = try tables[Int(place.table)].row(at: Int(place.offset))
    let stored = try decoded(bytes, columns.id(row))
    let current = rules.current(stored)
    summary.count(stored, times: -1)
    summary.count(current, times: 1)
    columns.update(row, from: current)
  }
}
