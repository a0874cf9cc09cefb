internal import CommunityModel
internal import TerminalUI

extension Form {
  /// The form of an action, with what the record already knows filled in; `issue` is nil when the
  /// action makes a record.
  static func action(_ verb: IssueVerb, on issue: Issue?, home: String) -> Form {
    let action = IssueAction[verb]
    let fields = action.fields.map { rule in
      FormField(rule, text: Form.standard(rule, verb, issue) ?? "")
    }
    let heading = issue.map { "\($0.id.spoken(home: home))  \($0.title)" } ?? ""
    var form = Form(
      subject: .issue(verb, issue?.id, base: action.isExclusive ? issue?.revision : nil),
      heading: heading,
      fields: fields
    )
    if action.makesRecord {
      form.quick = TextField()
      form.focus = -1
    }
    return form
  }

  static let newCommunityRules: [FieldRule] = [
    .required(.community), .required(.name), .optional(.type), .optional(.secretary),
    .optional(.estates),
  ]

  static func newStore(imports: Bool) -> Form {
    let rules =
      imports ? [FieldRule.required(.note)] + newCommunityRules.prefix(2) : newCommunityRules
    return Form(
      subject: .newStore(imports: imports),
      heading: "",
      fields: rules.map { FormField(Form.asLine($0)) }
    )
  }

  static func community() -> Form {
    Form(
      subject: .community,
      heading: "",
      fields: Community.fields.map { FormField(Form.asLine($0)) }
    )
  }

  /// The path of a file; kept in the field for notes, which no import has.
  static func importFile() -> Form {
    Form(subject: .importFile, heading: "", fields: [FormField(Form.asLine(.required(.note)))])
  }

  /// A new community's code is typed, not chosen; a path is one line.
  private static func asLine(_ rule: FieldRule) -> FieldRule {
    switch rule.field {
    case .community, .note: rule.typed(as: .line)
    default: rule
    }
  }

  /// What a field shows to begin with.
  private static func standard(_ rule: FieldRule, _ verb: IssueVerb, _ issue: Issue?) -> String? {
    guard let issue else { return rule.standard }
    switch (verb, rule.field) {
    case (.accept, .category): return issue.category
    case (.accept, .urgency): return issue.urgency.rawValue
    case (.correct, .title): return issue.title
    case (.correct, .text): return issue.text
    case (.correct, .place): return issue.place
    case (.correct, .estate): return issue.estate
    case (.correct, .grid): return issue.grid
    case (.correct, .source): return issue.source.rawValue
    case (.correct, .urgency): return issue.urgency.rawValue
    case (.correct, .happened): return issue.happenedAt?.minuteText
    case (.reassign, .coHandlers): return issue.coHandlers.joined(separator: "、")
    case (.split, .target): return issue.mergedInto?.description
    default: return rule.standard
    }
  }
}
