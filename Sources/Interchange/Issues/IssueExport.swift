public import CommunityModel

/// Issues as a table for people and spreadsheets: one row an issue, the heads in a language.
///
/// Holds what the office sees but for names and phones, which lie in the private files. An import
/// of ours understands the heads of both languages.
///
///     try IssueExport(words, rules: rules, communityName: name)
///       .write(encoding: .gb18030, to: file.write) { row in
///         try store.forEachIssue { try row($0); return true }
///       }
public struct IssueExport {
  let words: Words
  private let rules: RuleBook
  private let communityName: (String) -> String?

  public init(_ words: Words, rules: RuleBook, communityName: @escaping (String) -> String?) {
    self.words = words
    self.rules = rules
    self.communityName = communityName
  }

  /// The heads of the columns.
  public var header: [String] { Self.columns.map { $0.head(words) } }

  /// An issue's fields in the order of the heads; empty where there is nothing to say.
  ///
  /// Control characters and marks that turn writing around are left out: a table is printed, too.
  public func row(_ issue: Issue) -> [String] {
    Self.columns.map { TextTidy.body($0.value(self, issue)) }
  }

  /// Writes a whole file piece by piece; returns how many issues it holds.
  ///
  /// Text that a spreadsheet would run is made harmless (`FormulaGuard`).
  /// - Throws: `EncodingProblem`, and what the closures throw.
  @discardableResult
  public func write(
    encoding: TextEncoding = .utf8WithMark,
    to sink: @escaping CSVWriter.Sink,
    issues: ((Issue) throws -> Void) throws -> Void
  ) throws -> Int {
    var options = CSVWriter.Options()
    options.encoding = encoding
    options.guardsFormulas = true
    var writer = try CSVWriter(options, sink: sink)
    var count = 0
    try writer.write(header)
    try issues { issue in
      try writer.write(row(issue))
      count += 1
    }
    try writer.finish()
    return count
  }

  /// What a column that comes back in an import can do.
  enum Returning: Sendable {
    /// What was changed in it is taken over, by the rules for what changed outside.
    case taken
    /// It is changed in the program only.
    case kept
    /// It follows from the others, or from the rules in force.
    case derived
  }

  struct Column: Sendable {
    typealias Value = @Sendable (IssueExport, Issue) -> String

    let head: @Sendable (Words) -> String
    let returning: Returning
    let isTime: Bool
    let value: Value

    init(
      _ label: String,
      _ returning: Returning = .kept,
      isTime: Bool = false,
      _ value: @escaping Value
    ) {
      self.init(head: { $0.label(label) }, returning, isTime: isTime, value: value)
    }

    init(
      head: @escaping @Sendable (Words) -> String,
      _ returning: Returning = .kept,
      isTime: Bool = false,
      value: @escaping Value
    ) {
      self.head = head
      self.returning = returning
      self.isTime = isTime
      self.value = value
    }
  }

  /// When somebody last did something to the issue: how old a list that comes back is.
  static let updated = Column("co.updated", .derived, isTime: true) { $0.text($1.updatedAt) }

  static let columns: [Column] = [
    Column("co.no", .derived) { $1.id.description },
    Column("fi.externalID") { $1.externalID ?? "" },
    Column("fi.title", .taken) { $1.title },
    Column("co.status") { $0.words.label($1.status.label) },
    Column("fi.category", .taken) { $0.category($1.category) },
    Column("fi.urgency") { $0.words.label(for: $1.urgency, in: "ur") },
    Column("fi.source") { $0.words.label(for: $1.source, in: "so") },
    Column("fi.community") { $0.communityName($1.community) ?? $1.community },
    Column("fi.estate") { $1.estate ?? "" },
    Column("fi.grid") { $1.grid ?? "" },
    Column("fi.place", .taken) { $1.place ?? "" },
    Column("fi.happened", isTime: true) { $0.text($1.happenedAt) },
    Column("fi.received", isTime: true) { $0.text($1.receivedAt) },
    Column("co.due", .derived) { $0.text($1.nextDue($0.rules)?.at) },
    Column("fi.handler") { $1.handler ?? "" },
    // The short word for it is also that for a reporter's name, which an import would look for.
    Column(
      head: { $0.sentence("export.reporters") },
      value: { String($1.supporters.count) }
    ),
    Column("fi.text", .taken) { $1.text },
    Column("fi.answer", .taken) { $1.resolution?.text ?? "" },
    Column("fi.answered", .taken, isTime: true) { $0.text($1.resolution?.at) },
    Column("fi.rating") { $0.rating($1.lastRating) },
    Column("co.round") { String($1.round) },
    updated,
  ]

  private func text(_ instant: Instant?) -> String {
    guard let (date, time) = instant?.civil else { return "" }
    return "\(date.text) \(time.text)"
  }

  private func category(_ code: String?) -> String {
    guard let code else { return "" }
    return rules.catalogue[code]?.name(in: words.language) ?? code
  }

  private func rating(_ rating: IssueRating?) -> String {
    rating.map { words.label(Label("ra", String($0.score))) } ?? ""
  }
}
