internal import CommunityModel

/// Puts rows into our categories: by the outside list's words, else by the title.
struct CategoryFinder {
  private let catalogue: Catalogue
  private let codes: [String: String]
  private var known: [String: String?] = [:]

  init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    var codes: [String: String] = [:]
    for category in catalogue.categories {
      codes[category.code.lowercased()] = category.code
      codes[category.englishName.lowercased()] = category.code
    }
    self.codes = codes
  }

  /// The code for a row; `levels` are the outside list's words from wide to narrow.
  mutating func code(
    levels: [String],
    title: String,
    in setting: Category.Setting
  ) -> String {
    code(levels, setting) ?? Category.guessed(fromTitle: title, in: setting).code
  }

  /// Nil when the words say nothing; lists have few words, so each is looked up once.
  private mutating func code(_ levels: [String], _ setting: Category.Setting) -> String? {
    let words = levels.filter { !$0.isEmpty }
    guard let narrowest = words.last else { return nil }
    let key = "\(setting.rawValue)\u{0}\(words.joined(separator: "\u{0}"))"
    if let code = known[key] { return code }
    let code = ownCode(narrowest, setting) ?? outsideCode(words, setting)
    known[key] = .some(code)
    return code
  }

  private func ownCode(_ word: String, _ setting: Category.Setting) -> String? {
    codes[word.lowercased()] ?? catalogue.named(word, in: setting)?.code
  }

  private func outsideCode(_ words: [String], _ setting: Category.Setting) -> String? {
    let found =
      words.count == 1
      ? Category.matching(path: words[0], in: setting)
      : Category.matching(words: words, in: setting)
    return found == .other ? nil : found.code
  }
}
