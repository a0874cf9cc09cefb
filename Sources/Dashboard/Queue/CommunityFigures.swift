internal import CommunityModel
internal import CommunityStore

/// How many issues of a community are open, and how many of them are late.
struct CommunityFigures: Equatable {
  var open = 0
  var overdue = 0

  /// The figures of every community that has an open issue, by its code.
  static func all(_ columns: IssueColumns, now: Instant) -> [String: CommunityFigures] {
    // By code first: a word is made for each community and not for each issue.
    var byCode: [UInt32: CommunityFigures] = [:]
    for row in columns.toDoRows {
      let isOverdue = columns.isOverdue(row, now: now)
      byCode[columns.communities[row], default: CommunityFigures()].open += 1
      if isOverdue { byCode[columns.communities[row], default: CommunityFigures()].overdue += 1 }
    }
    var figures: [String: CommunityFigures] = [:]
    for (code, figure) in byCode { figures[columns.communityWords[code]] = figure }
    return figures
  }
}
