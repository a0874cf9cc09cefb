internal import CommunityModel
internal import TerminalUI

extension View {
  /// How many rows stand under the fields: one, and one for each change of somebody else.
  func formFootHeight(_ form: Form) -> Int { 1 + min(FormLayout.newerMax, form.newer.count) }

  /// The deadline this report will have, or why the whole was refused, and what was recorded since.
  func drawFormFoot(_ surface: inout Surface, _ form: Form, _ area: Rect) {
    let (text, role) = foot(form)
    put(&surface, text, role, area.row(0))
    for (line, change) in form.newer.suffix(FormLayout.newerMax).enumerated() {
      let said = "\(due.full(change.at))  \(change.by)  \(speech.line(change))"
      put(&surface, said, .warning, area.row(line + 1))
    }
  }

  private func put(_ surface: inout Surface, _ text: String, _ role: Role, _ row: Rect) {
    surface.put(
      context.truncated(text, to: row.width),
      at: Point(x: row.x, y: row.y),
      style: Style(role, on: .popup),
      clip: row
    )
  }

  private func foot(_ form: Form) -> (text: String, role: Role) {
    if let refusal = form.refusal {
      let again = form.newer.isEmpty ? "" : "  " + words.sentence("ui.saveAgain")
      return (speech.sentence(refusal) + again, .error)
    }
    if form.isSaving { return (words.sentence("ui.saving"), .muted) }
    if case .issue(.report, _, _) = form.subject { return (limitLine(form), .muted) }
    return (words.sentence("ui.requiredMark"), .muted)
  }

  /// What the quick line will make of it, while nobody said otherwise.
  private func quickCategory(_ form: Form) -> String? {
    guard let text = form.quick?.text, form.text(.category).isEmpty else { return nil }
    return QuickLine(text, now: state.now).category(in: state.setting).code
  }

  private func limitLine(_ form: Form) -> String {
    let urgency = Urgency(rawValue: form.text(.urgency)) ?? .normal
    let category = state.reader.category(form.text(.category)) ?? quickCategory(form)
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
