internal import CommunityModel
internal import CommunityStore

/// Asks whether a row of the columns fulfils a filter, as `IssueFilter.matches` asks of an issue.
///
/// What can be looked up once is looked up once: categories, communities and handlers become
/// codes, so that a row costs numbers to compare and only bare words read its title.
struct QueueMatcher {
  private let tests: [(isInverted: Bool, holds: (Int) -> Bool)]
  private let isRefused: Bool

  init(_ columns: IssueColumns, filter: IssueFilter, now: Instant) {
    isRefused = filter.refusal != nil
    // Conditions before words: they are cheaper and spare most titles.
    tests =
      filter.terms.map { ($0.isInverted, QueueMatcher.test(columns, $0.condition, now)) }
      + filter.words.map { ($0.isInverted, QueueMatcher.test(columns, $0)) }
  }

  func matches(_ row: Int) -> Bool {
    !isRefused && tests.allSatisfy { $0.holds(row) != $0.isInverted }
  }

  private static func test(
    _ columns: IssueColumns,
    _ condition: IssueFilter.Condition,
    _ now: Instant
  ) -> (Int) -> Bool {
    switch condition {
    case .status(let statuses): return { statuses.contains(columns.statuses[$0]) }
    case .category(let codes):
      return among(codes.compactMap { columns.categoryWords.code($0) }, columns.categories)
    case .community(let codes):
      return among(codes.compactMap { columns.communityWords.code($0) }, columns.communities)
    case .handler(let needle):
      let found = columns.handlerWords.words.enumerated().filter { needle.isFound(in: $1) }
      return among(found.map { UInt32($0.offset) }, columns.handlers)
    case .due(let milliseconds):
      let end = now.adding(milliseconds: milliseconds)
      return { row in
        !columns.isWaiting(row) && columns.due(row).map { $0.at <= end } ?? false
      }
    case .overdue: return { columns.isOverdue($0, now: now) }
    case .paused: return { columns.isWaiting($0) }
    case .urgent: return { columns.isUrgent($0) }
    case .supervised: return { columns.isSupervised($0) }
    }
  }

  private static func among<Narrow>(
    _ codes: [UInt32],
    _ column: NarrowColumn<Narrow>
  ) -> (Int) -> Bool {
    let codes = Set(codes)
    return { codes.contains(column[$0]) }
  }

  /// A number finds the record, here or on another platform; the rest is looked for in the title.
  private static func test(_ columns: IssueColumns, _ word: IssueFilter.Word) -> (Int) -> Bool {
    let outside = Set(
      Source.allCases.map { IssueColumns.hash(ofExternalID: "\($0.rawValue):\(word.needle.text)") }
    )
    return { row in
      if let number = word.number, columns.id(row).number == number { return true }
      if let id = word.id, columns.id(row) == id { return true }
      return columns.hasExternalID(row, among: outside)
        || word.needle.isFound(in: columns.title(row))
    }
  }
}
