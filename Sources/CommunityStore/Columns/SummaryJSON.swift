internal import CommunityModel

/// A summary as the manifest keeps it, zeros left out, names in order.
///
/// ```
/// {"communities":{"990102001001":{"statuses":{"done":12,"closed":1},"ratings":[7,2,0,0,0],
///  "first":[6,2,0,1,0],"leftOut":0,"contacted":[11,12,1],"solved":[9,9,3],"onTime":[11,12,1],
///  "fixedOnSpot":4}},"months":{"682":[7,2,0,0,0]}}
/// ```
extension Summary {
  func write(to writer: inout JSONWriter) {
    writer.object("communities") { writer in
      for (code, tally) in communities.sorted(by: { $0.key < $1.key }) {
        writer.object(code) { writer in tally.write(to: &writer) }
      }
    }
    writer.object("months") { writer in
      for (month, counts) in months.sorted(by: { $0.key < $1.key }) {
        writer.name(String(month))
        writer.integers(counts)
      }
    }
  }

  init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init()
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "communities":
        try value.forEachMember { (code, value) throws(JSONProblem) in
          communities[code.string] = try Tally(&value)
        }
      case "months":
        try value.forEachMember { (key, value) throws(JSONProblem) in
          guard let month = DecimalText.number(key.decoded) else {
            throw value.problem(.unexpectedKind(.string))
          }
          try value.fill(&months[month, default: Summary.noRatings])
        }
      default: break
      }
    }
  }
}

extension Tally {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object("statuses") { writer in
      for status in IssueStatus.allCases where self[status] != 0 {
        writer.name(status.rawValue)
        writer.integer(self[status])
      }
    }
    writer.member("ratings", ratings)
    writer.member("first", firstRatings)
    writer.member("leftOut", ratingsLeftOut)
    writer.member("contacted", contacted.parts)
    writer.member("solved", solved.parts)
    writer.member("onTime", onTime.parts)
    writer.member("fixedOnSpot", fixedOnSpot)
  }

  private static let statusCodes = CodeTable(IssueStatus.allCases)

  fileprivate init(_ reader: inout JSONReader) throws(JSONProblem) {
    self.init()
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "statuses":
        try value.forEachMember { (key, value) throws(JSONProblem) in
          guard let status = Tally.statusCodes.value(key) else {
            throw value.problem(.unexpectedKind(.string))
          }
          self[status] = try value.count()
        }
      case "ratings": try value.fill(&ratings)
      case "first": try value.fill(&firstRatings)
      case "leftOut": ratingsLeftOut = try value.count()
      case "contacted": contacted = try Ratio(&value)
      case "solved": solved = try Ratio(&value)
      case "onTime": onTime = try Ratio(&value)
      case "fixedOnSpot": fixedOnSpot = try value.count()
      default: break
      }
    }
  }
}

extension Ratio {
  fileprivate var parts: [Int] { [numerator, denominator, leftOut] }

  fileprivate init(_ reader: inout JSONReader) throws(JSONProblem) {
    var parts = [0, 0, 0]
    try reader.fill(&parts)
    self.init(numerator: parts[0], denominator: parts[1], leftOut: parts[2])
  }
}

extension JSONReader {
  /// Reads an array of exactly so many counts as there is room for.
  fileprivate mutating func fill(_ counts: inout [Int]) throws(JSONProblem) {
    let start = position
    var index = 0
    try forEachElement { (element) throws(JSONProblem) in
      if index < counts.count { counts[index] = try element.count() }
      index += 1
    }
    guard index == counts.count else { throw JSONProblem(.unexpectedKind(.array), at: start) }
  }
}
