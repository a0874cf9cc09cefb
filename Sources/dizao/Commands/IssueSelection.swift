internal import CommunityModel
internal import CommunityStore

extension Desk {
  /// What was typed as conditions and words; throws what means nothing, with what is possible.
  func filter(_ texts: [String], _ store: Store) throws(Failure) -> IssueFilter {
    let filter = IssueFilter(texts.joined(separator: " "), reader(store))
    guard let refusal = filter.refusal else { return filter }
    var failure = Failure(refusal)
    failure.status = .usage
    throw failure
  }
}

/// The issues that a filter lets through, in the order people want them.
///
/// Open ones stand as in the queue, and only their table is read; otherwise all are read one by
/// one in the order of their numbers.
struct IssueSelection {
  private let store: Store
  private let filter: IssueFilter
  private let now: Instant

  init(_ store: Store, _ filter: IssueFilter, now: Instant) {
    self.store = store
    self.filter = filter
    self.now = now
  }

  /// Hands out the issues one by one.
  func visit(_ body: (Issue) throws -> Void) throws {
    if filter.asksOnlyOpen { return try forEachOpen(body) }
    try store.forEachIssue(matching: filter, now: now) { issue in
      try body(issue)
      return true
    }
  }

  private func forEachOpen(_ body: (Issue) throws -> Void) throws {
    let columns = store.columns
    let keyed = columns.toDoRows.map { row in
      (
        rank: columns.rank(row, now: now).rawValue,
        due: columns.due(row)?.at.milliseconds ?? Int64.max, row: row
      )
    }
    for entry in keyed.sorted(by: { ($0.rank, $0.due, $0.row) < ($1.rank, $1.due, $1.row) }) {
      guard let issue = try store.issue(columns.id(entry.row)) else { continue }
      if filter.matches(issue, now: now, store.rules) { try body(issue) }
    }
  }
}
