internal import CommunityModel

/// Recognises rows of our own export that come back, and what in them was changed meanwhile.
///
/// A row is compared cell by cell with what the export would say of its issue now. Times are
/// compared to the minute: a spreadsheet shows no seconds.
struct ReturningRows {
  /// What of a row differs from its issue.
  struct Difference {
    /// Heads of columns that an import may take over, and of those it may not.
    var taken: [String] = []
    var kept: [String] = []
    /// The issue went on here since the file was written.
    var isOlder = false

    var isNone: Bool { taken.isEmpty && kept.isEmpty }
  }

  private let ownNumber: Int
  private let names: [String]
  private let export: IssueExport
  /// The export's columns by their place in the file.
  private let columns: [(index: Int, column: IssueExport.Column)]

  /// Nil for a file that has no column of our numbers.
  init?(_ map: ColumnMap, _ options: IssueImportOptions) {
    guard let ownNumber = map.ownNumber else { return nil }
    self.ownNumber = ownNumber
    names = map.names
    // The list is in the language of which it has more heads.
    let found = Language.allCases.map { language in
      let words = Words(language)
      return (
        words: words,
        columns: IssueExport.columns.compactMap { column in
          map.names.firstIndex(of: column.head(words)).map { (index: $0, column: column) }
        }
      )
    }
    guard let best = found.max(by: { $0.columns.count < $1.columns.count }) else { return nil }
    columns = best.columns
    let rules = RuleBook(catalogue: options.catalogue)
    let communities = Dictionary(
      options.communities.map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    export = IssueExport(best.words, rules: rules) { communities[$0] }
  }

  /// The whole number that a row carries; nil for a row of another platform.
  func id(of row: CSVRow) -> RecordID? {
    guard row.fields.count >= names.count else { return nil }
    return RecordID(IdentifierDoctor.plain(row.fields[ownNumber]))
  }

  func difference(of row: CSVRow, from issue: Issue) -> Difference {
    var difference = Difference()
    for (index, column) in columns {
      let said = row.fields[index]
      let now = column.value(export, issue)
      switch column.returning {
      case .derived: continue
      case .taken where !isSame(said, now, column): difference.taken.append(names[index])
      case .kept where !isSame(said, now, column): difference.kept.append(names[index])
      case .taken, .kept: continue
      }
    }
    let updated = IssueExport.updated
    if let index = names.firstIndex(of: updated.head(export.words)) {
      difference.isOlder = !isSame(row.fields[index], updated.value(export, issue), updated)
    }
    return difference
  }

  private func isSame(_ said: String, _ now: String, _ column: IssueExport.Column) -> Bool {
    let said = TextTidy.body(FormulaGuard.unprotected(said))
    if said == TextTidy.body(now) { return true }
    guard column.isTime else { return false }
    return ReturningRows.minute(said) == ReturningRows.minute(now)
  }

  /// Minutes since 1970; nil for a cell that is empty or no time.
  private static func minute(_ text: String) -> Int64? {
    do {
      return try RowMoment(text, of: .received).map {
        $0.instant.milliseconds / Instant.millisecondsPerMinute
      }
    } catch {
      // What is no time differs from every time, and whoever reads the row says why.
      return nil
    }
  }
}
