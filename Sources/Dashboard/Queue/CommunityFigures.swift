internal import CommunityModel
internal import CommunityStore

/// How many issues of a community are open, and how many of them are late.
struct CommunityFigures: Equatable {
  var open = 0
  var overdue = 0

  /// The figures of every community that has an open issue, by its code.
  static func all(_ columns: IssueColumns, now: Instant) -> [String: CommunityFigures] {
    // By code first: a word is made for each community and not for each issue.
    var byCode = [CommunityFigures](repeating: .init(), count: columns.communityWords.count)
    for row in columns.toDoRows {
      let code = Int(columns.communities[row])
      byCode[code].open += 1
      if columns.isOverdue(row, now: now) { byCode[code].overdue += 1 }
    }
    var figures: [String: CommunityFigures] = [:]
    for (code, figure) in byCode.enumerated() where figure.open > 0 {
      figures[columns.communityWords[UInt32(code)]] = figure
    }
    return figures
  }
}
