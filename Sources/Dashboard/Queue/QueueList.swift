internal import CommunityModel
internal import CommunityStore

/// The rows of the queue that are shown, in order: the filter and the sort applied to columns.
struct QueueList {
  /// Rows of the columns.
  private(set) var rows = QueueRows()
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
    let search = QueueSearch(
      columns,
      QueueMatcher(columns, board.texts, filter: filter, now: now),
      keys: QueueKeys(sort, columns, now: now),
      community: community.map { columns.communityWords.code($0) ?? .max }
    )
    let found = filter.asksForEnded ? search.run() : search.run(among: columns.toDoRows)
    total = found.total
    if sort == .queue {
      let waiting = found.keys.firstPlace(notBefore: QueueKeys.first(of: .waiting))
      let ended = found.keys.firstPlace(notBefore: QueueKeys.first(of: .ended))
      lineAt = waiting < ended ? waiting : nil
    }
    rows = QueueRows(found.keys)
    numberMax = Int(found.numberMax)
  }

  init() {}
}
