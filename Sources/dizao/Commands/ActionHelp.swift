internal import CommunityModel
internal import TerminalUI

/// What an action asks for, as `--help` shows it: drawn from its fields.
///
/// Texts that are too long for the terminal, or for 80 columns, go on below their beginning.
struct ActionHelp {
  let words: Words
  let columns: Int

  init(words: Words, columns: Int? = nil) {
    self.words = words
    self.columns = columns ?? 80
  }

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
    let head = words.sentence("cli.help.usage", ["usage": usage])
    return [head] + wrapped(about, width: columns) + [""] + aligned(rows)
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
    let indent = (rows.map { displayWidth($0.name) }.max() ?? 0) + 4
    return rows.flatMap { name, text in
      // A terminal too narrow for two columns of text wraps as it likes.
      let lines = wrapped(text, width: max(20, columns - indent))
      return lines.enumerated().map { index, line in
        padded(index == 0 ? "  " + name : "", to: indent) + line
      }
    }
  }
}
