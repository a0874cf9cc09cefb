internal import CommunityModel

/// Reads rows of a table as issues; throws a rule's no for a row that is none.
struct IssueRowReader {
  var cells: RowCells
  private let options: IssueImportOptions
  private let communities: CommunityFinder
  /// The community of rows that name none.
  private let community: String
  private let sources: ChoiceFinder?
  private let urgencies: ChoiceFinder?
  private let statuses = ChoiceFinder("st", IssueStatus.allCases.map(\.rawValue))
  private var categories: CategoryFinder

  private static let titleLengthMax = LifeRules().titleLengthMax
  /// Clocks of two machines are never quite alike.
  private static let aheadMillisecondsMax: Int64 = 120_000

  init(_ map: ColumnMap, _ options: IssueImportOptions) throws(ImportFailure) {
    cells = RowCells(map)
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

  mutating func read(_ row: CSVRow) throws(Refusal) -> ImportedRow {
    try cells.turn(to: row)
    let title = cells.title(.title)
    if title.isEmpty {
      throw Refusal("needed", ["field": .label(Field.title.label)], field: .title)
    }
    let text = cells.body(.text)
    let answer = cells.body(.answer)
    let times = try times()
    let verb: IssueVerb = isOver(answer: answer) ? .history : .report
    var fingerprint = Fingerprint()
    for part in [title, text, answer, Self.mark(times.received), Self.mark(times.answered)] {
      fingerprint.add(part)
    }
    let externalID = try externalID(title: title, text: text, times.received)
    var body = Fields()
    put(title: title, text: text, into: &body)
    try putPlace(into: &body)
    putCategory(title: title, into: &body)
    put(times, verb, into: &body)
    putPeople(verb, into: &body)
    if !answer.isEmpty { body[.answer] = .text(answer) }
    body[.externalID] = .text(externalID)
    body[.fingerprint] = .text(fingerprint.text)
    return ImportedRow(
      line: row.line,
      externalID: externalID,
      fingerprint: fingerprint.text,
      verb: verb,
      body: body,
      namesCategory: cells.map.has(.category)
    )
  }
}

// MARK: Whether it begins here

extension IssueRowReader {
  /// Answered there, or ended without an answer as what was merged or rejected: nobody here is to
  /// begin with it anew.
  private mutating func isOver(answer: String) -> Bool {
    if options.asHistory || !answer.isEmpty { return true }
    let status = statuses.value(cells.status).flatMap(IssueStatus.init(rawValue:))
    guard let status, !status.isOpen else { return false }
    cells.note(.endedThere)
    return true
  }
}

// MARK: What and where

extension IssueRowReader {
  private mutating func put(title: String, text: String, into body: inout Fields) {
    guard title.count > Self.titleLengthMax else {
      body[.title] = .text(title)
      if !text.isEmpty { body[.text] = .text(text) }
      return
    }
    cells.note(.titleShortened)
    body[.title] = .text(title.prefix(Self.titleLengthMax - 1) + "…")
    body[.text] = .text(text.isEmpty ? title : title + "\n" + text)
  }

  private mutating func putPlace(into body: inout Fields) throws(Refusal) {
    body[.community] = .text(try communityCode())
    for field in [Field.estate, .grid, .place] {
      let text = cells.title(field)
      if !text.isEmpty { body[field] = .text(text) }
    }
  }

  private func communityCode() throws(Refusal) -> String {
    let name = cells.word(.community)
    if name.isEmpty { return community }
    if let code = communities.code(name) ?? communities.code(IdentifierDoctor.plain(name)) {
      return code
    }
    throw Refusal("community", ["value": .text(String(name.prefix(40)))], field: .community)
  }

  private mutating func putCategory(title: String, into body: inout Fields) {
    let site = SiteCode(body.text(.community) ?? community)
    let setting: Category.Setting = site?.isNaturalVillage ?? false ? .rural : .urban
    let levels = cells.words(.category)
    body[.category] = .text(categories.code(levels: levels, title: title, in: setting))
  }
}

// MARK: When

extension IssueRowReader {
  private typealias Times = (happened: RowMoment?, received: RowMoment?, answered: RowMoment?)

