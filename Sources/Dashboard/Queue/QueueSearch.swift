internal import CommunityModel
internal import CommunityStore
internal import Synchronization

/// The rows that a filter shows, found on all processors when they are many.
struct QueueSearch: Sendable {
  struct Found {
    /// Of the rows that are shown, in order.
    let keys: KeyBuffer
    /// How many rows the filter could have shown.
    var total = 0
    /// The highest number among those shown.
    var numberMax: UInt32 = 0
  }

  /// Rows of a piece; no smaller part is worth a thread, and what is found in a larger one does not
  /// stay near the processor.
  static let pieceSize = 8_192
  /// Rows to do that lie no farther apart are searched in one go, with those between.
  private static let gapMax = 64

  private let columns: IssueColumns
  private let matcher: QueueMatcher
  private let keys: QueueKeys
  private let community: UInt32?

  init(
    _ columns: IssueColumns,
    _ matcher: QueueMatcher,
    keys: QueueKeys,
    community: UInt32?
  ) {
    self.columns = columns
    self.matcher = matcher
    self.keys = keys
    self.community = community
  }

  /// Among all rows, a piece of so many on a thread at a time.
  func run(pieceSize: Int = QueueSearch.pieceSize) -> Found {
    let pieces = stride(from: 0, to: columns.count, by: pieceSize).map {
      $0..<min($0 + pieceSize, columns.count)
    }
    return search(pieces)
  }

  /// Among rows that rise.
  func run(among rows: [Int]) -> Found {
    var found = Found(keys: KeyBuffer(room: rows.count))
    var count = 0
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end] - rows[end - 1] <= QueueSearch.gapMax { end += 1 }
      var marks = RowMarks(rows[start]..<rows[end - 1] + 1)
      for row in rows[start..<end] { marks.mark(row, true) }
      let piece = take(marks, into: found.keys, at: count)
      count += piece.shown
      found.total += piece.total
      found.numberMax = max(found.numberMax, piece.numberMax)
      start = end
    }
    found.keys.close([0..<count])
    return found
  }

  private func search(_ pieces: [Range<Int>]) -> Found {
    let buffer = KeyBuffer(room: columns.count)
    let results = Results(count: pieces.count)
    Workers.run(min(Workers.standardCount, pieces.count)) { _ in
      while let piece = results.next() {
        let rows = pieces[piece]
        results.put(take(RowMarks(allOf: rows), into: buffer, at: rows.lowerBound), at: piece)
      }
    }
    let all = results.all
    buffer.close(zip(pieces, all).map { $0.lowerBound..<$0.lowerBound + $1.shown })
    return Found(
      keys: buffer,
      total: all.reduce(0) { $0 + $1.total },
      numberMax: all.map(\.numberMax).max() ?? 0
    )
  }

  /// How many rows of a piece the filter could have shown, how many it shows, and the highest
  /// number among these.
  private struct Piece: Sendable {
    var total = 0
    var shown = 0
    var numberMax: UInt32 = 0
  }

  private func take(_ rows: RowMarks, into buffer: KeyBuffer, at place: Int) -> Piece {
    var marks = rows
    if let community { marks.keep { columns.communities[$0] == community } }
    var piece = Piece(total: marks.count)
    matcher.narrow(&marks)
    marks.forEachMarked { row in
      buffer.put(keys.key(row), at: place + piece.shown)
      piece.shown += 1
      piece.numberMax = max(piece.numberMax, columns.numbers[row])
    }
    return piece
  }

  /// What the threads found, by the numbers of their pieces.
  private final class Results: Sendable {
    private let nextPiece = Atomic<Int>(0)
    private let pieces: Mutex<[Piece]>
    private let count: Int

    init(count: Int) {
      self.count = count
      pieces = Mutex([Piece](repeating: Piece(), count: count))
    }

    /// The next piece that nobody has taken; nil when there is none.
    func next() -> Int? {
      let piece = nextPiece.add(1, ordering: .relaxed).oldValue
      return piece < count ? piece : nil
    }

    func put(_ result: Piece, at piece: Int) { pieces.withLock { $0[piece] = result } }

    var all: [Piece] { pieces.withLock { $0 } }
  }
}
