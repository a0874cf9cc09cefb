internal import CommunityModel

/// A rule's no to an action that was typed, with what to type instead.
extension Failure {
  /// Names the option of a field that is missing or holds what is no choice; `names` are shown
  /// instead of a field's own.
  init(_ refusal: Refusal, options rules: [FieldRule], names: [Field: String] = [:]) {
    self.init(refusal)
    guard let rule = rules.first(where: { $0.field == refusal.field }) else { return }
    values["option"] = .text(rule.example(name: names[rule.field]))
    switch (refusal.key, rule.kind) {
    case ("refusal.needed", _): key = "cli.needed"
    case ("refusal.choice", .choice): key = "cli.choice"
    default: break
    }
  }

  /// The same for an action on an issue; in a wrong status it names the command that is possible.
  init(_ refusal: Refusal, to action: IssueAction, on issue: Issue?, home: String) {
    self.init(refusal, options: action.fields)
    guard refusal.key == "refusal.status", let issue, let next = issue.possibleVerb else { return }
    key = issue.nextStep == nil ? "cli.statusOver" : "cli.status"
    values["command"] = .text(next.command(on: issue.id.spoken(home: home)))
  }
}

extension Issue {
  /// What is due next, else what would bring an ended issue back.
  fileprivate var possibleVerb: IssueVerb? {
    nextStep ?? [.reopen, .split].first { IssueAction[$0].allows(status) }
  }
}

extension IssueVerb {
  /// `dizao issue resolve 12 --done "…"`: with the options that it cannot do without.
  fileprivate func command(on id: String) -> String {
    let needed = IssueAction[self].fields.filter { $0.isRequired && $0.standard == nil }
    let options = needed.map { " " + $0.example() }.joined()
    return "dizao issue \(rawValue) \(id)\(options)"
  }
}

extension FieldRule {
  /// The option as it is typed: `--done "…"`, `--reason season|money`.
  fileprivate func example(name: String? = nil) -> String {
    let option = "--\(name ?? field.optionName)"
    return switch kind {
    case .line, .paragraph, .list: option + " \"…\""
    case .choice(_, let values): option + " " + values.joined(separator: "|")
    case .category: option + " C01"
    case .community: option + " CODE"
    case .issue, .number: option + " N"
    case .instant: option + " \"11-21 14:05\""
    case .date: option + " 2026-12-01"
    case .flag: option
    }
  }
}
