internal import CommunityModel

/// Which issues a list is to hold: words to find and conditions, all of which must hold.
///
/// `status:open community:青禾里 category:C01 handler:物业 due:2d is:urgent 路灯 !停车`; `!` turns a
/// term around, commas join what may be either. A word is looked for in titles, as a number of the
/// record or of another platform, and, in Latin letters, as pinyin initials.
struct IssueFilter {
  enum Condition: Equatable {
    case word(String)
    case status(Set<IssueStatus>)
    case category(Set<String>)
    case community(Set<String>)
    case handler(String)
    case dueWithin(milliseconds: Int64)
    case overdue
    case urgent
    case supervised
  }

  struct Term: Equatable {
    var isInverted = false
    var condition: Condition
  }

  let terms: [Term]

  /// Reads what was typed.
  ///
  /// Throws when it names a status, category or community there is none of.
  init(_ texts: [String], _ reader: FieldReader) throws(Failure) {
    var terms: [Term] = []
    for piece in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) {
      let isInverted = piece.first == "!" || piece.first == "！"
      let text = isInverted ? piece.dropFirst() : piece
      if text.isEmpty { continue }
      terms.append(
        Term(isInverted: isInverted, condition: try IssueFilter.condition(text, reader))
      )
    }
    self.terms = terms
  }

  /// Only issues with something to do can match: the sealed tables need not be read.
  var asksOnlyOpen: Bool {
    terms.contains { term in
      guard case .status(let statuses) = term.condition, !term.isInverted else { return false }
      return statuses.allSatisfy(\.isOpen)
    }
  }

  private static func condition(
    _ text: Substring,
    _ reader: FieldReader
  ) throws(Failure) -> Condition {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return .word(text.lowercased())
    }
    let key = text[..<colon].lowercased()
    let value = String(text[text.index(after: colon)...])
    switch key {
    case "status", "状态": return .status(try statuses(value))
    case "category", "cat", "类别": return .category(try categories(value, reader))
    case "community", "com", "社区": return .community(try communities(value, reader))
    case "handler", "by", "承办": return .handler(value)
    case "due", "到期": return try due(value)
    case "is": return try quality(value)
    default:
      // `10:30` is a word; `stauts:open` is a slip that must not silently find nothing.
      guard key.allSatisfy({ $0.isASCII && $0.isLetter }), !key.isEmpty else {
        return .word(text.lowercased())
      }
      throw .usage("filterKey", ["key": .text(key)])
    }
  }

  private static func statuses(_ value: String) throws(Failure) -> Set<IssueStatus> {
    var found: Set<IssueStatus> = []
    for word in pieces(value) {
      switch word {
      case "open", "待办": found.formUnion(IssueStatus.open)
      case "ended", "结束": found.formUnion(IssueStatus.allCases.filter { !$0.isOpen })
      case "all", "全部": found.formUnion(IssueStatus.allCases)
      default:
        guard let status = IssueStatus.allCases.first(where: { names($0).contains(word) }) else {
          throw .usage("status", ["value": .text(word)])
        }
        found.insert(status)
      }
    }
    return found
  }

  private static func names(_ status: IssueStatus) -> [String] {
    [status.rawValue, Words(.zh).label(status.label), Words(.en).label(status.label).lowercased()]
  }

  private static func categories(
    _ value: String,
    _ reader: FieldReader
  ) throws(Failure) -> Set<String> {
    var found: Set<String> = []
    for word in pieces(value) {
      let codes = reader.categories(matching: word).map(\.code)
      if codes.isEmpty { throw Failure(Refusal("category", ["value": .text(word)])) }
      found.formUnion(codes)
    }
    return found
  }

  private static func communities(
    _ value: String,
    _ reader: FieldReader
  ) throws(Failure) -> Set<String> {
    var found: Set<String> = []
    for word in pieces(value) {
      let near = reader.communities.filter { $0.code == word || $0.name.contains(word) }.map(\.code)
      let codes = near.isEmpty ? [reader.community(word)].compactMap { $0 } : near
      if codes.isEmpty { throw Failure(Refusal("community", ["value": .text(word)])) }
      found.formUnion(codes)
    }
    return found
  }

  /// `overdue`, or within `2d`, `<4h`.
  private static func due(_ value: String) throws(Failure) -> Condition {
    if ["over", "overdue", "超期"].contains(value) { return .overdue }
    let text = value.hasPrefix("<") ? value.dropFirst() : Substring(value)
    let units: [Character: Int64] = [
      "d": Instant.millisecondsPerDay, "天": Instant.millisecondsPerDay,
      "h": Instant.millisecondsPerHour, "时": Instant.millisecondsPerHour,
    ]
    guard let unit = text.last.flatMap({ units[$0] }), let amount = Int64(text.dropLast()),
      (0..<10_000).contains(amount)
    else { throw .usage("due", ["value": .text(value)]) }
    return .dueWithin(milliseconds: amount * unit)
  }

  private static func quality(_ value: String) throws(Failure) -> Condition {
    switch value {
    case "urgent", "紧急": .urgent
    case "supervised", "督办": .supervised
    case "overdue", "超期": .overdue
    default: throw .usage("quality", ["value": .text(value)])
    }
  }

  private static func pieces(_ value: String) -> [String] {
    value.split { ",，、".contains($0) }.map { $0.lowercased() }
  }
}
