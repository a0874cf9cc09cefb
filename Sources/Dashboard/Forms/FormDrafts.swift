internal import CommunityModel
internal import TerminalUI

/// Half-filled forms are kept on disk with every key, and come back when the form is opened.
extension DashboardState {
  mutating func openForm(_ form: Form) -> [Effect] {
    self.form = form
    return [.loadDraft(form.draftName)]
  }

  /// Puts a draft's words back; what the record knows by now gives way to what somebody typed.
  mutating func restore(_ draft: Draft) {
    guard var form, form.draftName == draft.name else { return }
    for (name, text) in draft.texts {
      if name == Draft.quickName {
        form.quick = TextField(text)
      } else if let field = Draft.field(filledBy: name) {
        form.filledByQuickLine[field] = text
      } else if let field = Field(rawValue: name) {
        form.set(field, text)
      }
    }
    form.savedAt = draft.savedAt
    form.isTouched = true
    self.form = form
    notice = Notice(kind: .good, text: words.sentence("ui.draftRestored"))
  }

  func saveDraftEffects() -> [Effect] {
    guard let form, form.isTouched else { return [] }
    var texts: [String: String] = [:]
    for field in form.fields where !field.text.isEmpty {
      texts[field.rule.field.rawValue] = field.text
    }
    if let quick = form.quick, !quick.text.isEmpty { texts[Draft.quickName] = quick.text }
    for (field, text) in form.filledByQuickLine { texts[Draft.name(filledBy: field)] = text }
    return [.saveDraft(Draft(name: form.draftName, savedAt: now, texts: texts))]
  }
}
