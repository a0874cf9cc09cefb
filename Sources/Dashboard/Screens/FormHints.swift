internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

extension View {
  /// What is wrong with a field, else how to fill the one in hand.
  func hint(_ form: Form, _ index: Int, isFocused: Bool) -> (text: String, role: Role)? {
    if index >= 0, let refusal = form.fields[index].refusal {
      return (speech.sentence(refusal), .error)
    }
    guard isFocused else { return nil }
    if index < 0 { return quickHint(form) }
    if let offered = offered(form, form.fields[index].rule.kind) { return (offered, .muted) }
    let rule = form.fields[index].rule
    switch rule.kind {
    case .instant: return (words.sentence("ui.hint.instant"), .muted)
    case .date: return (words.sentence("ui.hint.date"), .muted)
    case .choice, .flag: return (words.sentence("ui.hint.choice"), .muted)
    case .list: return (words.sentence("ui.hint.list"), .muted)
    case .issue: return (targetHint(form.fields[index].text), .muted)
    default:
      let key = "ui.hint.\(rule.field.rawValue)"
      return Words.hasSentence(key) ? (words.sentence(key), .muted) : nil
    }
  }

  /// The words that Ctrl-N goes through.
  private func offered(_ form: Form, _ kind: FieldKind) -> String? {
    let names = state.offers.map { word -> String in
      guard kind == .category, let category = state.rules.catalogue[word] else { return word }
      return "\(word) \(category.name(in: words.language))"
    }
    if names.isEmpty { return nil }
    return "Ctrl-N  " + names.joined(separator: kind == .category ? "  " : separator)
  }

  private var separator: String { " \(context.glyphs.separator) " }

  /// What the line was taken for, in the order of the fields; asks for the estate of a door.
  private func quickHint(_ form: Form) -> (text: String, role: Role)? {
    guard let text = form.quick?.text, !text.isEmpty else {
      return (words.sentence("ui.hint.quick"), .muted)
    }
    let line = QuickLine(text, now: state.now)
    let category = line.category(in: state.setting)
    let parts = [
      line.address?.text ?? line.place,
      asksForEstate(form, line) ? words.sentence("ui.whichEstate") : nil, line.person, line.title,
      category.name(in: words.language) + " " + category.code,
      line.happened.map { words.sentence("ui.since", ["date": due.day($0)]) },
      line.isUrgent ? words.label(for: Urgency.urgent, in: "ur") : nil,
    ].compactMap { $0 }
    return (context.glyphs.arrow + " " + parts.joined(separator: separator), .muted)
  }

  /// A door says its building, and the community has several estates with such a building.
  private func asksForEstate(_ form: Form, _ line: QuickLine) -> Bool {
    guard case .door = line.address, form.text(.estate).isEmpty else { return false }
    return (state.homeCommunity?.estates.count ?? 0) > 1
  }

  private func targetHint(_ text: String) -> String {
    guard let id = RecordID(text, home: state.board.site), let row = state.board.columns.row(of: id)
    else { return words.sentence("ui.hint.target") }
    return state.board.columns.title(row)
  }
}
