public import CommunityModel

/// An import of another platform's messages as issues: a table in, changes out.
///
/// The whole file is read first, so that one that breaks off or is of another encoding leaves no
/// half of itself behind. Then rows become changes, in batches that are recorded whole or not at
/// all. The platform's number is kept: importing again adds nothing, takes over what changed
/// there, and never writes over what people here wrote. Nothing here knows the store; it is asked
/// and told through closures.
public struct IssueImport: Sendable {
  /// What the file was read as.
  public let encoding: TextEncoding
  /// What its bytes say of that; nil when the encoding was given.
  public let detected: DetectedEncoding?
  /// The file's columns in order, and what each is taken for; nil is left out.
  public var columns: [(name: String, field: Field?)] { Array(zip(map.names, map.fields)) }
  /// Rows below the header.
  public var rowCount: Int { rows.count }

  private let options: IssueImportOptions
  private let map: ColumnMap
  private let rows: [CSVRow]

  /// Reads a file whole; nothing is recorded yet.
  public init(bytes: [UInt8], _ options: IssueImportOptions) throws(ImportFailure) {
    self.options = options
    (encoding, detected) = try Self.encoding(of: bytes, options)
    let bytes = try Self.text(bytes, encoding)
    let table: (header: [String], rows: [CSVRow])
    do {
      table = try Self.rows(of: bytes)
    } catch {
      throw .table(error)
    }
    if table.header.isEmpty { throw .empty }
    map = try ColumnMap(header: table.header, asked: options.map)
    rows = table.rows
    // Options that make no sense are said before anything is asked of the store.
    _ = try IssueRowReader(map, options)
  }

  private static func encoding(
    of bytes: [UInt8],
    _ options: IssueImportOptions
  ) throws(ImportFailure) -> (TextEncoding, DetectedEncoding?) {
    if let given = options.encoding {
      let isMarked = given == .utf8 && bytes.starts(with: TextEncoding.utf8WithMark.mark)
      return (isMarked ? .utf8WithMark : given, nil)
    }
    do {
      let found = try EncodingDetector.detect(bytes)
      return (found.encoding, found)
    } catch {
      throw .encoding(error)
    }
  }

  /// The file as UTF-8; the reader of tables looks at UTF-8 itself.
  private static func text(
    _ bytes: [UInt8],
    _ encoding: TextEncoding
  ) throws(ImportFailure) -> [UInt8] {
    switch encoding {
    case .utf8, .utf8WithMark: return bytes
    case .gb18030, .utf16LittleEndian, .utf16BigEndian:
      do {
        return try Transcoder.decode(bytes, from: encoding)
      } catch {
        throw .encoding(error)
      }
    }
  }

  /// The header, empty when there is none, and the rows that have something in them.
  private static func rows(
    of bytes: [UInt8]
  ) throws(CSVProblem) -> (header: [String], rows: [CSVRow]) {
    var table = CSVReader(bytes)
    guard let header = try table.next() else { return ([], []) }
    var rows: [CSVRow] = []
    while let row = try table.next() {
      if !row.isBlank { rows.append(row) }
    }
    return (header.fields, rows)
  }

  /// Turns the rows into changes.
  ///
  /// - Parameters:
  ///   - existing: the issue under an outside number (`message:2549`) or, for a list of our own
  ///     that comes back, under a whole id (`990102001001-318`), as the store has it.
  ///   - commit: records a batch of at most 5,000 changes and 6 MiB; nil for a dry run.
  ///   - progress: hears how many rows of how many are done.
  /// - Returns: what became of every row.
  /// - Throws: what the closures throw; batches recorded before that stand, and the same file
  ///   again goes on behind them.
  public func run(
    existing: (String) throws -> Issue?,
    commit: (([ChangeDraft]) throws -> Void)?,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> ImportReport {
    var run = ImportRun(
      reader: try IssueRowReader(map, options),
      options: options,
      encoding: encoding
    )
    if detected?.confidence == .low { run.reader.cells.note(.encodingUnsure) }
    for (index, row) in rows.enumerated() {
      if index.isMultiple(of: 100) { progress(index, rows.count) }
      try run.take(row, existing)
      if run.isBatchFull { try run.flush(commit) }
    }
    try run.flush(commit)
    progress(rows.count, rows.count)
    return run.finished()
  }
}
