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
