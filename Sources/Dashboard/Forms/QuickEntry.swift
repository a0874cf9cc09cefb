internal import CommunityModel
internal import TerminalUI

/// The quick line: `3-2-501 王姨 楼道灯坏 2天` fills place, reporter, title, date and category.
extension Form {
  /// Reads the line into the fields; what somebody typed there already is kept, what an earlier
  /// line filled in gives way.
  mutating func takeQuickLine(now: Instant, setting: Category.Setting) {
    guard let text = quick?.text, !text.allSatisfy(\.isWhitespace) else { return }
    let line = QuickLine(text, now: now)
    for (field, filled) in filledByQuickLine where self.text(field) == filled { set(field, "") }
    filledByQuickLine = [:]
    fill(.title, line.title)
    fill(.place, line.address?.text ?? line.place)
    fill(.reporter, line.person)
    fill(.phone, line.phone)
    fill(.happened, line.happened?.minuteText)
    if line.isUrgent { set(.urgency, Urgency.urgent.rawValue) }
    fill(.category, line.category(in: setting).code)
  }

  private mutating func fill(_ field: Field, _ text: String?) {
    guard let text, !text.isEmpty, self.text(field).isEmpty else { return }
    set(field, text)
    filledByQuickLine[field] = text
  }

  /// A title typed by hand suggests a category as well.
  mutating func guessCategory(setting: Category.Setting) {
    guard quick != nil, !text(.title).isEmpty, text(.category).isEmpty else { return }
    let category = Category.guessed(fromTitle: text(.title), in: setting)
    if category.code != "C99" { set(.category, category.code) }
  }
}
