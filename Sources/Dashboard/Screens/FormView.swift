internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// A form: one field a row, the message under the field, the real caret in it.
  func drawForm(_ surface: inout Surface, _ area: Rect) {
    guard let form = state.form else { return }
    let lines = FormLayout(form, width: FormLayout.width(area.width) - labelWidth - 5, context)
    let foot = formFootHeight(form)
    let height = min(area.height, lines.height + 2 + foot)
    let box = area.centered(Size(width: FormLayout.width(area.width), height: height))
    let saved = form.savedAt.map { words.sentence("ui.draftAt", ["time": $0.civil.time.shortText]) }
    let inner = Frame(title(form), note: saved ?? "", isFocused: true, ground: .popup)
      .draw(on: &surface, in: box, context)
    let rows = inner.height - foot
    let first = lines.firstLine(height: rows)
    for entry in lines.entries {
      let y = inner.y + entry.line - first
      guard y >= inner.y, y + entry.height <= inner.y + rows else { continue }
      let row = Rect(x: inner.x, y: y, width: inner.width, height: entry.height)
      drawField(&surface, form, entry.index, row)
    }
    drawFormFoot(&surface, form, inner.splitTop(rows).rest)
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
    let field = form.fields[index]
    return words.label(field.label) + (form.isNeeded(field) ? " *" : "")
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
      ChoiceField(labels, selected: index, digits: FormField.digits(options))
        .draw(on: &surface, in: area, isFocused: isFocused, context)
    }
  }
}
