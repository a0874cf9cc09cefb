internal import CommunityModel
internal import CommunityStore

/// The rows of the queue that are shown, in order: the filter and the sort applied to columns.
struct QueueList {
  /// Rows of the columns.
  private(set) var rows: [Int] = []
  /// How many rows the filter could have shown.
  private(set) var total = 0
  /// The highest number among them: as wide as the column of numbers must be.
  private(set) var numberMax = 0
  /// Where the part that waits for others begins, when the order is the queue's.
  private(set) var lineAt: Int?

  /// Works the list out anew.
  ///
  /// Ended issues are left out unless the filter names their status: the queue is a to-do list.
  init(
    _ board: Board,
    filter: IssueFilter,
    sort: QueueSort,
    now: Instant,
    community: String? = nil
  ) {
    let columns = board.columns
    let matcher = QueueMatcher(columns, filter: filter, now: now)
    let showsEnded = filter.asksForEnded
    var keyed: [(rank: UInt8, key: UInt64, row: Int)] = []
    let code = community.map { columns.communityWords.code($0) ?? .max }
    for row in showsEnded ? Array(0..<columns.count) : columns.toDoRows {
      if let code, columns.communities[row] != code { continue }
      total += 1
      guard matcher.matches(row) else { continue }
      let rank = columns.queueRank(row, now: now)
      keyed.append((sort == .queue ? rank.rawValue : 0, sort.key(columns, row), row))
    }
    keyed.sort { ($0.rank, $0.key, $0.row) < ($1.rank, $1.key, $1.row) }
    rows = keyed.map(\.row)
    numberMax = rows.reduce(0) { max($0, Int(columns.numbers[$1])) }
    if sort == .queue {
      lineAt = keyed.firstIndex { $0.rank == QueueRank.waiting.rawValue }
    }
  }

  init() {}
}

extension QueueSort {
  /// A number that puts rows in order; small first.
  func key(_ columns: IssueColumns, _ row: Int) -> UInt64 {
    let due = columns.due(row).map { UInt64(max(0, $0.at.milliseconds)) } ?? UInt64.max >> 8
    switch self {
    case .queue: return due
    case .newest: return UInt64.max - UInt64(max(0, columns.receivedAt(row).milliseconds))
    case .community: return UInt64(columns.communities[row]) << 48 | (due >> 16)
    case .status: return UInt64(columns.status(row).order) << 48 | (due >> 16)
    case .category: return UInt64(columns.categories[row]) << 48 | (due >> 16)
    }
  }
}

extension IssueStatus {
  /// Its place in the life of an issue, for sorting.
  var order: Int { IssueStatus.allCases.firstIndex(of: self) ?? 0 }
}
