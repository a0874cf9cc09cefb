internal import CommunityModel
internal import CommunityStore

/// The rows of the queue that are shown, in order: the filter and the sort applied to columns.
struct QueueList {
  /// Rows of the columns.
  private(set) var rows: [Int] = []
  /// How many rows the filter could have shown.
  private(set) var total = 0
  /// Where the part that waits for others begins, when the order is the queue's.
  private(set) var lineAt: Int?

  /// Works the list out anew.
  ///
  /// Ended issues are left out unless the filter names their status: the queue is a to-do list.
  init(
    _ board: Board,
    filter: QueueFilter,
    sort: QueueSort,
    now: Instant,
    community: String? = nil
  ) {
    let columns = board.columns
    let matcher = QueueMatcher(columns, filter: filter, now: now)
    let showsEnded = filter.asksForEnded
    var keyed: [(rank: UInt8, key: UInt64, row: Int)] = []
    for row in 0..<columns.count {
      guard showsEnded || columns.isToDo(row) else { continue }
      if let community, columns.community(row) != community { continue }
      total += 1
      guard matcher.matches(row) else { continue }
      let rank = columns.queueRank(row, now: now)
      keyed.append((sort == .queue ? rank.rawValue : 0, sort.key(columns, row), row))
    }
    keyed.sort { ($0.rank, $0.key, $0.row) < ($1.rank, $1.key, $1.row) }
    rows = keyed.map(\.row)
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

/// Asks whether a row fulfils a filter; what can be looked up once is looked up once.
struct QueueMatcher {
  private let columns: IssueColumns
  private let terms: [(isInverted: Bool, test: (Int) -> Bool)]

  init(_ columns: IssueColumns, filter: QueueFilter, now: Instant) {
    self.columns = columns
    terms = filter.terms.map { term in
      (term.isInverted, QueueMatcher.test(columns, term.condition, now))
    }
  }

  func matches(_ row: Int) -> Bool {
    terms.allSatisfy { $0.test(row) != $0.isInverted }
  }

  private static func test(
    _ columns: IssueColumns,
    _ condition: QueueFilter.Condition,
    _ now: Instant
  ) -> (Int) -> Bool {
    switch condition {
    case .word(let word): return wordTest(columns, word)
    case .status(let statuses):
      let set = Set(statuses)
      return { set.contains(columns.status($0)) }
    case .dueWithin(let milliseconds):
      let end = now.adding(milliseconds: milliseconds)
      return { row in columns.due(row).map { $0.at <= end } ?? false }
    case .overdue:
      return { row in columns.due(row).map { $0.at < now } ?? false }
    case .category(let codes): return { row in codes.contains(columns.category(row) ?? "") }
    case .community(let codes): return { codes.contains(columns.community($0)) }
    case .handler(let name): return { row in columns.handler(row)?.contains(name) ?? false }
    case .urgent: return { columns.isUrgent($0) }
    case .supervised: return { columns.isSupervised($0) }
    }
  }

  /// A number finds the record, Latin letters also find pinyin initials, the rest the title.
  private static func wordTest(_ columns: IssueColumns, _ word: String) -> (Int) -> Bool {
    let number = Int(word)
    let query = word.allSatisfy({ $0.isASCII && $0.isLetter }) ? PinyinQuery(word) : nil
    return { row in
      if let number, columns.id(row).number == number { return true }
      let title = columns.title(row)
      if title.lowercased().contains(word) { return true }
      return query?.matches(title) ?? false
    }
  }
}

extension IssueStatus {
  /// Its place in the life of an issue, for sorting.
  var order: Int { IssueStatus.allCases.firstIndex(of: self) ?? 0 }
}
