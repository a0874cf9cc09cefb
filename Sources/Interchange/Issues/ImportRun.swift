internal import CommunityModel

/// One pass over the rows: what is known of them so far, and the batch in the making.
struct ImportRun {
  var reader: IssueRowReader
  private let home: String
  private let source: String
  private let returning: ReturningRows?
  private let context: RuleContext
  private var report: ImportReport
  private var batch = ImportBatch()
  /// A change that found the batch full and waits for the next.
  private var waiting: (draft: ChangeDraft, size: Int)?
  /// What the file said under each outside number, and where.
  private var seen: [String: (fingerprint: String, line: Int)] = [:]

  init(reader: IssueRowReader, options: IssueImportOptions, encoding: TextEncoding) {
    self.reader = reader
    home = options.home
    source = options.source
    returning = ReturningRows(reader.cells.map, options)
    report = ImportReport(encoding: encoding.rawValue)
    let codes = Set(options.communities.map(\.code))
    context = RuleContext(
      now: options.now,
      by: "",
      rules: RuleBook(catalogue: options.catalogue),
      homeCommunity: options.homeCommunity,
      hasCommunity: { codes.contains($0) },
      issue: { _ in nil }
    )
  }

  var isBatchFull: Bool { waiting != nil }

  mutating func take(_ csvRow: CSVRow, _ existing: (String) throws -> Issue?) throws {
    report.read += 1
    if let id = returning?.id(of: csvRow), try existing("\(source):\(id)") == nil,
      let issue = try existing(id.description)
    {
      return takeBack(csvRow, of: issue)
    }
    let row: ImportedRow
    do {
      row = try reader.read(csvRow)
    } catch {
      return reject(csvRow.line, error)
    }
    if let before = seen[row.externalID] {
      if before.fingerprint == row.fingerprint {
        report.unchanged += 1
      } else {
        reject(row.line, Refusal("rowTwice", ["line": .number(before.line)], field: .externalID))
      }
      return
    }
    let issue = try existing(row.externalID)
    switch ImportDecision(row, existing: issue, home: home) {
    case .unchanged:
      report.unchanged += 1
      remember(row)
    case .reject(let refusal): reject(row.line, refusal)
    case .add(let draft): if accept(draft, of: row, on: nil) { report.added += 1 }
    case .update(let draft): if accept(draft, of: row, on: issue) { report.updated += 1 }
    }
  }

  /// A row of our own list: what was changed in it follows the rules for what changed outside.
  private mutating func takeBack(_ csvRow: CSVRow, of issue: Issue) {
    guard let difference = returning?.difference(of: csvRow, from: issue), !difference.isNone else {
      report.unchanged += 1
      return
    }
    if difference.isOlder, difference.taken.isEmpty {
      // What differs is what was done here since.
      report.unchanged += 1
      return
    }
    let draft: ChangeDraft
    let row: ImportedRow
    do {
      // What is noticed of such a row was noticed when it first came: only a copy hears it.
      var reader = reader
      row = try reader.read(csvRow)
      draft = try refresh(issue, from: row, difference)
    } catch {
      return reject(csvRow.line, error)
    }
    if accept(draft, of: row, on: issue) { report.updated += 1 }
    seen[issue.id.description] = (row.fingerprint, row.line)
  }

  /// The change that a row of ours asks for; throws why it is not taken over.
  private func refresh(
    _ issue: Issue,
    from row: ImportedRow,
    _ difference: ReturningRows.Difference
  ) throws(Refusal) -> ChangeDraft {
    if let before = seen[issue.id.description] {
      throw Refusal("rowTwice", ["line": .number(before.line)])
    }
    if difference.isOlder { throw Refusal("olderList", ["at": .instant(issue.updatedAt)]) }
    if let column = difference.kept.first { throw Refusal("ownColumn", ["field": .text(column)]) }
    if let refusal = ImportDecision.refusal(row, issue, home) { throw refusal }
    return ImportDecision.refresh(row, issue)
  }

  /// Records the batch, and begins the next with what waits for it.
  mutating func flush(_ commit: (([ChangeDraft]) throws -> Void)?) throws {
    let drafts = batch.take()
    if !drafts.isEmpty { try commit?(drafts) }
    guard let waiting else { return }
    self.waiting = nil
    batch.append(waiting.draft, size: waiting.size)
  }

  func finished() -> ImportReport {
    var report = report
    report.dropped = reader.cells.notes.dropped
    report.warnings = reader.cells.notes.warnings
    return report
  }

  /// Puts a change into the batch if the rules let it; a refusal there would stop them all.
  private mutating func accept(_ draft: ChangeDraft, of row: ImportedRow, on issue: Issue?) -> Bool
  {
    guard case .issue(let verb) = draft.kind else { return false }
    if case .failure(let refusal) = IssueAction[verb].checked(draft, on: issue, context) {
      reject(row.line, refusal)
      return false
    }
    let size = ImportBatch.size(of: draft)
    guard size <= ImportBatch.changeBytesMax else {
      reject(row.line, Refusal("tooLarge", ["max": .number(ImportBatch.changeBytesMax)]))
      return false
    }
    remember(row)
    if batch.hasRoom(for: size) {
      batch.append(draft, size: size)
    } else {
      waiting = (draft, size)
    }
    return true
  }

  private mutating func remember(_ row: ImportedRow) {
    seen[row.externalID] = (row.fingerprint, row.line)
  }

  private mutating func reject(_ line: Int, _ refusal: Refusal) {
    report.rejected.append(ImportReport.Rejection(line: line, refusal: refusal))
  }
}
