internal import CommunityModel

/// Reads rows of a table as issues; throws a rule's no for a row that is none.
struct IssueRowReader {
  private let options: IssueImportOptions
  private let map: ColumnMap
  private let communities: CommunityFinder
  /// The community of rows that name none.
  private let community: String
  private let sources: ChoiceFinder?
  private let urgencies: ChoiceFinder?
  private var categories: CategoryFinder
  private(set) var notes = ImportNotes()

  private static let titleLengthMax = LifeRules().titleLengthMax
  /// Clocks of two machines are never quite alike.
  private static let aheadMillisecondsMax: Int64 = 120_000

  init(_ map: ColumnMap, _ options: IssueImportOptions) throws(ImportFailure) {
    self.map = map
    self.options = options
    communities = CommunityFinder(options.communities)
    if let wanted = options.community {
      guard let code = communities.code(wanted) else { throw .unknownCommunity(wanted) }
      community = code
    } else {
      community = options.homeCommunity
    }
    sources = ChoiceFinder(Field.source.kind)
    urgencies = ChoiceFinder(Field.urgency.kind)
    categories = CategoryFinder(options.catalogue)
  }

  mutating func note(_ kind: ImportWarning.Kind, line: Int) { notes.add(kind, line: line) }

  mutating func read(_ row: CSVRow) throws(Refusal) -> ImportedRow {
    try checkWidth(row)
    if row.hasStrayQuotes { note(.strayQuotes, line: row.line) }
    let title = line(.title, row)
    if title.isEmpty {
      throw Refusal("needed", ["field": .label(Field.title.label)], field: .title)
    }
    let text = paragraph(.text, row)
    let answer = paragraph(.answer, row)
    let times = try times(row)
    let verb: IssueVerb = options.asHistory || !answer.isEmpty ? .history : .report
    var fingerprint = RowFingerprint()
    for part in [title, text, answer, Self.mark(times.received), Self.mark(times.answered)] {
      fingerprint.add(part)
    }
    var body = Fields()
    put(title: title, text: text, row, into: &body)
    try put(places: row, into: &body)
    putCategory(row, title: title, into: &body)
    put(times, verb, row, into: &body)
    put(people: row, verb, into: &body)
    if !answer.isEmpty { body[.answer] = .text(answer) }
    let externalID = try externalID(row, title: title, text: text, times.received)
    body[.externalID] = .text(externalID)
    body[.fingerprint] = .text(fingerprint.text)
    return ImportedRow(
      line: row.line,
      externalID: externalID,
      fingerprint: fingerprint.text,
      verb: verb,
      body: body,
      namesCategory: map.has(.category)
    )
  }

  /// Empty fields beyond the header's are a spreadsheet's habit; missing ones shift columns.
  private func checkWidth(_ row: CSVRow) throws(Refusal) {
    let isWhole =
      switch row.shape {
      case .even: true
      case .short: false
      case .long: row.fields.dropFirst(map.names.count).allSatisfy(\.isEmpty)
      }
    if isWhole { return }
    throw Refusal(
      "rowWidth",
      ["expected": .number(map.names.count), "found": .number(row.fields.count)]
    )
  }
}

// MARK: Cells

extension IssueRowReader {
  private func cell(_ field: Field, _ row: CSVRow) -> String {
    guard let index = map.columns(of: field).first, index < row.fields.count else { return "" }
    return row.fields[index]
  }

  /// One line of text without what must never be stored.
  private mutating func line(_ field: Field, _ row: CSVRow) -> String {
    cleaned(TextTidy.title(FormulaGuard.unprotected(cell(field, row))))
  }

  private mutating func paragraph(_ field: Field, _ row: CSVRow) -> String {
    cleaned(TextTidy.body(FormulaGuard.unprotected(cell(field, row))))
  }

  private mutating func cleaned(_ text: String) -> String {
    if text.isEmpty { return text }
    let cleaned = SensitiveText.clean(text)
    notes.add(dropped: cleaned.counts)
    return cleaned.text
  }

  private static func mark(_ moment: RowMoment?) -> String {
    moment.map { String($0.instant.milliseconds) } ?? ""
  }
}

// MARK: Title, place, category

extension IssueRowReader {
  private mutating func put(
    title: String,
    text: String,
    _ row: CSVRow,
    into body: inout Fields
  ) {
    guard title.count > Self.titleLengthMax else {
      body[.title] = .text(title)
      if !text.isEmpty { body[.text] = .text(text) }
      return
    }
    note(.titleShortened, line: row.line)
    body[.title] = .text(title.prefix(Self.titleLengthMax - 1) + "…")
    body[.text] = .text(text.isEmpty ? title : title + "\n" + text)
  }

