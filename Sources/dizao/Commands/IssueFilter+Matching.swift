internal import CommunityModel

extension IssueFilter {
  /// Whether an issue fulfils all terms at an hour.
  func matches(_ issue: Issue, now: Instant, _ rules: RuleBook) -> Bool {
    terms.allSatisfy { IssueFilter.holds($0.condition, issue, now, rules) != $0.isInverted }
  }

  private static func holds(
    _ condition: Condition,
    _ issue: Issue,
    _ now: Instant,
    _ rules: RuleBook
  ) -> Bool {
    switch condition {
    case .word(let word): finds(word, issue)
    case .status(let statuses): statuses.contains(issue.status)
    case .category(let codes): issue.category.map(codes.contains) ?? false
    case .community(let codes): codes.contains(issue.community)
    case .handler(let name): issue.handler?.contains(name) ?? false
    case .dueWithin(let milliseconds):
      issue.nextDue(rules).map { $0.at <= now.adding(milliseconds: milliseconds) } ?? false
    case .overdue:
      issue.nextDue(rules).map {
        $0.state(at: now, isPaused: issue.hold != nil) == .overdue
      } ?? false
    case .urgent: issue.urgency == .urgent
    case .supervised: issue.isSupervised
    }
  }

  private static func finds(_ word: String, _ issue: Issue) -> Bool {
    if issue.title.lowercased().contains(word) || issue.id.description == word { return true }
    if let number = Int(word), issue.id.number == number { return true }
    if let outside = issue.externalID, outside == word || outside.hasSuffix(":\(word)") {
      return true
    }
    let isLatin = word.allSatisfy { $0.isASCII && $0.isLetter }
    return isLatin && PinyinQuery(word).matches(issue.title)
  }
}
