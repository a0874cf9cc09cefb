internal import CommunityModel

/// The objects within the row of an issue.
extension Supporter {
  func write(to writer: inout JSONWriter) {
    writer.member("at", at)
    writer.member(ifAny: "person", person)
    writer.member(ifAny: "hash", hash)
    writer.member(ifAny: "from", from?.description)
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init(person: nil, hash: nil, at: Instant(milliseconds: 0))
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "at": at = try value.instant()
      case "person": person = try value.string()
      case "hash": hash = try value.string()
      case "from": from = try value.recordID()
      default: break
      }
    }
  }
}

extension Referral {
  func write(to writer: inout JSONWriter) {
    writer.member("to", to)
    writer.member("number", number)
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init(to: "", number: "")
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "to": to = try value.string()
      case "number": number = try value.string()
      default: break
      }
    }
  }
}

extension Hold {
  func write(to writer: inout JSONWriter) {
    writer.member("since", since)
    writer.member("reason", reason)
    writer.member("approver", approver)
    writer.member("reviewOn", reviewOn.text)
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init(
      since: Instant(milliseconds: 0),
      reason: "",
      approver: "",
      reviewOn: CivilDate(dayNumber: 0)
    )
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "since": since = try value.instant()
      case "reason": reason = try value.string()
      case "approver": approver = try value.string()
      case "reviewOn": reviewOn = try value.date()
      default: break
      }
    }
  }
}

extension Resolution {
  func write(to writer: inout JSONWriter) {
    writer.member("text", text)
    writer.member(ifAny: "by", by?.rawValue)
    writer.member("at", at)
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init(text: "", by: nil, at: Instant(milliseconds: 0))
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "text": text = try value.string()
      case "by": by = try value.choice(DoneBy.self)
      case "at": at = try value.instant()
      default: break
      }
    }
  }
}

extension IssueRating {
  func write(to writer: inout JSONWriter) {
    writer.member("round", round)
    writer.member("at", at)
    writer.member("contacted", wasContacted)
    writer.member("solved", solved)
    writer.member("score", score)
    writer.member(ifAny: "finding", finding?.rawValue)
    writer.member(ifAny: "leftOut", leftOut?.rawValue)
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init(
      round: 1,
      at: Instant(milliseconds: 0),
      wasContacted: false,
      solved: "",
      score: 0
    )
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "round": round = try value.count()
      case "at": at = try value.instant()
      case "contacted": wasContacted = try value.boolean()
      case "solved": solved = try value.string()
      case "score": score = try value.count()
      case "finding": finding = try value.choice(Finding.self)
      case "leftOut": leftOut = try value.choice(Finding.self)
      default: break
      }
    }
  }
}

extension JSONWriter {
  mutating func object(_ name: String, _ body: (inout JSONWriter) -> Void) {
    self.name(name)
    object { writer in body(&writer) }
  }

  /// Writes an array of objects; nothing when there are none.
  mutating func objects<Element>(
    _ name: String,
    _ elements: [Element],
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    if elements.isEmpty { return }
    self.name(name)
    array { writer in
      for element in elements { writer.object { writer in body(element, &writer) } }
    }
  }
}
