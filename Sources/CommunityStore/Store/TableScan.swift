internal import CommunityModel
internal import Synchronization

/// The reading of the sealed tables, or the open ones, into columns: on all processors, apart
/// from the store.
///
/// The store may be read and changed meanwhile; `Store.adopt` then puts what changed on top. Every
/// row's sum is checked. Rows come into the columns in the order of the tables, however many
/// threads read.
public final class TableScan: TableReading, @unchecked Sendable {
  // Only the worker whose turn it is touches `columns`, `progress` and `failure`; `run` has ended
  // before anybody else does.
  let tables: [OpenTable]
  /// Rows that may come until the tables are made anew: a million others need not move for them.
  static let roomToGrow = 8_192
  private let disk: Disk
  private let pieces: [TablePiece]
  private let rowCount: Int
  /// Rows made with other rules than these are told; nil to tell of none.
  private let mark: String?
  private let turns = Turns()
  private let nextPiece = Atomic<Int>(0)
  private let isStopped = Atomic<Bool>(false)
  private var progress = Progress()
  private var failure: (any Error)?
  private var columns: IssueColumns
  /// Rows of the columns that were made with other rules.
  private(set) var rowsOfOtherRules: [Int] = []
  private(set) var isDone = false

  /// How far the table has come whose rows are being taken in.
  private struct Progress {
    var rows = 0
    var deadIndex = 0
  }

  init(
    _ tables: [OpenTable],
    _ kind: TableKind = .issuesSealed,
    onto columns: IssueColumns,
    mark: String? = nil,
    pieceSize: Int = TablePiece.size,
    _ disk: Disk
  ) {
    self.tables = tables
    self.disk = disk
    self.columns = columns
    self.mark = mark
    let read = tables.indices.filter { tables[$0].entry.kind == kind }
    pieces = read.flatMap { TablePiece.all(of: $0, tables[$0].entry, size: pieceSize) }
    rowCount = columns.count + read.reduce(0) { $0 + tables[$1].entry.rows }
    self.columns.reserve(rows: rowCount + TableScan.roomToGrow)
  }

  /// Reads all; returns when it is done or was cancelled.
  ///
  /// To be called once, on any thread.
  /// Throws `StoreFailure.table` at the first row that is damaged.
  public func run() throws(StoreFailure) {
    Workers.run(min(Workers.standardCount, pieces.count)) { _ in self.work() }
    let failure = self.failure
    try StoreFailure.typed { if let failure { throw failure } }
    isDone = !isStopped.load(ordering: .acquiring)
  }

  /// Ends it early, from any thread; what was read is of no use.
  public func cancel() { isStopped.store(true, ordering: .releasing) }

  /// Hands out what was read, once; none of it stays here.
  func takeColumns() -> IssueColumns {
    let taken = columns
    columns = IssueColumns()
    return taken
  }

  private func work() {
    var words = ColumnPart.Words()
    var maps = WordMaps()
    var part = ColumnPart()
    var cursor: TableCursor?
    while !isStopped.load(ordering: .acquiring) {
      let number = nextPiece.add(1, ordering: .relaxed).oldValue
      guard number < pieces.count else { return }
      let piece = pieces[number]
      part.removeAll()
      let read = Result { try self.read(piece, &cursor, &part, &words) }
      turns.wait(for: number)
      if failure == nil {
        do {
          try read.get()
          try takeIn(&part, of: piece, words, &maps)
        } catch {
          failure = error
          cancel()
        }
      }
      turns.end()
    }
  }

  private func read(
    _ piece: TablePiece,
    _ cursor: inout TableCursor?,
    _ part: inout ColumnPart,
    _ words: inout ColumnPart.Words
  ) throws {
    try piece.place(&cursor, in: tables, disk)
    while try cursor?.read({ row in try part.append(row, &words, mark: mark) }) ?? false {}
  }

  /// Puts a piece behind the columns, without the rows that a newer table replaces.
  private func takeIn(
    _ part: inout ColumnPart,
    of piece: TablePiece,
    _ words: ColumnPart.Words,
    _ maps: inout WordMaps
  ) throws {
    if piece.from == 0 { progress = Progress() }
    let table = tables[piece.table]
    let numbers = progress.rows..<progress.rows + part.rows.count
    let dead = table.entry.dead[progress.deadIndex...].prefix { $0 < numbers.upperBound }
    progress.rows = numbers.upperBound
    progress.deadIndex += dead.count
    part.remove(dead.map { $0 - numbers.lowerBound })
    rowsOfOtherRules += part.rowsOfOtherRules.map { columns.count + $0 }
    let border = columns.count
    do {
      try columns.append(part, of: UInt16(piece.table), words, &maps)
    } catch {
      throw TableDamage(path: table.path, .tooLarge)
    }
    // Within a piece its reader has looked.
    if piece.from > 0, !columns.rise(at: border) { throw TableDamage(path: table.path, .unordered) }
    columns.titles.reserve(rows: rowCount + TableScan.roomToGrow)
    guard piece.isLast, progress.rows != table.entry.rows else { return }
    throw TableDamage(
      path: table.path,
      .wrongRowCount(expected: table.entry.rows, found: progress.rows)
    )
  }
}
