internal import CommunityModel

/// What stands behind an action's name: the record, and a text for each field that it asks for.
///
/// The options are not declared anywhere: they are the action's own fields, so that a new action
/// or field has its options at once.
struct ActionArguments: Equatable {
  struct Entry: Equatable {
    var field: Field
    var text: String
  }

  /// The action as people typed it, for messages.
  let action: String
  private(set) var id: String?
  private(set) var base: Int?
  private(set) var entries: [Entry] = []
  private(set) var wantsHelp = false

  /// Reads `318 --done 已换灯 --done-by=community --base 3`.
  ///
  /// `takesRecord` is false for actions that make one; `others` are second names of options.
  init(
    _ tokens: [String],
    action: String,
    rules: [FieldRule],
    takesRecord: Bool,
    others: [String: Field] = [:]
  ) throws(Failure) {
    self.action = action
    var options = Dictionary(
      rules.map { ($0.field.optionName, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for (name, field) in others { options[name] = options[field.optionName] }
    var rest = tokens[...]
    var isOverWithOptions = false
    while let token = rest.popFirst() {
      if token == "--", !isOverWithOptions {
        isOverWithOptions = true
      } else if token == "--help" || token == "-h", !isOverWithOptions {
        wantsHelp = true
      } else if token.hasPrefix("--"), !isOverWithOptions {
        try take(option: token, from: &rest, options, takesRecord)
      } else {
        try take(record: token, takesRecord)
      }
    }
  }

  private mutating func take(
    option token: String,
    from rest: inout ArraySlice<String>,
    _ options: [String: FieldRule],
    _ takesRecord: Bool
  ) throws(Failure) {
    let parts = token.dropFirst(2).split(
      separator: "=",
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    let name = parts.first.map(String.init) ?? ""
    let given = parts.count > 1 ? String(parts[1]) : nil
    if let rule = options[name] {
      let standard = rule.kind == .flag ? "yes" : nil
      guard let text = given ?? standard ?? rest.popFirst() else { throw valueMissing(name) }
      return try add(rule, text)
    }
    guard takesRecord, name == "id" || name == "base" else {
      throw unknown(option: "--\(name)", options, takesRecord)
    }
    guard let text = given ?? rest.popFirst() else { throw valueMissing(name) }
    if name == "id" { return try take(record: text, takesRecord) }
    guard let number = Int(text), number >= 0 else {
      throw .usage("base", ["value": .text(text)])
    }
    base = number
  }

  /// Lists grow with each option; everything else is said once.
  private mutating func add(_ rule: FieldRule, _ text: String) throws(Failure) {
    guard let index = entries.firstIndex(where: { $0.field == rule.field }) else {
      return entries.append(Entry(field: rule.field, text: text))
    }
    guard rule.kind == .list else {
      throw .usage("twice", ["option": .text("--\(rule.field.optionName)")])
    }
    entries[index].text += "\n" + text
  }

  private mutating func take(record token: String, _ takesRecord: Bool) throws(Failure) {
    guard takesRecord, id == nil else {
      throw .usage("unexpected", ["value": .text(token), "help": help])
    }
    id = token
  }

  private func valueMissing(_ name: String) -> Failure {
    .usage("valueMissing", ["option": .text("--\(name)"), "help": help])
  }

  private var help: Failure.Value { .text("dizao \(action) --help") }

  private func unknown(
    option: String,
    _ options: [String: FieldRule],
    _ takesRecord: Bool
  ) -> Failure {
    let names = options.keys.sorted() + (takesRecord ? ["id", "base"] : [])
    return .usage(
      "actionOption",
      [
        "option": .text(option), "action": .text(action),
        "options": .text(names.map { "--\($0)" }.joined(separator: " ")),
      ]
    )
  }

  /// The fields with their values.
  ///
  /// Throws the first that cannot be read, as a refusal.
  func body(_ rules: [FieldRule], _ reader: FieldReader) throws(Failure) -> Fields {
    var body = Fields()
    for entry in entries {
      guard let rule = rules.first(where: { $0.field == entry.field }) else { continue }
      switch reader.value(entry.text, for: rule.field, kind: rule.kind) {
      case .success(let value?): body[rule.field] = value
      // Said to be empty: the rule decides whether it may be.
      case .success(nil): if rule.kind.isText { body[rule.field] = .text("") }
      case .failure(let refusal): throw Failure(refusal, options: rules)
      }
    }
    return body
  }
}

extension Field {
  /// `outsideNumber` as the option `--outside-number`.
  var optionName: String {
    var name = ""
    var wasCapital = true
    for character in rawValue {
      if character.isUppercase, !wasCapital { name.append("-") }
      wasCapital = character.isUppercase
      name += character.lowercased()
    }
    return name
  }
}

extension FieldKind {
  fileprivate var isText: Bool { self == .line || self == .paragraph }
}
