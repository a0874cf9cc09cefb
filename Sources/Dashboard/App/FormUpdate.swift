internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension DashboardState {
  mutating func openForm(_ form: Form) -> [Effect] {
    self.form = form
    return [.loadDraft(form.draftName)]
  }

  /// Puts a draft's words back; what the record knows by now gives way to what somebody typed.
  mutating func restore(_ draft: Draft) {
    guard var form, form.draftName == draft.name else { return }
    for (name, text) in draft.texts {
      if name == "quick" {
        form.quick = TextField(text)
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
    if let quick = form.quick, !quick.text.isEmpty { texts["quick"] = quick.text }
    return [.saveDraft(Draft(name: form.draftName, savedAt: now, texts: texts))]
  }

  /// Keys while a form lies open.
  mutating func takeInForm(_ key: Key) -> [Effect] {
    guard form?.isSaving == false else { return [] }
    form?.refusal = nil
    switch key {
    case Key(.escape): return leaveForm()
    case .control("s"): return saveForm()
    case .control("e"): return editOutside()
    case .control("n"): return takeSuggestion()
    case Key(.tab), Key(.down): return moveInForm(1, key)
    case Key(.tab, .shift), Key(.up): return moveInForm(-1, key)
    case Key(.enter): return enterInForm(key)
    default:
      return form?.handle(key) == true ? saveDraftEffects() : []
    }
  }

  private mutating func leaveForm() -> [Effect] {
    guard let form else { return [] }
    let effects = saveDraftEffects()
    if form.isTouched {
      notice = Notice(kind: .good, text: words.sentence("ui.draftKept"))
    }
    self.form = nil
    return effects
  }

  /// Up and down stay inside a text of several lines until its edge.
  private mutating func moveInForm(_ step: Int, _ key: Key) -> [Effect] {
    if key.code != .tab, form?.isInParagraph == true, form?.handle(key) == true {
      return saveDraftEffects()
    }
    leaveField()
    form?.moveFocus(step)
    return saveDraftEffects()
  }

  private mutating func enterInForm(_ key: Key) -> [Effect] {
    if form?.isInParagraph == true {
      _ = form?.handle(key)
      return saveDraftEffects()
    }
    guard let form else { return [] }
    if form.focus == form.fields.count - 1 { return saveForm() }
    return moveInForm(1, Key(.tab))
  }

  /// Checks a field as it is left and lets it fill others.
  private mutating func leaveField() {
    guard var form else { return }
    if form.isOnQuickLine {
      form.takeQuickLine(now: now, setting: setting)
    } else {
      _ = form.checkField(at: form.focus, reader, isSaving: false)
      if form.fields[form.focus].rule.field == .title { form.guessCategory(setting: setting) }
    }
    self.form = form
  }

  /// A long text in the editor of one's choice.
  private mutating func editOutside() -> [Effect] {
    guard let form, form.isInParagraph else {
      notice = Notice(kind: .warning, text: words.sentence("ui.editorOnlyText"))
      return []
    }
    return [.editExternally(form.fields[form.focus].text)]
  }

  /// Takes the words that the typed initials mean.
  private mutating func takeSuggestion() -> [Effect] {
    guard let suggestion = suggestions.first, let form else { return [] }
    self.form?.set(form.fields[form.focus].rule.field, suggestion)
    self.form?.isTouched = true
    return saveDraftEffects()
  }

  /// Earlier titles, or names of handlers, that what was typed could be the pinyin initials of:
  /// Chinese without an input method.
  var suggestions: [String] {
    guard let form, form.fields.indices.contains(form.focus) else { return [] }
    let columns = board.columns
    switch form.fields[form.focus].rule.field {
    case .title: return suggestions(form) { columns.title($0) }
    case .handler, .approver: return suggestions(form) { columns.handler($0) }
    default: return []
    }
  }

  /// How many of the latest issues are looked through for suggestions.
  private static let suggestionRows = 2000

  private func suggestions(_ form: Form, _ text: (Int) -> String?) -> [String] {
    let typed = form.fields[form.focus].text.lowercased()
    guard typed.count >= 2, typed.allSatisfy({ $0.isASCII && $0.isLetter }) else { return [] }
    let query = PinyinQuery(typed)
    let count = board.columns.count
    let first = max(0, count - DashboardState.suggestionRows)
    for row in stride(from: count - 1, through: first, by: -1) {
      if let text = text(row), query.matches(text) { return [text] }
    }
    return []
  }

  /// Reads the whole form and asks the store to record it.
  mutating func saveForm() -> [Effect] {
    leaveField()
    guard var form else { return [] }
    guard let body = form.body(reader) else {
      self.form = form
      return []
    }
    form.isSaving = true
    self.form = form
    switch form.subject {
    case .issue(let verb, _, _) where queue.marked.count > 1 && !IssueAction[verb].makesRecord:
      return [.commit(drafts(verb, body), purpose: .form)]
    case .issue(let verb, let id, let base):
      return [.commit([ChangeDraft(.issue(verb), id: id, base: base, body: body)], purpose: .form)]
    case .community:
      return [.commit([ChangeDraft(.communityCreate, body: body)], purpose: .form)]
    case .newStore:
      return [
        .makeStore(
          code: body.text(.community) ?? "",
          name: body.text(.name) ?? "",
          importing: body.text(.note)
        ), .dropDraft(form.draftName),
      ]
    case .importFile:
      return [.importFile(body.text(.note) ?? ""), .dropDraft(form.draftName)]
    }
  }
}

extension Form {
  var isInParagraph: Bool {
    guard fields.indices.contains(focus) else { return false }
    if case .paragraph = fields[focus].input { return true }
    return false
  }

  /// Gives a key to the focused field; false when it has no use for it.
  mutating func handle(_ key: Key) -> Bool {
    if isOnQuickLine {
      let isUsed = quick?.handle(.key(key)) ?? false
      isTouched = isTouched || isUsed
      return isUsed
    }
    guard fields.indices.contains(focus) else { return false }
    fields[focus].refusal = nil
    let isUsed = fields[focus].handle(key)
    isTouched = isTouched || isUsed
    return isUsed
  }

  mutating func paste(_ text: String) {
    isTouched = true
    if isOnQuickLine {
      quick?.insert(text)
    } else if fields.indices.contains(focus) {
      fields[focus].paste(text)
    }
  }

  mutating func replaceFocusedText(_ text: String) {
    isTouched = true
    guard fields.indices.contains(focus) else { return }
    fields[focus].set(text)
  }
}
