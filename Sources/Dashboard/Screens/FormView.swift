internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// A form: one field a row, the message under the field, the real caret in it.
  func drawForm(_ surface: inout Surface, _ area: Rect) {
    guard let form = state.form else { return }
    let lines = FormLayout(form, width: FormLayout.width(area.width) - labelWidth - 5, context)
    let height = min(area.height, lines.height + 3)
    let box = area.centered(Size(width: FormLayout.width(area.width), height: height))
    let saved = form.savedAt.map { words.sentence("ui.draftAt", ["time": $0.civil.time.shortText]) }
    let inner = Frame(title(form), note: saved ?? "", isFocused: true, ground: .popup)
      .draw(on: &surface, in: box, context)
    let first = lines.firstLine(height: inner.height - 1)
    for entry in lines.entries {
      let y = inner.y + entry.line - first
      guard y >= inner.y, y + entry.height < inner.bottom else { continue }
      let row = Rect(x: inner.x, y: y, width: inner.width, height: entry.height)
      drawField(&surface, form, entry.index, row)
    }
    drawFormFoot(&surface, form, inner.row(inner.height - 1))
  }

  private var labelWidth: Int { words.language == .zh ? 11 : 13 }

  private func title(_ form: Form) -> String {
    let marked = state.queue.marked.count
    let many =
      marked > 1 && !form.heading.isEmpty
      ? "  " + words.sentence("ui.marked", ["n": String(marked)]) : ""
    return words.label(form.label) + (form.heading.isEmpty ? "" : "  " + form.heading) + many
  }

  private func drawField(_ surface: inout Surface, _ form: Form, _ index: Int, _ row: Rect) {
    let isFocused = form.focus == index
    let (label, rest) = row.splitLeft(labelWidth)
    let style = Style(isFocused ? .titleFocused : .fieldLabel, on: .popup)
    surface.put(
      context.truncated(fieldName(form, index), to: labelWidth - 1),
      at: Point(x: label.x, y: row.y),
      style: style,
      clip: label
    )
    let area = Rect(
      x: rest.x,
      y: rest.y,
      width: rest.width,
      height: FormLayout.inputHeight(form, index)
    )
    if index < 0 {
      form.quick?.draw(on: &surface, in: area, isFocused: isFocused, context)
    } else {
      draw(&surface, form.fields[index], area, isFocused)
    }
    if let hint = hint(form, index, isFocused: isFocused) {
      surface.put(
        context.truncated(hint.text, to: rest.width - 1),
        at: Point(x: rest.x + 1, y: area.bottom),
        style: Style(hint.role, on: .popup),
        clip: row
      )
    }
  }

  private func fieldName(_ form: Form, _ index: Int) -> String {
    guard index >= 0 else { return words.sentence("ui.quick") }
    let rule = form.fields[index].rule
    switch (form.subject, rule.field) {
    case (.importFile, .note), (.newStore, .note): return words.sentence("ui.path")
    case (.community, .community), (.newStore, .community): return words.sentence("ui.code")
    default: return words.label(rule.field.label) + (rule.isRequired ? " *" : "")
    }
  }

  private func draw(
    _ surface: inout Surface,
    _ field: FormField,
    _ area: Rect,
    _ isFocused: Bool
  ) {
    switch field.input {
    case .line(let line): line.draw(on: &surface, in: area, isFocused: isFocused, context)
    case .paragraph(let text): text.draw(on: &surface, in: area, isFocused: isFocused, context)
    case .choice(let index, let options):
      let labels = options.map { field.optionLabel($0, words) }
      ChoiceField(labels, selected: index)
        .draw(on: &surface, in: area, isFocused: isFocused, context)
    }
  }

  /// What is wrong with a field, else how to fill the one in hand.
  private func hint(_ form: Form, _ index: Int, isFocused: Bool) -> (text: String, role: Role)? {
    if index >= 0, let refusal = form.fields[index].refusal {
      return (speech.sentence(refusal), .error)
    }
    guard isFocused else { return nil }
    if index < 0 { return (quickHint(form), .muted) }
    let rule = form.fields[index].rule
    switch rule.kind {
    case .category: return (categoryHint(form.fields[index].text), .muted)
    case .instant: return (words.sentence("ui.hint.instant"), .muted)
    case .date: return (words.sentence("ui.hint.date"), .muted)
    case .choice, .flag: return (words.sentence("ui.hint.choice"), .muted)
    case .list: return (words.sentence("ui.hint.list"), .muted)
    case .issue: return (targetHint(form.fields[index].text), .muted)
    default:
      if let first = state.suggestions.first { return ("Ctrl-N  " + first, .muted) }
      let key = "ui.hint.\(rule.field.rawValue)"
      return Words.hasSentence(key) ? (words.sentence(key), .muted) : nil
    }
  }

  private func quickHint(_ form: Form) -> String {
    guard let text = form.quick?.text, !text.isEmpty else { return words.sentence("ui.hint.quick") }
    let line = QuickLine(text, now: state.now)
    let category = line.category(in: state.setting)
    let parts = [
      line.title, line.person, category.name(in: words.language) + " " + category.code,
      line.happened.map { words.sentence("ui.since", ["date": due.stamp($0)]) },
      line.isUrgent ? words.label("ur.urgent") : nil,
    ].compactMap { $0 }
    return context.glyphs.arrow + " "
      + parts.joined(separator: " \(context.glyphs.separator) ")
  }

  private func categoryHint(_ text: String) -> String {
    let offered = state.rules.catalogue.offered(in: state.setting)
    let found = text.isEmpty ? offered : state.reader.categories(matching: text)
    return found.prefix(8).map { "\($0.code) \($0.name(in: words.language))" }
      .joined(separator: "  ")
  }

  private func targetHint(_ text: String) -> String {
    guard let id = RecordID(text, home: state.board.site), let row = state.board.columns.row(of: id)
    else { return words.sentence("ui.hint.target") }
    return state.board.columns.title(row)
  }

  /// The deadline this report will have, or why the whole was refused.
  private func drawFormFoot(_ surface: inout Surface, _ form: Form, _ row: Rect) {
    let text: String
    var role = Role.muted
    if let refusal = form.refusal {
      text = speech.sentence(refusal)
      role = .error
    } else if form.isSaving {
      text = words.sentence("ui.saving")
    } else if case .issue(.report, _, _) = form.subject {
      text = limitLine(form)
    } else {
      text = words.sentence("ui.requiredMark")
    }
    surface.put(
      context.truncated(text, to: row.width),
      at: Point(x: row.x, y: row.y),
      style: Style(role, on: .popup),
      clip: row
    )
  }

  private func limitLine(_ form: Form) -> String {
    let urgency = Urgency(rawValue: form.text(.urgency)) ?? .normal
    let category = state.reader.category(form.text(.category))
    guard
      let limit = state.rules.clocks.limit(clock: .resolve, category: category, urgency: urgency),
      case .success(let at) = state.rules.calendar.due(from: state.now, limit: limit)
    else { return words.sentence("ui.noLimit") }
    return words.sentence(
      "ui.limit",
      ["limit": limit.phrase(words), "due": due.short(at)]
    )
  }
}
