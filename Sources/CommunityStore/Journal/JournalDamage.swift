/// A place where a journal is not what was once written: nothing behind it can be trusted.
public struct JournalDamage: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The line was changed, or the lines before it were.
    case chainMismatch
    /// The line has not the shape of a change; `problem` if it is not even JSON.
    case malformed(JSONProblem?)
    /// Another number than the next one.
    case wrongSeq(expected: Int, found: Int)
    /// The lines of a batch do not count down to its end.
    case brokenBatch
    case lineTooLong
    /// The first line is no header, or not that of this file.
    case badHeader
    /// The journal that should continue here is not there.
    case missingJournal(first: Int)
    /// Changes that were acknowledged are no longer there.
    case shorterThanHead(seq: Int, size: Int)
    /// A journal that is followed by another ends in the middle of a line.
    case unfinished
  }

  public let path: String
  /// Line of the file, from 1, the header being the first.
  public let line: Int
  public let offset: Int
  public let kind: Kind
  /// Up to where everything is whole.
  public let whole: JournalPosition

  /// The last part of the path.
  public var file: String { String(path.split(separator: "/").last ?? "") }

  public init(path: String, line: Int, offset: Int, kind: Kind, whole: JournalPosition) {
    self.path = path
    self.line = line
    self.offset = offset
    self.kind = kind
    self.whole = whole
  }
}

extension JournalDamage {
  /// The oldest journal, whose first change has that number, continues one that is not there.
  static func beginningMissing(at path: String, first: Int) -> JournalDamage {
    let nothing = JournalPosition(first: first, offset: 0, seq: 0, chain: .zero)
    return JournalDamage(
      path: path,
      line: 1,
      offset: 0,
      kind: .missingJournal(first: 1),
      whole: nothing
    )
  }
}
