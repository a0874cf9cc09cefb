internal import CommunityModel
internal import CommunityStore

/// How many issues of a community are open, and how many of them are late.
struct CommunityFigures: Equatable {
  var open = 0
  var overdue = 0

  /// The figures of every community that has an open issue, by its code.
  static func all(_ columns: IssueColumns, now: Instant) -> [String: CommunityFigures] {
    var figures: [String: CommunityFigures] = [:]
    for row in 0..<columns.count where columns.isToDo(row) {
      figures[columns.community(row), default: CommunityFigures()].open += 1
      guard columns.isOverdue(row, now: now) else { continue }
      figures[columns.community(row), default: CommunityFigures()].overdue += 1
    }
    return figures
  }
}
