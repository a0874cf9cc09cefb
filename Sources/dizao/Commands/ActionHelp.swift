internal import CommunityModel
internal import TerminalUI

/// What an action asks for, as `--help` shows it: drawn from its fields.
struct ActionHelp {
  let words: Words

  /// The options of an action, one a line; `names` are shown instead of a field's own.
  func lines(
    usage: String,
    about: String,
    rules: [FieldRule],
    takesRecord: Bool,
    names: [Field: String] = [:]
  ) -> [String] {
    var rows = rules.map { ("--\(names[$0.field] ?? $0.field.optionName)", text($0)) }
    if takesRecord { rows.append(("--base", words.sentence("cli.help.base"))) }
    rows.append(("--json", words.sentence("cli.help.json")))
    return [words.sentence("cli.help.usage", ["usage": usage]), about, ""] + aligned(rows)
  }

  /// Every action on issues with its word, as people meet them.
  func actions() -> [String] {
    let offered = IssueAction.all.filter(\.isOffered)
    let rows = offered.map { action in
      (action.verb.rawValue, words.sentence("help.\(action.verb.label)"))
    }
    let usage = words.sentence("cli.help.usage", ["usage": "dizao issue VERB [ID] [--…]"])
    return [usage, words.sentence("cli.help.actions"), ""] + aligned(rows)
  }

  private func text(_ rule: FieldRule) -> String {
    [words.label(rule.field.label), choices(rule), mark(rule)]
      .filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func mark(_ rule: FieldRule) -> String {
    if let standard = rule.standard {
      return words.sentence("cli.help.standard", ["value": standard])
    }
    return rule.isRequired ? words.sentence("cli.help.required") : ""
  }

  /// `urgent 紧急, normal 一般`; how to write what is no choice needs no words.
  private func choices(_ rule: FieldRule) -> String {
    guard case .choice(let group, let values) = rule.kind else { return "" }
    return values.map { "\($0) \(words.label(Label(group, $0)))" }.joined(separator: ", ")
  }

  private func aligned(_ rows: [(name: String, text: String)]) -> [String] {
    let width = rows.map { displayWidth($0.name) }.max() ?? 0
    return rows.map { "  " + padded($0.name, to: width + 2) + $0.text }
  }
}
