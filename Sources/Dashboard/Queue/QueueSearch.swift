internal import CommunityModel
internal import CommunityStore
internal import Synchronization

/// The rows that a filter shows, found on all processors when they are many.
struct QueueSearch: Sendable {
  struct Found: Sendable {
    /// Of the rows that are shown, in the order of rows.
    var keys: [UInt64] = []
    /// How many rows the filter could have shown.
    var total = 0
  }

  /// Rows of a piece; no smaller part is worth a thread.
  static let pieceSize = 32_768
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
    var all = Found()
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count, rows[end] - rows[end - 1] <= QueueSearch.gapMax { end += 1 }
      take(rows[start..<end], in: rows[start]..<rows[end - 1] + 1, &all)
      start = end
    }
    return all
  }

  private func search(_ pieces: [Range<Int>]) -> Found {
    let results = Results(count: pieces.count)
    let workers = min(Workers.standardCount, pieces.count)
    Workers.run(workers) { _ in
      while let piece = results.nextPiece() {
        var found = Found()
        take(pieces[piece], in: pieces[piece], &found)
        results.put(found, at: piece)
      }
    }
    return results.all()
  }

  private func take(_ rows: some Collection<Int>, in span: Range<Int>, _ found: inout Found) {
    let shown: [Int]
    if let community {
      let own = rows.filter { columns.communities[$0] == community }
      found.total += own.count
      shown = matcher.matching(own, in: span)
    } else {
      found.total += rows.count
      shown = matcher.matching(rows, in: span)
    }
    for row in shown { found.keys.append(keys.key(row)) }
  }

  /// What the threads found, by the numbers of their pieces.
  private final class Results: Sendable {
    private let count: Int
    private let next = Atomic<Int>(0)
    private let found: Mutex<[Found]>

    init(count: Int) {
      self.count = count
      found = Mutex([Found](repeating: Found(), count: count))
    }

    /// The next piece that nobody has taken; nil when there is none.
    func nextPiece() -> Int? {
      let piece = next.add(1, ordering: .relaxed).oldValue
      return piece < count ? piece : nil
    }

    func put(_ result: Found, at piece: Int) { found.withLock { $0[piece] = result } }

    func all() -> Found {
      found.withLock { parts in
        var all = Found(total: parts.reduce(0) { $0 + $1.total })
        all.keys.reserveCapacity(parts.reduce(0) { $0 + $1.keys.count })
        for part in parts { all.keys += part.keys }
        return all
      }
    }
  }
}
