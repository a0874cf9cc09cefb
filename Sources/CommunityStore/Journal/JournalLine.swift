/// One change in a journal: its number, where it stands, and its chain.
///
/// What it says is the reader's business.
public struct JournalLine: Hashable, Sendable {
  public let seq: Int
  /// Its bytes in the file of its journal, without the line end.
  public let range: Range<Int>
  /// How many changes of the same batch follow.
  public let more: Int
  public let chain: Chain

  public init(seq: Int, range: Range<Int>, more: Int, chain: Chain) {
    self.seq = seq
    self.range = range
    self.more = more
    self.chain = chain
  }
}
