public import CommunityModel

/// What lists, filters and figures need of every issue: one array a property, one row an issue.
///
/// Rows lie in runs, each in the order of ids, as tables were read; between and behind them lies
/// what was made since. A row keeps its index until the store is loaded again.
/// Times are whole seconds since 1970, 0 for none; words are codes into the word lists.
public struct IssueColumns: Sendable {
  public internal(set) var numbers: [UInt32] = []
  public internal(set) var sites = NarrowColumn<UInt8>()
  public internal(set) var communities = NarrowColumn<UInt16>()
  public internal(set) var categories = NarrowColumn<UInt16>()
  public internal(set) var handlers = NarrowColumn<UInt16>()
  public internal(set) var statuses: [IssueStatus] = []
  public internal(set) var flags: [IssueFlags] = []
  public internal(set) var received: [UInt32] = []
  public internal(set) var due: [UInt32] = []
  /// Only of rows that have a due time: few have.
  var soon: [Int: UInt32] = [:]
  public internal(set) var clocks: [Clock?] = []
  public internal(set) var updated: [UInt32] = []
  /// The rating that counts, 1 to 5; 0 for none.
  public internal(set) var scores: [UInt8] = []
  public internal(set) var reporters = NarrowColumn<UInt8>()
  public internal(set) var revisions = NarrowColumn<UInt8>()
  /// FNV-1a of the other platform's number; 0 for none.
  public internal(set) var externalHashes: [UInt64] = []
  /// Where each row begins in its table; of no meaning behind the last run.
  var offsets: [UInt32] = []

  public internal(set) var siteWords = CodedWords()
  public internal(set) var communityWords = CodedWords()
  public internal(set) var categoryWords = CodedWords()
  public internal(set) var handlerWords = CodedWords()

  /// Rows of issues with which somebody has something to do, rising: what a screen shows without
  /// looking at the many that have ended.
  public internal(set) var toDoRows: [Int] = []

  var titles = TitleArena()
  /// Rows that came from tables, in sorted runs, each of one table.
  var runs: [TableRun] = []
  /// Rows of records that came from no table, or before their table was read.
  var rowsSince: [RecordID: Int] = [:]

  public init() {}

  public var count: Int { numbers.count }

  public func id(_ row: Int) -> RecordID {
    RecordID(site: siteWords[sites[row]], number: Int(numbers[row]))
  }

  public func title(_ row: Int) -> String { titles[row] }

  public func community(_ row: Int) -> String { communityWords[communities[row]] }

  /// Nil until somebody classified the issue.
  public func category(_ row: Int) -> String? {
    categories[row] == 0 ? nil : categoryWords[categories[row]]
  }

  public func handler(_ row: Int) -> String? {
    handlers[row] == 0 ? nil : handlerWords[handlers[row]]
  }

  public func receivedAt(_ row: Int) -> Instant { IssueColumns.instant(received[row]) }

  public func updatedAt(_ row: Int) -> Instant { IssueColumns.instant(updated[row]) }

  /// What is due next; nil when nothing is.
  public func due(_ row: Int) -> IssueDue? {
    guard let clock = clocks[row], due[row] > 0 else { return nil }
    return IssueDue(
      clock: clock,
      at: IssueColumns.instant(due[row]),
      soonAt: IssueColumns.instant(soon[row] ?? 0)
    )
  }

  /// Somebody has something to do: it is open, or a bad rating waits to be judged.
  public func isToDo(_ row: Int) -> Bool {
    statuses[row].isOpen || flags[row].contains(.openBadRating)
  }

  /// Ended, with a bad rating that waits to be judged.
  public func isToJudge(_ row: Int) -> Bool {
    !statuses[row].isOpen && flags[row].contains(.openBadRating)
  }

  /// It waits for others, 挂账 or 转办.
  public func isWaiting(_ row: Int) -> Bool {
    statuses[row].isWaiting(isReferred: flags[row].contains(.referred))
  }

  /// As `Issue.isOverdue`: past its time, and not waiting.
  public func isOverdue(_ row: Int, now: Instant) -> Bool {
    // Without `soon`, a dictionary: this is asked of all that is open after every change.
    guard due[row] > 0, clocks[row] != nil, !isWaiting(row) else { return false }
    return IssueDue.isOver(IssueColumns.instant(due[row]), now: now)
  }

  /// What `externalHashes` has of `message:2549`.
  public static func hash(ofExternalID id: String) -> UInt64 {
    IssueFacts.hash(ofExternalID: id)
  }

  /// Where the issue stands in the queue at an hour; what a bad rating brought back is as pressing as
  /// what is urgent.
  public func rank(_ row: Int, now: Instant) -> QueueRank {
    if !statuses[row].isOpen { return isToJudge(row) ? .urgent : .ended }
    return QueueRank(
      status: statuses[row],
      isSupervised: flags[row].contains(.supervised),
      isUrgent: flags[row].contains(.urgent),
      isReferred: flags[row].contains(.referred),
      due: due(row),
      now: now
    )
  }

  /// The row of an issue; nil when it is not there, or in a table that was not read yet.
  public func row(of id: RecordID) -> Int? {
    if let row = rowsSince[id] { return row }
    guard let number = UInt32(exactly: id.number), let site = siteWords.code(id.site) else {
      return nil
    }
    for run in runs {
      if let row = row(number, site: site, id: id, in: run.rows) { return row }
    }
    return nil
  }

  /// Where its row lies; nil when it came from no table.
  func place(_ row: Int) -> RowPlace? {
    runs.first { $0.rows.contains(row) }.map {
      RowPlace(table: $0.table, offset: offsets[row])
    }
  }

  private func row(_ number: UInt32, site: UInt32, id: RecordID, in run: Range<Int>) -> Int? {
    var low = run.lowerBound
    var high = run.upperBound
    while low < high {
      let middle = low + (high - low) / 2
      let isBefore =
        sites[middle] == site ? numbers[middle] < number : siteWords[sites[middle]] < id.site
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < run.upperBound, numbers[low] == number, sites[low] == site else { return nil }
    return low
  }

  static func instant(_ seconds: UInt32) -> Instant {
    Instant(milliseconds: Int64(seconds) * 1000)
  }
}
