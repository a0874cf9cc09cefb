internal import CommunityModel
internal import TerminalUI

extension Form {
  /// The form of an action, with what the record already knows filled in; `issue` is nil when the
  /// action makes a record.
  static func action(_ verb: IssueVerb, on issue: Issue?, home: String) -> Form {
    let action = IssueAction[verb]
    let fields = action.fields.map { rule in
      let known = action.shown.contains(rule.field) ? issue?.text(of: rule.field) : nil
      return FormField(rule, text: known ?? rule.standard ?? "")
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

  /// The form of an action on all marked issues: it begins with what they all share.
  static func marked(_ verb: IssueVerb, sharing text: (Field) -> String?) -> Form {
    let action = IssueAction[verb]
    let fields = action.fields.map { rule in
      let known = action.shown.contains(rule.field) ? text(rule.field) : nil
      return FormField(rule, text: known ?? rule.standard ?? "")
    }
    return Form(subject: .marked(verb), heading: "", fields: fields)
  }

  static func newStore(imports: Bool) -> Form {
    let rules =
      imports
      ? [FieldRule.required(.file)] + newCommunityRules.prefix(2) : newCommunityRules
    return Form(
      subject: .newStore(imports: imports),
      heading: "",
      fields: rules.map(communityField)
    )
  }

  private static let newCommunityRules: [FieldRule] = [
    .required(.community), .required(.name), .optional(.type), .optional(.secretary),
    .optional(.estates),
  ]

  static func community() -> Form {
    Form(subject: .community, heading: "", fields: Community.fields.map(communityField))
  }

  static func importFile() -> Form {
    Form(subject: .importFile, heading: "", fields: [FormField(.required(.file))])
  }

  /// A new community's code is typed, not chosen.
  private static func communityField(_ rule: FieldRule) -> FormField {
    rule.field == .community
      ? FormField(rule.typed(as: .line), label: "ui.code") : FormField(rule)
  }
}

extension Issue {
  /// What the record says of a field, as a form shows it; nil for nothing.
  func text(of field: Field) -> String? {
    switch field {
    case .title: title
    case .text: text
    case .place: place
    case .estate: estate
    case .grid: grid
    case .category: category
    case .urgency: urgency.rawValue
    case .source: source.rawValue
    case .happened: happenedAt?.minuteText
    case .coHandlers: coHandlers.joined(separator: "、")
    default: nil
    }
  }
}