  private func times() throws(Refusal) -> Times {
    let happened = try RowMoment(cells[.happened], of: .happened)
    let received = try RowMoment(cells[.received], of: .received)
    let answered = try RowMoment(cells[.answered], of: .answered)
    if let received, isAhead(received) {
      throw Refusal("future", ["at": .instant(received.instant)], field: .received)
    }
    if let answered, isAhead(answered) {
      throw Refusal("answerAhead", ["at": .instant(answered.instant)], field: .answered)
    }
    let arrival = received?.noEarlier(than: happened)
    if let happened, happened.instant > (arrival ?? answered)?.instant ?? options.now {
      throw Refusal("order", ["at": .instant(happened.instant)], field: .happened)
    }
    return (happened, arrival, answered)
  }

  private func isAhead(_ moment: RowMoment) -> Bool {
    moment.instant > options.now.adding(milliseconds: Self.aheadMillisecondsMax)
  }

  private mutating func put(_ times: Times, _ verb: IssueVerb, into body: inout Fields) {
    if times.received == nil { cells.note(.noReceived) }
    if let received = times.received, let answered = times.answered, answered.isBefore(received) {
      cells.note(.answeredEarly)
    }
    if let happened = times.happened { body[.happened] = .instant(happened.instant) }
    if let received = times.received ?? times.answered {
      body[.received] = .instant(received.instant)
    }
    if verb == .history, let answered = times.answered {
      body[.answered] = .instant(answered.instant)
    }
  }

  private static func mark(_ moment: RowMoment?) -> String {
    moment.map { String($0.instant.milliseconds) } ?? ""
  }
}

// MARK: Who, from where, under which number

extension IssueRowReader {
  private mutating func putPeople(_ verb: IssueVerb, into body: inout Fields) {
    let reporter = cells.title(.reporter)
    if !reporter.isEmpty { body[.reporter] = .text(reporter) }
    let phone = cells.number(.phone)
    if !phone.isEmpty { body[.phone] = .text(phone) }
    let handler = cells.title(.handler)
    if verb == .history, !handler.isEmpty {
      body[.handler] = .text(handler)
    } else if !handler.isEmpty {
      cells.note(.handlerLeftOut)
    }
    let usual = Source(rawValue: options.source) ?? .message
    body[.source] = .text(choice(.source, sources) ?? usual.rawValue)
    if let urgency = choice(.urgency, urgencies) { body[.urgency] = .text(urgency) }
  }

  private mutating func choice(_ field: Field, _ finder: ChoiceFinder?) -> String? {
    let word = cells.word(field)
    if word.isEmpty { return nil }
    let value = finder?.value(word)
    if value == nil { cells.note(.unknownChoice) }
    return value
  }

  /// `message:2549`, or for a row without a number `message:~` and a mark of what it says.
  private mutating func externalID(
    title: String,
    text: String,
    _ received: RowMoment?
  ) throws(Refusal) -> String {
    let prefix = options.source + ":"
    var number = IdentifierDoctor.plain(cells[.externalID])
    if number.hasPrefix(prefix) { number.removeFirst(prefix.count) }
    switch IdentifierDoctor.complaint(about: number) {
    case .scientificNotation:
      throw Refusal("lostDigits", ["value": .text(number)], field: .externalID)
    case .zeroTail: cells.note(.zeroTail)
    case nil: break
    }
    if !number.isEmpty { return prefix + number }
    // A list of another office of ours: its numbers are as good as any platform's.
    if let id = RecordID(IdentifierDoctor.plain(cells.ownNumber)) { return prefix + id.description }
    cells.note(.noNumber)
    var mark = Fingerprint()
    // The answer is left out: one that comes later belongs to the same message.
    for part in [title, text, Self.mark(received)] { mark.add(part) }
    for field in [Field.community, .estate, .place, .reporter, .phone] {
      mark.add(cells.word(field))
    }
    return prefix + "~" + mark.text
  }
}
