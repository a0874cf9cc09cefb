/// What of an issue is true or not, for lists and the order of the queue.
public struct IssueFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let supervised = IssueFlags(rawValue: 1 << 0)
  public static let urgent = IssueFlags(rawValue: 1 << 1)
  public static let referred = IssueFlags(rawValue: 1 << 2)
  public static let fixedOnSpot = IssueFlags(rawValue: 1 << 3)
  /// A bad rating that nobody has judged yet.
  public static let openBadRating = IssueFlags(rawValue: 1 << 4)
  /// Its clock stands still.
  public static let paused = IssueFlags(rawValue: 1 << 5)
  /// A clock runs whose end no installed calendar can tell.
  public static let calendarMissing = IssueFlags(rawValue: 1 << 6)
  /// The reporter gave no hurry: 长期.
  public static let longTerm = IssueFlags(rawValue: 1 << 7)
}
