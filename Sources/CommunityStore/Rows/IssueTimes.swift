public import CommunityModel

/// What follows from an issue, the rules and the calendar: stored with its row, with the mark of
/// what it was worked out with, and worked out again for open rows when that differs.
///
/// Of a sealed row it is what was in force when it was sealed.
public struct IssueTimes: Hashable, Sendable {
  /// What is due next; nil when nothing is, or no limit is set.
  public var due: IssueDue?
  /// A clock runs whose end no installed calendar can tell.
  public var isCalendarMissing = false
  /// Nil while the clock runs, and where none ever ran.
  public var wasContactedInTime: Bool?
  public var wasResolvedInTime: Bool?
  /// `ClockRules.fingerprint(with:)` of the rules and calendar used.
  public var rules: String

  public init(rules: String) { self.rules = rules }

  public init(of issue: Issue, _ book: RuleBook, mark: String) {
    rules = mark
    due = issue.nextDue(book)
    isCalendarMissing = issue.pendingClocks.contains { clock in
      issue.limit(of: clock, book) != nil && issue.due(clock, book) == nil
    }
    guard !IssueTimes.uncounted.contains(issue.status) else { return }
    wasContactedInTime = IssueTimes.wasContactedInTime(issue, book)
    if let resolved = issue.resolvedAt, let due = issue.due(.resolve, book) {
      wasResolvedInTime = resolved <= due.at
    }
  }

  /// Statuses whose issues no figure of punctuality counts.
  private static let uncounted: Set<IssueStatus> = [
    .history, .merged, .void, .rejected, .inproject,
  ]

  /// Once the contact clock no longer runs, nobody was contacted in time.
  private static func wasContactedInTime(_ issue: Issue, _ book: RuleBook) -> Bool? {
    guard let due = issue.due(.contact, book) else { return nil }
    if let contacted = issue.contactedAt { return contacted <= due.at }
    return issue.pendingClocks.contains(.contact) ? nil : false
  }
}
