public import CommunityModel
internal import Synchronization

/// A search through everything that people wrote about the issues of the tables: on all
/// processors, apart from the store.
///
/// The store may be read and changed meanwhile; `Store.marks(of:)` then puts what changed on top.
/// The sum of a row is checked when it has the word; all were when they came into the columns.
public final class TextSearch: TableReading {
  public let needles: [ExactNeedle]
  /// The ended issues are searched too, not only those with which somebody has something to do.
  public let isAmongEnded: Bool
  let tables: [OpenTable]
  private let disk: Disk
  private let searches: [RowTextSearch]
  private let pieces: [TablePiece]
  private let nextPiece = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private let outcome: Mutex<Outcome>

  private struct Outcome {
    /// For each piece and each needle where the rows begin that have it, rising.
    var found: [[[UInt32]]]
    var failure: (any Error)?
    var isDone = false
  }

  init(
    _ tables: [OpenTable],
    _ needles: [ExactNeedle],
    amongEnded isAmongEnded: Bool,
    pieceSize: Int = TablePiece.size,
    _ disk: Disk
  ) {
    self.tables = tables
    self.needles = needles
    self.isAmongEnded = isAmongEnded
    self.disk = disk
    searches = needles.map(RowTextSearch.init)
    let kinds: [TableKind] = isAmongEnded ? [.issuesOpen, .issuesSealed] : [.issuesOpen]
    let pieces = tables.indices.filter { kinds.contains(tables[$0].entry.kind) }
      .flatMap { TablePiece.all(of: $0, tables[$0].entry, size: pieceSize) }
    self.pieces = pieces
    outcome = Mutex(Outcome(found: Array(repeating: [], count: pieces.count)))
  }

  /// Reads all; returns when it is done or was cancelled.
  ///
  /// Throws `StoreFailure.table` at a row that has a word and is damaged.
  public func run() throws(StoreFailure) {
    Workers.run(min(Workers.standardCount, pieces.count)) { _ in self.work() }
    let failure = outcome.withLock { outcome in
      outcome.isDone = !isStopped.load(ordering: .acquiring)
      return outcome.failure
    }
    try StoreFailure.typed { if let failure { throw failure } }
  }

  public func cancel() { isStopped.store(true, ordering: .releasing) }

  /// It came to its end.
  var isDone: Bool { outcome.withLock(\.isDone) }

  /// Where in a table the rows begin that have a needle, rising.
  func found(_ needle: Int, in table: Int) -> [UInt32] {
    outcome.withLock { outcome in
      pieces.indices.filter { pieces[$0].table == table }.flatMap { outcome.found[$0][needle] }
    }
  }

  private func work() {
    var cursor: TableCursor?
    while !isStopped.load(ordering: .acquiring) {
      let number = nextPiece.add(1, ordering: .relaxed).oldValue
      guard number < pieces.count else { return }
      do {
        let found = try search(pieces[number], &cursor)
        outcome.withLock { $0.found[number] = found }
      } catch {
        outcome.withLock { $0.failure = error }
        cancel()
      }
    }
  }

  private func search(_ piece: TablePiece, _ cursor: inout TableCursor?) throws -> [[UInt32]] {
    var found: [[UInt32]] = Array(repeating: [], count: searches.count)
    try piece.place(&cursor, in: tables, disk)
    while try cursor?.readLines({ lines, offset in
      for index in searches.indices {
        var begin = 0
        do {
          try searches[index].forEachFound(in: lines, reading: &begin) {
            found[index].append(UInt32(offset + $0))
          }
        } catch let problem as JSONProblem {
          throw tables[piece.table].damage(.malformed(problem), at: offset + begin)
        } catch is RowSum.Mismatch {
          throw tables[piece.table].damage(.sumMismatch, at: offset + begin)
        }
      }
    }) ?? false {}
    return found
  }
}
