/// Reads one theme file into a document and collects everything that is wrong with it.
///
/// ```toml
/// [meta]
/// name = "dusk"
/// titles = { zh = "黄昏", en = "Dusk" }
/// variant = "dark"
/// inherits = "dark"
///
/// [palette]
/// ember = { rgb = "#ff8800", c256 = 208, c16 = "bright-yellow" }
///
/// [roles]
/// accent = { fg = "ember", attributes = ["bold"] }
/// status.overdue = { fg = "ember", sign = "!", ascii = "!" }
/// ```
struct ThemeReader {
  var document = ThemeDocument()
  private(set) var errors: [ThemeError] = []

  private let file: String
  private let lines: ThemeLines

  /// No theme needs a quarter of this; of much longer files the TOML library could overflow the
  /// stack, for it follows `a.a.a.a…` as deep as it goes.
  static let byteCountMax = 32 * 1024

  init(_ source: [UInt8], name: String) {
    file = name
    lines = ThemeLines(source.count <= Self.byteCountMax ? source : [])
    read(source)
    errors.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func read(_ source: [UInt8]) {
    guard source.count <= Self.byteCountMax else {
      return fault(.tooLarge(limit: Self.byteCountMax), at: [])
    }
    guard let text = String(validating: source, as: UTF8.self), !source.contains(0) else {
      return fault(.notText, at: [])
    }
    if let found = lines.unexpected {
      let kind = ThemeFault.unexpected(found.text)
      return errors.append(ThemeError(file: file, line: found.line, kind: kind))
    }
    do {
      readSections(try ThemeValue.parse(text))
    } catch {
      errors.append(ThemeError(file: file, line: error.line, kind: .syntax(error.text)))
    }
  }

  // MARK: - What the sections' readers use

  mutating func fault(_ kind: ThemeFault, at path: [String]) {
    errors.append(ThemeError(file: file, line: lines[path], kind: kind))
  }

  /// A table in which only `keys` may stand; all others are faults.
  mutating func table(
    _ value: ThemeValue,
    at path: [String],
    keys: [String]
  ) -> [String: ThemeValue] {
    let entries = table(value, at: path)
    for key in entries.keys where !keys.contains(key) {
      let suggestion = Suggestion.nearest(to: key, among: keys)
      fault(.unknownKey(key, suggestion: suggestion), at: path + [key])
    }
    return entries
  }

  mutating func table(_ value: ThemeValue, at path: [String]) -> [String: ThemeValue] {
    if case .table(let entries) = value { return entries }
    fault(.wrongType(key: path.last ?? "", expected: .table), at: path)
    return [:]
  }

  mutating func text(_ value: ThemeValue?, at path: [String]) -> String? {
    guard let value else { return nil }
    if case .string(let text) = value { return text }
    fault(.wrongType(key: path.last ?? "", expected: .text), at: path)
    return nil
  }

  mutating func list(_ value: ThemeValue?, at path: [String]) -> [ThemeValue]? {
    guard let value else { return nil }
    if case .list(let values) = value { return values }
    fault(.wrongType(key: path.last ?? "", expected: .list), at: path)
    return nil
  }

  /// A name that is looked up later.
  mutating func name(_ value: ThemeValue?, at path: [String]) -> ThemeDocument.Name? {
    text(value, at: path).map { ThemeDocument.Name(text: $0, file: file, line: lines[path]) }
  }

  /// One of some words.
  mutating func word<Choice: CaseIterable & RawRepresentable>(
    _ value: ThemeValue?,
    at path: [String],
    of type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let text = text(value, at: path) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    let words = Choice.allCases.map(\.rawValue)
    unknownWord(text, among: words, at: path)
    return nil
  }

  mutating func unknownWord(_ word: String, among words: [String], at path: [String]) {
    let suggestion = Suggestion.nearest(to: word, among: words)
    fault(.unknownWord(word, key: path.last ?? "", suggestion: suggestion), at: path)
  }

  // MARK: - Sections

  private static let sections = ["meta", "palette", "roles", "charts", "borders"]

  private mutating func readSections(_ root: [String: ThemeValue]) {
    for (name, value) in root {
      switch name {
      case "meta": readMeta(value)
      case "palette": document.palette = readPalette(value)
      case "roles": readRoles(value)
      case "charts": readCharts(value)
      case "borders": readBorders(value)
      default:
        let suggestion = Suggestion.nearest(to: name, among: Self.sections)
        fault(.unknownSection(name, suggestion: suggestion), at: [name])
      }
    }
  }

  private mutating func readMeta(_ value: ThemeValue) {
    let path = ["meta"]
    let meta = table(value, at: path, keys: ["name", "titles", "variant", "inherits"])
    if let found = text(meta["name"], at: path + ["name"]), found != file {
      fault(.nameMismatch(found: found, expected: file), at: path + ["name"])
    }
    document.variant = word(meta["variant"], at: path + ["variant"], of: Theme.Variant.self)
    document.inherits = name(meta["inherits"], at: path + ["inherits"])
    if let value = meta["titles"] {
      let place = path + ["titles"]
      let titles = table(value, at: place, keys: ["zh", "en"])
      document.titles.zh = text(titles["zh"], at: place + ["zh"])
      document.titles.en = text(titles["en"], at: place + ["en"])
    }
    for key in ["name", "titles"] where meta[key] == nil {
      fault(.missingKey(key), at: path)
    }
  }

  private mutating func readCharts(_ value: ThemeValue) {
    let path = ["charts"]
    let charts = table(value, at: path, keys: ["bars", "empty"])
    if let bars = list(charts["bars"], at: path + ["bars"]) {
      let roles = RoleName.bars
      if bars.count != roles.count {
        let kind = ThemeFault.wrongCount(key: "bars", expected: roles.count, found: bars.count)
        fault(kind, at: path + ["bars"])
      }
      for (role, bar) in zip(roles, bars) {
        document.roles[role, default: .init()].foreground = name(bar, at: path + ["bars"])
      }
    }
    if let empty = name(charts["empty"], at: path + ["empty"]) {
      document.roles[.chartEmpty, default: .init()].foreground = empty
    }
  }

  private mutating func readBorders(_ value: ThemeValue) {
    let path = ["borders"]
    let borders = table(value, at: path, keys: ["style"])
    document.borders = word(borders["style"], at: path + ["style"], of: ThemeBorders.self)
  }
}
