/// Reads what people type into a field, on a form or on the command line, the same way.
public struct FieldReader: Sendable {
  public var now: Instant
  public var home: String
  public var catalogue: Catalogue
  public var communities: [(code: String, name: String)]

  public init(
    now: Instant,
    home: String,
    catalogue: Catalogue,
    communities: [(code: String, name: String)]
  ) {
    self.now = now
    self.home = home
    self.catalogue = catalogue
    self.communities = communities
  }

  /// The value that a text stands for; nil when the field was left empty.
  public func value(
    _ text: String,
    for field: Field,
    kind: FieldKind
  ) -> Result<FieldValue?, Refusal> {
    let trimmed = FieldReader.trim(text)
    guard !trimmed.isEmpty else { return .success(nil) }
    switch kind {
    case .line: return .success(.text(FieldReader.oneLine(trimmed)))
    case .paragraph: return .success(.text(trimmed))
    case .choice(_, let legal):
      let word = trimmed.lowercased()
      return legal.contains(word)
        ? .success(.text(word)) : refused("choice", field, trimmed)
    case .category: return found(category(trimmed), "category", field, trimmed)
    case .community: return found(community(trimmed), "community", field, trimmed)
    case .issue: return found(RecordID(trimmed, home: home)?.description, "id", field, trimmed)
    case .instant:
      guard let instant = MomentReader(now: now).instant(trimmed) else {
        return refused("instant", field, trimmed)
      }
      return .success(.instant(instant))
    case .date: return found(MomentReader(now: now).date(trimmed)?.text, "date", field, trimmed)
    case .flag: return flag(trimmed, field)
    case .number:
      guard let number = Int(trimmed) else { return refused("number", field, trimmed) }
      return .success(.number(number))
    case .list: return .success(.list(FieldReader.pieces(trimmed)))
    }
  }

  /// The code that a person means: a code, a name, a beginning of one, pinyin initials.
  public func category(_ text: String) -> String? {
    let word = text.lowercased()
    let exact = catalogue.categories.first {
      $0.code.lowercased() == word || $0.chineseName == text || $0.englishName.lowercased() == word
    }
    return (exact ?? categories(matching: text).first)?.code
  }

  /// Categories that a beginning or pinyin initials could mean, exact codes first.
  public func categories(matching text: String) -> [Category] {
    let word = text.lowercased()
    let query = PinyinQuery(word)
    return catalogue.categories.filter {
      $0.code.lowercased().hasPrefix(word) || $0.chineseName.contains(text)
        || $0.englishName.lowercased().hasPrefix(word)
        || query.matches($0.chineseName)
    }
  }

  public func community(_ text: String) -> String? {
    if let exact = communities.first(where: { $0.code == text || $0.name == text }) {
      return exact.code
    }
    let query = PinyinQuery(text)
    let near = communities.filter {
      $0.name.hasPrefix(text) || query.matches($0.name)
    }
    return near.count == 1 ? near.first?.code : nil
  }

  private func flag(_ text: String, _ field: Field) -> Result<FieldValue?, Refusal> {
    switch text.lowercased() {
    case "yes", "y", "true", "1", "是", "对": .success(.flag(true))
    case "no", "n", "false", "0", "否": .success(.flag(false))
    default: refused("flag", field, text)
    }
  }

  private func found(
    _ value: String?,
    _ key: String,
    _ field: Field,
    _ text: String
  ) -> Result<FieldValue?, Refusal> {
    guard let value else { return refused(key, field, text) }
    return .success(.text(value))
  }

  private func refused(
    _ key: String,
    _ field: Field,
    _ text: String
  ) -> Result<FieldValue?, Refusal> {
    .failure(
      Refusal(
        key,
        ["field": .label(field.label), "value": .text(String(text.prefix(60)))],
        field: field
      )
    )
  }

  static func trim(_ text: String) -> String {
    let isInk: (Character) -> Bool = { !$0.isWhitespace && $0 != "\u{200B}" }
    guard let first = text.firstIndex(where: isInk), let last = text.lastIndex(where: isInk)
    else { return "" }
    return String(text[first...last])
  }

  /// White space inside a line is one space.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func pieces(_ text: String) -> [String] {
    text.split { ",，、;；\n".contains($0) }.map { trim(String($0)) }.filter { !$0.isEmpty }
  }
}