  private mutating func put(places row: CSVRow, into body: inout Fields) throws(Refusal) {
    let name = TextTidy.title(cell(.community, row))
    if name.isEmpty {
      body[.community] = .text(community)
    } else {
      let plain = IdentifierDoctor.plain(name)
      guard let code = communities.code(name) ?? communities.code(plain) else {
        let value = Refusal.Value.text(String(name.prefix(40)))
        throw Refusal("community", ["value": value], field: .community)
      }
      body[.community] = .text(code)
    }
    for field in [Field.estate, .grid, .place] {
      let text = line(field, row)
      if !text.isEmpty { body[field] = .text(text) }
    }
  }

  private mutating func putCategory(_ row: CSVRow, title: String, into body: inout Fields) {
    let code = body.text(.community) ?? community
    let isRural = SiteCode(code)?.isNaturalVillage ?? false
    let levels = map.columns(of: .category).map { index in
      index < row.fields.count ? TextTidy.title(row.fields[index]) : ""
    }
    body[.category] = .text(
      categories.code(levels: levels, title: title, in: isRural ? .rural : .urban)
    )
  }
}

// MARK: Times

extension IssueRowReader {
  private typealias Times = (happened: RowMoment?, received: RowMoment?, answered: RowMoment?)

  private func times(_ row: CSVRow) throws(Refusal) -> Times {
    let happened = try RowMoment(cell(.happened, row), of: .happened)
    let received = try RowMoment(cell(.received, row), of: .received)
    let answered = try RowMoment(cell(.answered, row), of: .answered)
    if let received, isAhead(received) {
      throw Refusal("future", ["at": .instant(received.instant)], field: .received)
    }
    if let answered, isAhead(answered) {
      throw Refusal("answerAhead", ["at": .instant(answered.instant)], field: .answered)
    }
    if let happened, happened.instant > received?.instant ?? options.now {
      throw Refusal("order", ["at": .instant(happened.instant)], field: .happened)
    }
    return (happened, received, answered)
  }

  private func isAhead(_ moment: RowMoment) -> Bool {
    moment.instant > options.now.adding(milliseconds: Self.aheadMillisecondsMax)
  }

  private mutating func put(
    _ times: Times,
    _ verb: IssueVerb,
    _ row: CSVRow,
    into body: inout Fields
  ) {
    if times.received == nil { note(.noReceived, line: row.line) }
    if let received = times.received, let answered = times.answered, answered.isBefore(received) {
      note(.answeredEarly, line: row.line)
    }
    if let happened = times.happened { body[.happened] = .instant(happened.instant) }
    if let received = times.received ?? times.answered {
      body[.received] = .instant(received.instant)
    }
    if verb == .history, let answered = times.answered {
      body[.answered] = .instant(answered.instant)
    }
  }
}

// MARK: People and numbers

extension IssueRowReader {
  private mutating func put(people row: CSVRow, _ verb: IssueVerb, into body: inout Fields) {
    let reporter = line(.reporter, row)
    if !reporter.isEmpty { body[.reporter] = .text(reporter) }
    let phone = cleaned(IdentifierDoctor.plain(cell(.phone, row)))
    if !phone.isEmpty { body[.phone] = .text(phone) }
    let handler = line(.handler, row)
    if verb == .history, !handler.isEmpty {
      body[.handler] = .text(handler)
    } else if !handler.isEmpty {
      note(.handlerLeftOut, line: row.line)
    }
    let usual = Source(rawValue: options.source) ?? .message
    let source = choice(.source, sources, row)
    body[.source] = .text(source ?? usual.rawValue)
    if let urgency = choice(.urgency, urgencies, row) { body[.urgency] = .text(urgency) }
  }

  private mutating func choice(_ field: Field, _ finder: ChoiceFinder?, _ row: CSVRow) -> String? {
    let word = TextTidy.title(cell(field, row))
    guard !word.isEmpty else { return nil }
    let value = finder?.value(word)
    if value == nil { note(.unknownChoice, line: row.line) }
    return value
  }

  private mutating func externalID(
    _ row: CSVRow,
    title: String,
    text: String,
    _ received: RowMoment?
  ) throws(Refusal) -> String {
    let prefix = options.source + ":"
    var number = IdentifierDoctor.plain(cell(.externalID, row))
    if number.hasPrefix(prefix) { number.removeFirst(prefix.count) }
    switch IdentifierDoctor.complaint(about: number) {
    case .scientificNotation:
      throw Refusal("lostDigits", ["value": .text(number)], field: .externalID)
    case .zeroTail: note(.zeroTail, line: row.line)
    case nil: break
    }
    if !number.isEmpty { return prefix + number }
    note(.noNumber, line: row.line)
    var mark = RowFingerprint()
    // The answer is left out: one that comes later belongs to the same message.
    for part in [title, text, Self.mark(received)] { mark.add(part) }
    for field in [Field.community, .estate, .place, .reporter, .phone] {
      mark.add(TextTidy.title(cell(field, row)))
    }
    return prefix + "~" + mark.text
  }
}
