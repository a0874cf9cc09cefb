internal import CommunityModel
internal import TerminalUI

/// What was typed becomes values; what will not do is said under its field.
extension Form {
  /// Checks one field as it is left: that it can be read.
  mutating func checkField(at index: Int, _ reader: FieldReader) -> FieldValue? {
    guard fields.indices.contains(index) else { return nil }
    let rule = fields[index].rule
    fields[index].refusal = nil
    switch reader.value(fields[index].text, for: rule.field, kind: rule.kind) {
    case .success(let value): return value
    case .failure(let refusal):
      fields[index].refusal = refusal
      return nil
    }
  }

  /// Reads every field; nil when some will not do or are missing: all of them say why, and the
  /// first has the focus.
  mutating func body(_ reader: FieldReader) -> Fields? {
    var body = Fields()
    for index in fields.indices {
      body[fields[index].rule.field] = checkField(at: index, reader)
    }
    for index in fields.indices where fields[index].refusal == nil {
      let rule = fields[index].rule
      guard rule.isNeeded(in: body), body[rule.field] == nil else { continue }
      fields[index].refusal = Refusal(
        "needed",
        ["field": .label(rule.field.label)],
        field: rule.field
      )
    }
    guard let bad = fields.firstIndex(where: { $0.refusal != nil }) else { return body }
    focus = bad
    return nil
  }

  /// Whether a field must say something beside what the others say just now.
  func isNeeded(_ field: FormField) -> Bool {
    guard let condition = field.rule.condition else { return field.rule.isRequired }
    let other = fields.first { $0.rule.field == condition.field }
    return other.map { condition.answers.contains($0.text) } ?? false
  }

  /// Puts a refusal of the store where it belongs.
  mutating func show(_ refusal: Refusal) {
    isSaving = false
    if let field = refusal.field, let index = index(of: field) {
      fields[index].refusal = refusal
      focus = index
    } else {
      self.refusal = refusal
    }
  }
}
