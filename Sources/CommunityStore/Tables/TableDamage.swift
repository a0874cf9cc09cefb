/// A row or a file of the tables that is not what was written.
public struct TableDamage: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The row was changed since it was written.
    case sumMismatch
    /// The row is what was written and says what no row of this kind may.
    case malformed(JSONProblem)
    /// The ids of the rows do not rise.
    case unordered
    case rowTooLong
    /// Larger than any table may be.
    case tooLarge
    /// The file has another size, or another number of rows, than the manifest says.
    case wrongSize(expected: Int, found: Int)
    case wrongRowCount(expected: Int, found: Int)
    /// The file's SHA-256 is not that in the manifest.
    case hashMismatch
    /// The manifest names the file, and it is not there.
    case missing
  }

  public let path: String
  /// Line of the file, from 1; 0 when it concerns the whole.
  public let line: Int
  public let kind: Kind

  public init(path: String, line: Int = 0, _ kind: Kind) {
    self.path = path
    self.line = line
    self.kind = kind
  }
}
