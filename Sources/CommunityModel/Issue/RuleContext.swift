/// What a rule may look at besides the record: the hour, the rules in force, who acts, and where.
public struct RuleContext: Sendable {
  public var now: Instant
  public var by: String
  public var rules: RuleBook
  /// The community of this office; where a report goes when nobody says otherwise.
  public var homeCommunity: String
  public var hasCommunity: @Sendable (String) -> Bool
  /// Another issue, for merges; nil when there is none.
  public var issue: @Sendable (RecordID) -> Issue?

  public init(
    now: Instant,
    by: String,
    rules: RuleBook = .standard,
    homeCommunity: String,
    hasCommunity: @escaping @Sendable (String) -> Bool,
    issue: @escaping @Sendable (RecordID) -> Issue?
  ) {
    self.now = now
    self.by = by
    self.rules = rules
    self.homeCommunity = homeCommunity
    self.hasCommunity = hasCommunity
    self.issue = issue
  }
}
