internal import CommunityModel
internal import TerminalUI

extension DashboardState {
  /// Keys while a form lies open.
  mutating func takeInForm(_ key: Key) -> [Effect] {
    guard form?.isSaving == false else { return [] }
    switch key {
    case Key(.escape): return leaveForm()
    case .control("s"): return saveForm()
    case .control("e"): return editOutside()
    case .control("n"): return takeOffer()
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
    form.offer = nil
    if form.isOnQuickLine {
      form.takeQuickLine(now: now, setting: setting)
    } else {
      _ = form.checkField(at: form.focus, reader)
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

  /// Takes the first of what the field offers; again, the next.
  private mutating func takeOffer() -> [Effect] {
    guard var form, form.fields.indices.contains(form.focus) else { return [] }
    var offer = form.offer
    if offer == nil { offer = Offer(offers) } else { offer?.next() }
    guard let offer else { return [] }
    form.set(form.fields[form.focus].rule.field, offer.taken)
    form.offer = offer
    form.isTouched = true
    self.form = form
    return saveDraftEffects()
  }

  /// Reads the whole form and asks the store to record it.
  mutating func saveForm() -> [Effect] {
    leaveField()
    guard var form else { return [] }
    form.refusal = nil
    guard let body = form.body(reader) else {
      self.form = form
      return []
    }
    form.isSaving = true
    self.form = form
    switch form.subject {
    case .marked(let verb):
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
          importing: body.text(.file)
        ), .dropDraft(form.draftName),
      ]
    case .importFile:
      return [.importFile(body.text(.file) ?? ""), .dropDraft(form.draftName)]
    }
  }
}
