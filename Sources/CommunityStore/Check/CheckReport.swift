public import CommunityModel

/// Something in a store that is not as it should be, and where.
public struct CheckProblem: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case journal(JournalDamage)
    case table(TableDamage)
    /// A line is whole and says what no change may.
    case change(JSONProblem)
    /// The file is not what was written; the store lives on the one before it.
    case manifest
    /// What the store would live on without its manifest is not what was written.
    case previousManifest
    case previousTable(TableDamage)
    /// The manifest says another chain for its last change than the journal.
    case chain(seq: Int)
    /// The row says something else than the changes that made it.
    case rowDiffers(RecordID)
    /// The changes make a record that no table has.
    case rowMissing(RecordID)
    /// The journals leave numbers out, and no `store.repair` says why.
    case gap(ClosedRange<Int>)
    /// A row that no change made, or that two tables have.
    case rowUnfounded(RecordID)
    /// The figures of a table are not those of its rows.
    case summary
    /// What the private files say of a person has another hash than the change that named them.
    case person(String)
    /// A change names somebody whom the private files lost.
    case personMissing(String)
    /// Somebody was erased and is still there.
    case personNotErased(String)
    case personMalformed(JSONProblem)
    /// Entries do not stand in the order of their ids, so that some would not be found.
    case peopleUnordered
    case disk(DiskFailure)
  }

  public let path: String
  /// From 1; 0 when it concerns the whole file.
  public let line: Int
  public let kind: Kind

  public init(path: String, line: Int = 0, _ kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}

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
  /// The head is not what was written: nobody stands on it, and the next change writes it again.
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
