internal import CommunityModel
internal import TerminalUI

/// One field of a form: what it asks, what was typed, and what is wrong with it.
struct FormField {
  enum Input {
    case line(TextField)
    case paragraph(TextArea)
    /// One of a list, by its place; nil while nothing is chosen.
    case choice(Int?, [String])
  }

  let rule: FieldRule
  /// Key of its name on screen.
  let label: String
  var input: Input
  var refusal: Refusal?

  init(_ rule: FieldRule, label: String? = nil, text: String = "") {
    self.rule = rule
    self.label = label ?? rule.field.label
    switch rule.kind {
    case .choice(_, let options): input = .choice(nil, options)
    case .flag: input = .choice(nil, ["yes", "no"])
    case .paragraph: input = .paragraph(TextArea())
    default: input = .line(TextField())
    }
    set(text)
  }

  /// What the field says, as text: what drafts keep and `FieldReader` reads.
  var text: String {
    switch input {
    case .line(let field): field.text
    case .paragraph(let area): area.text
    case .choice(let index, let options): index.map { options[$0] } ?? ""
    }
  }

  mutating func set(_ text: String) {
    switch input {
    case .line: input = .line(TextField(text))
    case .paragraph: input = .paragraph(TextArea(text))
    case .choice(_, let options): input = .choice(options.firstIndex(of: text), options)
    }
  }

  /// The label of an option, of a choice or of yes and no.
  func optionLabel(_ option: String, _ words: Words) -> String {
    if case .choice(let group, _) = rule.kind { return words.label(Label(group, option)) }
    return words.label("ft.\(option)")
  }

  /// Handles a key; false when it is not the field's.
  mutating func handle(_ key: Key) -> Bool {
    switch input {
    case .line(var field):
      let isUsed = field.handle(.key(key))
      input = .line(field)
      return isUsed
    case .paragraph(var area):
      let isUsed = area.handle(
        .key(key),
        size: FormLayout.paragraphSize,
        .standard
      )
      input = .paragraph(area)
      return isUsed
    case .choice(let index, let options):
      guard let chosen = FormField.choose(key, index, options) else { return false }
      input = .choice(chosen < 0 ? nil : chosen, options)
      return true
    }
  }

  mutating func paste(_ text: String) {
    switch input {
    case .line(var field):
      field.insert(text)
      input = .line(field)
    case .paragraph(var area):
      area.insert(text)
      input = .paragraph(area)
    case .choice: break
    }
  }

  /// The digits that choose options: their places, or what they are when they are digits, so that a
  /// rating of 5 is typed as 5.
  static func digits(_ options: [String]) -> [Int] {
    let own = options.compactMap { Int($0) }
    return own.count == options.count && own.allSatisfy((0...9).contains)
      ? own : Array(1...max(1, options.count))
  }

  /// The option a key picks: its digit, the next, the one before, none (-1); nil for other keys.
  private static func choose(_ key: Key, _ index: Int?, _ options: [String]) -> Int? {
    let count = options.count
    guard count > 0 else { return nil }
    switch key.code {
    case .right, .character(" "): return ((index ?? -1) + 1) % count
    case .left: return ((index ?? count) + count - 1) % count
    case .backspace, .delete: return -1
    case .character(let character):
      guard key.modifiers.isEmpty, let digit = character.wholeNumberValue else { return nil }
      return digits(options).firstIndex(of: digit)
    default: return nil
    }
  }
}
