extension IssueFilter {
  /// Whether an issue fulfils all terms at an hour.
  ///
  /// Lists of very many issues ask the same of columns; both must answer alike.
  public func matches(_ issue: Issue, now: Instant, _ rules: RuleBook) -> Bool {
    refusal == nil
      && terms.allSatisfy {
        IssueFilter.holds($0.condition, issue, now, rules) != $0.isInverted
      }
      && words.allSatisfy { $0.isFound(in: issue) != $0.isInverted }
  }

  private static func holds(
    _ condition: Condition,
    _ issue: Issue,
    _ now: Instant,
    _ rules: RuleBook
  ) -> Bool {
    switch condition {
    case .status(let statuses, let withToJudge):
      statuses.contains(issue.status) || withToJudge && issue.isToJudge
    case .category(let codes): issue.category.map(codes.contains) ?? false
    case .community(let codes): codes.contains(issue.community)
    case .handler(let needle): issue.handler.map { needle.isFound(in: $0) } ?? false
    case .due(let milliseconds):
      !issue.isWaiting
        && issue.nextDue(rules).map { $0.at <= now.adding(milliseconds: milliseconds) } ?? false
    case .overdue: issue.isOverdue(at: now, rules)
    case .paused: issue.isWaiting
    case .urgent: issue.urgency == .urgent
    case .supervised: issue.isSupervised
    case .text(let needle): issue.texts.contains(where: needle.isFound)
    }
  }
}

extension IssueFilter.Word {
  /// A number or a whole id finds the record, a number also what has it on another platform; the
  /// rest is looked for in the title.
  func isFound(in issue: Issue) -> Bool {
    if needle.isFound(in: issue.title) || issue.id == id { return true }
    if let number, issue.id.number == number { return true }
    return issue.externalID?.lowercased().hasSuffix(":\(needle.text)") ?? false
  }
}
