/// A place between two changes: everything before it is known and whole.
public struct JournalPosition: Hashable, Sendable {
  /// First change of the journal that holds the place: with the site, the name of its file.
  public var first: Int
  /// Offset in that file, always behind a line end.
  public var offset: Int
  /// Number of the change before it; the next has one more.
  public var seq: Int
  /// The chain of the line before it.
  public var chain: Chain

  public init(first: Int, offset: Int, seq: Int, chain: Chain) {
    self.first = first
    self.offset = offset
    self.seq = seq
    self.chain = chain
  }

  /// The line of the next change in the file of its journal, from 1; the first is the header.
  var nextLine: Int { JournalName.line(of: seq + 1, first: first) }
}

/// From where a journal is read.
public enum JournalStart: Hashable, Sendable {
  case beginning
  /// From the last acknowledged change: for a command that needs nothing older.
  case head
  /// From a place that the manifest names.
  case position(JournalPosition)
}

/// What stands behind the last whole batch.
public enum JournalEnd: Hashable, Sendable {
  case whole
  /// So many bytes of a write under way, or of one that was interrupted.
  case unfinished(bytes: Int)
}
