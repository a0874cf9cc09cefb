internal import CommunityModel
internal import CommunityStore

/// Numbers that put rows in order, small first: a rank, what the order asks for, the row.
///
/// ```
/// 63  61 60                              29 28          0
/// [rank][due, or code and due, or received][    row    ]
/// ```
/// One number a row is all that sorting a million of them moves.
struct QueueKeys: Sendable {
  static let rowBits: UInt64 = 29
  private static let rankShift: UInt64 = 61
  /// Of a due time beside a code: steps of 128 seconds, a year and more around now.
  private static let nearBits: UInt32 = 18

  private let sort: QueueSort
  private let columns: IssueColumns
  private let now: Instant
  private let nowSeconds: Int64

  init(_ sort: QueueSort, _ columns: IssueColumns, now: Instant) {
    self.sort = sort
    self.columns = columns
    self.now = now
    nowSeconds = now.milliseconds / 1000
  }

  static func row(_ key: UInt64) -> Int { Int(key & (1 << rowBits - 1)) }

  /// No key of a rank is smaller than this, in the queue's order.
  static func first(of rank: QueueRank) -> UInt64 { UInt64(rank.rawValue) << rankShift }

  func key(_ row: Int) -> UInt64 {
    let rank = sort == .queue ? UInt64(columns.rank(row, now: now).rawValue) : 0
    return rank << QueueKeys.rankShift | order(row) << QueueKeys.rowBits | UInt64(row)
  }

  /// Of 32 bits in the queue's order, of 35 in the others.
  private func order(_ row: Int) -> UInt64 {
    switch sort {
    case .queue: UInt64(dueSeconds(row))
    case .newest: UInt64(UInt32.max - columns.received[row])
    case .community: coded(columns.communities[row], row)
    case .status: coded(UInt32(columns.statuses[row].order), row)
    case .category: coded(columns.categories[row], row)
    }
  }

  private func dueSeconds(_ row: Int) -> UInt32 {
    columns.clocks[row] == nil || columns.due[row] == 0 ? .max : columns.due[row]
  }

  private func coded(_ code: UInt32, _ row: Int) -> UInt64 {
    let due = dueSeconds(row)
    let half = Int64(1) << Int64(QueueKeys.nearBits)
    let steps = (Int64(due) - nowSeconds) / 128
    let near = due == .max ? 2 * half - 1 : min(max(0, steps + half), 2 * half - 2)
    return UInt64(min(code, 0xFFFF)) << UInt64(QueueKeys.nearBits + 1) | UInt64(near)
  }
}
