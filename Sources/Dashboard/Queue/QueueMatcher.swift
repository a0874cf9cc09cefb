internal import CommunityModel
internal import CommunityStore

/// Asks whether a row of the columns fulfils a filter, as `IssueFilter.matches` asks of an issue.
///
/// What can be looked up once is looked up once: categories, communities and handlers become
/// codes, so that a row costs numbers to compare and only bare words read its title.
struct QueueMatcher: Sendable {
  typealias Holds = @Sendable (_ row: Int) -> Bool

  /// A bare word; a number finds the record, here or on another platform.
  private struct Word: Sendable {
    let isInverted: Bool
    let search: TitleSearch
    let number: UInt32?
    let row: Int?
    let outside: [UInt64]
  }

  private let columns: IssueColumns
  private let terms: [(isInverted: Bool, holds: Holds)]
  private let words: [Word]
  /// It means nothing, or what it asks of texts is not known yet.
  private let isRefused: Bool

  init(
    _ columns: IssueColumns,
    _ texts: TextMarks = TextMarks(),
    filter: IssueFilter,
    now: Instant
  ) {
    self.columns = columns
    isRefused = filter.refusal != nil || !texts.answers(filter)
    terms = filter.terms.filter { !$0.asksNothing }.map {
      ($0.isInverted, QueueMatcher.test(columns, texts, $0.condition, now))
    }
    words = filter.words.map { word in
      let sources = Source.allCases.map(\.rawValue)
      return Word(
        isInverted: word.isInverted,
        search: TitleSearch(word.needle),
        number: word.number.flatMap { UInt32(exactly: $0) },
        row: word.id.flatMap(columns.row),
        outside: sources.map { IssueColumns.hash(ofExternalID: "\($0):\(word.needle.text)") }
      )
    }
  }

  /// Keeps the marks of the rows that match.
  func narrow(_ marks: inout RowMarks) {
    guard !isRefused else {
      marks = RowMarks(marks.rows)
      return
    }
    // Conditions before words: where none is left, no title is read.
    for (isInverted, holds) in terms { marks.keep { holds($0) != isInverted } }
    for word in words where !marks.isEmpty {
      var found = columns.rows(marks.rows, titled: word.search)
      markNumbers(word, &found)
      marks.keep(found, isInverted: word.isInverted)
    }
  }

  /// Marks the rows whose number a word is, here or on another platform.
  private func markNumbers(_ word: Word, _ marks: inout RowMarks) {
    if let row = word.row, marks.rows.contains(row) { marks.mark(row, true) }
    for row in marks.rows where columns.externalHashes[row] != 0 {
      if word.outside.contains(columns.externalHashes[row]) { marks.mark(row, true) }
    }
    guard let number = word.number else { return }
    for row in marks.rows where columns.numbers[row] == number { marks.mark(row, true) }
  }

  private static func test(
    _ columns: IssueColumns,
    _ texts: TextMarks,
    _ condition: IssueFilter.Condition,
    _ now: Instant
  ) -> Holds {
    switch condition {
    case .status(let statuses, let withToJudge):
      let isAsked = IssueStatus.allCases.map(statuses.contains)
      return { row in
        isAsked[columns.statuses[row].order] || withToJudge && columns.isToJudge(row)
      }
    case .category(let codes):
      return among(codes.compactMap { columns.categoryWords.code($0) }, columns.categories)
    case .community(let codes):
      return among(codes.compactMap { columns.communityWords.code($0) }, columns.communities)
    case .handler(let needle):
      let found = columns.handlerWords.words.enumerated().filter { needle.isFound(in: $1) }
      return among(found.map { UInt32($0.offset) }, columns.handlers)
    case .due(let milliseconds):
      let end = now.adding(milliseconds: milliseconds)
      return { row in
        !columns.isWaiting(row) && columns.due(row).map { $0.at <= end } ?? false
      }
    case .overdue: return { columns.isOverdue($0, now: now) }
    case .paused: return { columns.isWaiting($0) }
    case .urgent: return { columns.isUrgent($0) }
    case .supervised: return { columns.isSupervised($0) }
    case .text(let needle):
      guard let marks = texts[needle] else { return { _ in false } }
      return { marks.rows.contains($0) && marks[$0] }
    }
  }

  private static func among<Narrow>(
    _ codes: [UInt32],
    _ column: NarrowColumn<Narrow>
  ) -> Holds {
    var isAmong = [Bool](repeating: false, count: Int(codes.max() ?? 0) + 1)
    for code in codes { isAmong[Int(code)] = true }
    return { [isAmong] row in
      let code = Int(column[row])
      return code < isAmong.count && isAmong[code]
    }
  }
}
