internal import CommunityModel

/// Reads a word of a closed list as people and our own exports write it: 热线, Hotline, hotline.
struct ChoiceFinder {
  private var values: [String: String] = [:]

  init?(_ kind: FieldKind) {
    guard case .choice(let group, let legal) = kind else { return nil }
    self.init(group, legal)
  }

  /// The labels of a group that stand for some values.
  init(_ group: String, _ legal: [String]) {
    for value in legal {
      for language in Language.allCases {
        values[Words(language).label(Label(group, value)).lowercased()] = value
      }
      values[value] = value
    }
  }

  func value(_ text: String) -> String? { values[text.lowercased()] }
}
