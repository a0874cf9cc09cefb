internal import CommunityModel
internal import CommunityStore

/// What `/` understands: words to find and conditions, all of which must hold.
///
/// `status:open due:<2d 路灯 !停车`: a bare word is looked for in titles, by number, and, typed
/// in Latin letters, as pinyin initials (`ld` finds 路灯); `!` turns a term around.
struct QueueFilter: Equatable {
  struct Term: Equatable {
    var isInverted: Bool
    var condition: Condition
  }

  enum Condition: Equatable {
    case word(String)
    case status([IssueStatus])
    case dueWithin(milliseconds: Int64)
    case overdue
    case category([String])
    case community([String])
    case handler(String)
    case urgent
    case supervised
  }

  var terms: [Term] = []

  /// What each key of `key:value` means; shown by help.
  static let keys = ["status", "due", "cat", "com", "by", "is"]

  var isEmpty: Bool { terms.isEmpty }

  /// Whether ended issues are asked for: they are left out unless a term names their status.
  var asksForEnded: Bool {
    terms.contains { term in
      if case .status(let statuses) = term.condition { return statuses.contains { !$0.isOpen } }
      return false
    }
  }
}

extension QueueFilter {
  /// Reads what was typed; what is no condition is a word to find.
  init(_ text: String, names: FilterNames) {
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let isInverted = piece.first == "!" || piece.first == "！"
      let term = isInverted ? piece.dropFirst() : piece
      guard !term.isEmpty else { continue }
      terms.append(
        Term(
          isInverted: isInverted,
          condition: QueueFilter.condition(term, names) ?? .word(term.lowercased())
        )
      )
    }
  }

  private static func condition(_ term: Substring, _ names: FilterNames) -> Condition? {
    guard let colon = term.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let key = term[..<colon].lowercased()
    let value = String(term[term.index(after: colon)...])
    guard !value.isEmpty else { return nil }
    switch key {
    case "status", "状态": return .status(names.statuses(value))
    case "due", "到期": return due(value)
    case "cat", "类别": return .category(names.categories(value))
    case "com", "社区": return .community(names.communities(value))
    case "by", "承办": return .handler(value)
    case "is":
      switch value {
      case "urgent", "紧急": return .urgent
      case "supervised", "督办": return .supervised
      case "overdue", "超期": return .overdue
      default: return nil
      }
    default: return nil
    }
  }

  /// `<2d`, `4h`, `today`, `overdue`.
  private static func due(_ value: String) -> Condition? {
    if ["over", "overdue", "超期"].contains(value) { return .overdue }
    let text = value.hasPrefix("<") ? String(value.dropFirst()) : value
    guard let unit = text.last, let amount = Int64(text.dropLast()), amount >= 0, amount < 10_000
    else { return nil }
    switch unit {
    case "d", "天": return .dueWithin(milliseconds: amount * Instant.millisecondsPerDay)
    case "h", "时": return .dueWithin(milliseconds: amount * Instant.millisecondsPerHour)
    default: return nil
    }
  }
}

/// Finds what a word of a filter may name: statuses, categories, communities.
struct FilterNames {
  let words: Words
  let catalogue: Catalogue
  let communityList: [(code: String, name: String)]

  func statuses(_ text: String) -> [IssueStatus] {
    switch text {
    case "open", "待办": return IssueStatus.open
    case "ended", "结束": return IssueStatus.allCases.filter { !$0.isOpen }
    case "all", "全部": return IssueStatus.allCases
    default:
      return IssueStatus.allCases.filter {
        $0.rawValue.hasPrefix(text) || words.label($0.label).hasPrefix(text)
          || PinyinInitials.matches(query: text, in: Words(.zh).label($0.label))
      }
    }
  }

  func categories(_ text: String) -> [String] {
    catalogue.categories.filter {
      $0.code.lowercased() == text.lowercased() || $0.chineseName.contains(text)
        || $0.englishName.lowercased().hasPrefix(text.lowercased())
        || PinyinInitials.matches(query: text, in: $0.chineseName)
    }.map(\.code)
  }

  func communities(_ text: String) -> [String] {
    communityList.filter {
      $0.code.hasPrefix(text) || $0.name.contains(text)
        || PinyinInitials.matches(query: text, in: $0.name)
    }.map(\.code)
  }
}
