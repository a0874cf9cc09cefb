internal import CommunityModel

extension IssueRow {
  /// Reads a row whose sum was checked; unknown members of the row itself are kept.
  init(_ row: UnsafeRawBufferPointer) throws(JSONProblem) {
    var reader = JSONReader(row)
    var draft = IssueRowDraft(id: try RowID.id(of: row))
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      let start = value.position
      try draft.readDescription(key, &value)
      if value.position == start { try draft.readWork(key, &value) }
      if value.position == start { try draft.readEnd(key, &value) }
      if value.position == start { try draft.readTimes(key, &value) }
      if value.position == start { draft.issue.unknown.append(try value.unknown(key)) }
    }
    try reader.finish()
    self = draft.row
  }
}

/// A row of an issue while it is read, member by member in whatever order.
private struct IssueRowDraft {
  var issue: Issue
  var times = IssueTimes(rules: "")
  var dueAt: Instant?
  var soonAt: Instant?
  var clock: Clock?

  init(id: RecordID) { issue = Issue(id: id, at: Instant(milliseconds: 0)) }

  /// The whole row, once its end is reached.
  var row: IssueRow {
    var times = times
    if let dueAt, let soonAt, let clock {
      times.due = IssueDue(clock: clock, at: dueAt, soonAt: soonAt)
    }
    return IssueRow(issue: issue, times: times)
  }

  mutating func readDescription(
    _ key: JSONText,
    _ value: inout JSONReader
  ) throws(JSONProblem) {
    switch key {
    case "id": _ = try value.text()
    case "revision": issue.revision = try value.count()
    case "status": issue.status = try value.choice(IssueStatus.self)
    case "round": issue.round = try value.count()
    case "title": issue.title = try value.string()
    case "text": issue.text = try value.string()
    case "community": issue.community = try value.string()
    case "estate": issue.estate = try value.string()
    case "grid": issue.grid = try value.string()
    case "place": issue.place = try value.string()
    case "category": issue.category = try value.string()
    case "urgency": issue.urgency = try value.choice(Urgency.self)
    case "source": issue.source = try value.choice(Source.self)
    case "externalID": issue.externalID = try value.string()
    case "fingerprint": issue.fingerprint = try value.string()
    case "editedHere": issue.isEditedHere = try value.boolean()
    case "happened": issue.happenedAt = try value.instant()
    case "received": issue.receivedAt = try value.instant()
    case "entered": issue.enteredAt = try value.instant()
    case "updated": issue.updatedAt = try value.instant()
    default: break
    }
  }

  mutating func readWork(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "supporters":
      try value.forEachElement { (element) throws(JSONProblem) in
        issue.supporters.append(try Supporter(&element))
      }
    case "handler": issue.handler = try value.string()
    case "coHandlers": issue.coHandlers = try value.strings()
    case "level": issue.level = try value.count()
    case "referral": issue.referral = try Referral(&value)
    case "returns": issue.returns = try value.count()
    case "signed": issue.signedAt = try value.instant()
    case "contacted": issue.contactedAt = try value.instant()
    case "resolved": issue.resolvedAt = try value.instant()
    case "closed": issue.closedAt = try value.instant()
    case "reworkFrom": issue.reworkFrom = try value.instant()
    case "extendedTo": issue.extendedTo = try value.instant()
    case "extensions": issue.extensions = try value.count()
    case "hold": issue.hold = try Hold(&value)
    case "paused": issue.pausedMilliseconds = Int64(try value.count())
    case "supervised": issue.supervisedAt = try value.instant()
    case "urges": issue.urges = try value.count()
    default: break
    }
  }

  mutating func readEnd(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "resolution": issue.resolution = try Resolution(&value)
    case "fixedOnSpot": issue.isFixedOnSpot = try value.boolean()
    case "selfChecked": issue.isSelfChecked = try value.boolean()
    case "ratings":
      try value.forEachElement { (element) throws(JSONProblem) in
        issue.ratings.append(try IssueRating(&element))
      }
    case "tries":
      try value.forEachElement { (element) throws(JSONProblem) in
        issue.revisitTries.append(try element.instant())
      }
    case "outcome": issue.revisitOutcome = try value.choice(RevisitOutcome.self)
    case "appealed": issue.appealedAt = try value.instant()
    case "reason": issue.reason = try value.string()
    case "mergedInto": issue.mergedInto = try value.recordID()
    case "statusBefore": issue.statusBefore = try value.choice(IssueStatus.self)
    case "project": issue.project = try value.string()
    default: break
    }
  }

  mutating func readTimes(_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) {
    switch key {
    case "due": dueAt = try value.instant()
    case "soon": soonAt = try value.instant()
    case "clock": clock = try value.choice(Clock.self)
    case "noCalendar": times.isCalendarMissing = try value.boolean()
    case "contactedInTime": times.wasContactedInTime = try value.boolean()
    case "resolvedInTime": times.wasResolvedInTime = try value.boolean()
    case "rules": times.rules = try value.string()
    case "seqs": issue.seqs = try value.counts()
    case "sum": _ = try value.text()
    default: break
    }
  }
}
