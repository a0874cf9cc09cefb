internal import CommunityModel

/// The rules that a store goes by, with the mark under which it keeps what follows from them.
struct RulesInForce: Sendable {
  let book: RuleBook
  let mark: String

  init(_ book: RuleBook) {
    self.book = book
    mark = book.clocks.fingerprint(with: book.calendar)
  }

  /// An issue with what follows from it.
  ///
  /// One that was sealed before and is sealed still keeps what was in force: a note written years
  /// later does not make an old answer late.
  func row(_ issue: Issue, before: IssueRow?) -> IssueRow {
    if let before, before.isSealed, before.issue.status == issue.status,
      before.issue.resolvedAt == issue.resolvedAt
    {
      let row = IssueRow(issue: issue, times: before.times)
      if row.isSealed { return row }
    }
    return IssueRow(issue: issue, times: IssueTimes(of: issue, book, mark: mark))
  }

  /// A stored row, worked out again when it is open and other rules made it.
  func current(_ row: IssueRow) -> IssueRow {
    guard row.times.rules != mark, !row.isSealed else { return row }
    return IssueRow(issue: row.issue, times: IssueTimes(of: row.issue, book, mark: mark))
  }
}

extension IssueRow {
  /// Nothing is due any more: it goes into the sealed tables.
  var isSealed: Bool { !issue.isToDo }
}
