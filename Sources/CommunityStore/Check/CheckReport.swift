/// What `Store.check` looked at and what it found.
public struct CheckReport: Sendable {
  public var journals = 0
  public var changes = 0
  public var tables = 0
  public var rows = 0
  /// Rows that were made again from their changes and are the same.
  public var rowsCompared = 0
  /// Tables whose figures were counted again.
  public var summaries = 0
  /// Numbers of which the trail says that their changes are lost.
  public var lostChanges = 0
  public var people = 0
  /// Changes of kinds that this program does not know.
  public var unknownChanges = 0
  /// Bytes behind the last whole change: a write under way, or one that was interrupted.
  public var unfinishedBytes = 0
  /// The head is not what was written; the next change writes it again.
  ///
  /// Without it lines that were cut off at the journal's end are not seen.
  public var isHeadBroken = false
  public var problems: [CheckProblem] = []

  public init() {}

  public var isWhole: Bool { problems.isEmpty }
}

/// How far a check has come, in bytes.
public struct CheckProgress: Hashable, Sendable {
  public var done: Int
  public var total: Int

  public init(done: Int, total: Int) {
    self.done = done
    self.total = total
  }
}
