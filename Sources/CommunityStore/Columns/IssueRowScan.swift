internal import CommunityModel

/// What one row says to the columns, read from its bytes without building an issue.
///
/// The texts point into the row.
struct IssueRowScan {
  var facts = IssueFacts()
  var id: JSONText
  var community: JSONText
  var category: JSONText
  var handler: JSONText
  var title: JSONText
  /// Mark of the rules with which the due time was worked out.
  var rules: JSONText

  /// Every byte is checked on the way, as when the whole row is read; or, `believing`, only what
  /// is taken: for rows whose sum was found to be right.
  init(
    _ row: UnsafeRawBufferPointer,
    believing isBelieving: Bool = false
  ) throws(JSONProblem) {
    let nothing = JSONText(UnsafeRawBufferPointer(start: nil, count: 0), false)
    (id, community, category, handler) = (nothing, nothing, nothing, nothing)
    (title, rules) = (nothing, nothing)
    var reader = JSONReader(row, believing: isBelieving)
    try reader.forEachMember(of: IssueRowScan.keys) { (key, value) throws(JSONProblem) in
      try read(key, &value)
    }
    try reader.finish()
    try readNumber()
  }

  /// The site of the record, before the last dash of its id.
  var site: UnsafeRawBufferPointer {
    let dash = id.raw.lastIndex(of: 0x2D) ?? 0
    return UnsafeRawBufferPointer(rebasing: id.raw[..<dash])
  }

  /// By length first: most members are stepped over, and a row has thirty of them.
  private mutating func read(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key.raw.count {
    case 2, 3, 4, 5: try readShort(key, &value)
    case 6, 7: try readMiddling(key, &value)
    case 8, 9: try readLong(key, &value)
    default: try readLongest(key, &value)
    }
  }

  private mutating func readShort(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "id": id = try value.text()
    case "due": facts.due = IssueFacts.seconds(try value.instant())
    case "soon": facts.soon = IssueFacts.seconds(try value.instant())
    case "hold": facts.flags.insert(.paused)
    case "title": title = try value.text()
    case "clock": facts.clock = try value.code(IssueRowScan.clocks)
    case "rules": rules = try value.text()
    default: break
    }
  }

  private mutating func readMiddling(
    _ key: JSONText,
    _ value: inout JSONReader
  ) throws(JSONProblem) {
    switch key {
    case "status": facts.status = try value.code(IssueRowScan.statuses)
    case "handler": handler = try value.text()
    case "updated": facts.updated = IssueFacts.seconds(try value.instant())
    case "urgency":
      let urgency = try value.code(IssueRowScan.urgencies)
      if urgency == .urgent { facts.flags.insert(.urgent) }
      if urgency == .long { facts.flags.insert(.longTerm) }
    case "ratings":
      try value.forEachElement { (element) throws(JSONProblem) in try readRating(&element) }
    default: break
    }
  }

  private mutating func readLong(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "revision": facts.revision = UInt32(clamping: try value.count())
    case "category": category = try value.text()
    case "received": facts.received = IssueFacts.seconds(try value.instant())
    case "referral": facts.flags.insert(.referred)
    case "community": community = try value.text()
    default: break
    }
  }

  private mutating func readLongest(
    _ key: JSONText,
    _ value: inout JSONReader
  ) throws(JSONProblem) {
    switch key {
    case "externalID":
      let text = try value.text()
      let hash =
        text.hasEscapes
        ? text.decoded.withRawBytes { CodedWords.hash($0) } : CodedWords.hash(text.raw)
      facts.externalHash = max(1, hash)
    case "supporters":
      try value.forEachElement { (_) throws(JSONProblem) in facts.reporters &+= 1 }
    case "supervised":
      _ = try value.text()
      facts.flags.insert(.supervised)
    case "noCalendar": if try value.boolean() { facts.flags.insert(.calendarMissing) }
    case "fixedOnSpot": if try value.boolean() { facts.flags.insert(.fixedOnSpot) }
    case "contactedInTime": facts.wasContactedInTime = try value.boolean()
    case "resolvedInTime": facts.wasResolvedInTime = try value.boolean()
    default: break
    }
  }

  private mutating func readRating(_ reader: inout JSONReader) throws(JSONProblem) {
    var score = 0
    var instant = Instant(milliseconds: 0)
    var isSolved = false
    var isJudged = false
    var isLeftOut = false
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "score": score = try value.count()
      case "at": instant = try value.instant()
      case "solved": isSolved = try value.text().equals("solved")
      case "finding": isJudged = true
      case "leftOut": isLeftOut = true
      default: break
      }
    }
    facts.take(
      score: score,
      at: instant,
      isSolved: isSolved,
      isJudged: isJudged,
      isLeftOut: isLeftOut
    )
  }

  private mutating func readNumber() throws(JSONProblem) {
    guard !id.hasEscapes, let dash = id.raw.lastIndex(of: 0x2D), dash > 0,
      let number = DecimalText.number(id.raw[(dash + 1)...]), number > 0,
      let exact = UInt32(exactly: number)
    else { throw JSONProblem(.memberMissing("id"), at: 0) }
    facts.number = exact
  }

  /// Every key of the switches above: of others a believing reader says nothing.
  private static let keys = JSONKeySet([
    "id", "due", "soon", "hold", "title", "clock", "rules", "status", "handler", "updated",
    "urgency", "ratings", "revision", "category", "received", "referral", "community",
    "externalID", "supporters", "supervised", "noCalendar", "fixedOnSpot", "contactedInTime",
    "resolvedInTime",
  ])
  private static let statuses = CodeTable(IssueStatus.allCases)
  private static let clocks = CodeTable(Clock.allCases)
  private static let urgencies = CodeTable(Urgency.allCases)
}

extension JSONReader {
  fileprivate mutating func code<Value>(
    _ table: CodeTable<Value>
  ) throws(JSONProblem) -> Value {
    let start = position
    guard let value = table.value(try text()) else {
      throw JSONProblem(.unexpectedKind(.string), at: start)
    }
    return value
  }
}
