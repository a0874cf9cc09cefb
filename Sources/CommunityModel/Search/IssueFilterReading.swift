extension IssueFilter {
  /// Reads what was typed; the reader knows which categories and communities there are.
  ///
  /// The first key or value that means nothing becomes the filter's refusal.
  public init(_ text: String, _ reader: FieldReader) {
    self.init()
    for piece in text.split(whereSeparator: \.isWhitespace) {
      let isInverted = piece.first == "!" || piece.first == "！"
      let term = isInverted ? piece.dropFirst() : piece
      if !term.isEmpty { take(term, isInverted: isInverted, reader) }
    }
  }

  private mutating func take(_ text: Substring, isInverted: Bool, _ reader: FieldReader) {
    guard let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" }) else {
      return words.append(Word(text, isInverted: isInverted))
    }
    let name = text[..<colon]
    guard let key = Key(name) else {
      // `10:30` is a word; `stauts:open` is a slip that must not silently find nothing.
      if name.isEmpty || !name.allSatisfy({ $0.isASCII && $0.isLetter }) {
        return words.append(Word(text, isInverted: isInverted))
      }
      let keys = Key.allCases.map { $0.rawValue + ":" }.joined(separator: " ")
      return refuse(
        Refusal("filterKey", ["key": .text(IssueFilter.short(name)), "keys": .text(keys)])
      )
    }
    let value = text[text.index(after: colon)...]
    guard let condition = IssueFilter.condition(key, value, reader) else {
      return refuse(
        Refusal(
          "filterValue",
          [
            "key": .text(key.rawValue), "value": .text(IssueFilter.short(value)),
            "possible": .label(key.help),
          ]
        )
      )
    }
    terms.append(Term(condition, isInverted: isInverted))
  }

  private mutating func refuse(_ refusal: Refusal) {
    if self.refusal == nil { self.refusal = refusal }
  }

  /// More of what somebody typed would bury the sentence.
  private static func short(_ text: Substring) -> String { String(text.prefix(40)) }

  private static func condition(
    _ key: Key,
    _ value: Substring,
    _ reader: FieldReader
  ) -> Condition? {
    if value.isEmpty { return nil }
    return switch key {
    case .status: union(value, statusParts).map(condition)
    case .category:
      union(value) { reader.categories(matching: $0).map(\.code) }
        .map(Condition.category)
    case .community: union(value) { communities($0, reader) }.map(Condition.community)
    case .handler: .handler(TextNeedle(value))
    case .due: due(value.lowercased())
    case .quality: named(value.lowercased(), qualities.map { ($0.names, $0.condition) })
    case .text: .text(ExactNeedle(value))
    }
  }

  /// What the words between commas mean together; nil when one of them means nothing.
  private static func union<Element: Hashable>(
    _ value: Substring,
    _ meaning: (String) -> [Element]
  ) -> Set<Element>? {
    var found: Set<Element> = []
    for word in value.split(whereSeparator: { ",，、".contains($0) }) {
      let elements = meaning(word.lowercased())
      if elements.isEmpty { return nil }
      found.formUnion(elements)
    }
    return found.isEmpty ? nil : found
  }

  private static func named<Value>(_ word: String, _ table: [([String], Value)]) -> Value? {
    table.first { $0.0.contains(word) }?.1
  }

  private static func condition(_ parts: Set<StatusPart>) -> Condition {
    let statuses = IssueStatus.allCases.filter { parts.contains(.status($0)) }
    return .status(Set(statuses), withToJudge: parts.contains(.toJudge))
  }

  /// A group, a status by one of its names, else all whose names begin so.
  private static func statusParts(_ word: String) -> [StatusPart] {
    if let group = named(word, statusGroups.map { ($0.names, $0.parts) }) { return group }
    let needle = TextNeedle(word)
    let names = IssueStatus.allCases.map { status in
      (
        part: StatusPart.status(status),
        names: [status.rawValue] + Language.allCases.map { Words($0).label(status.label) }
      )
    }
    let exact = names.filter { $0.names.contains { $0.lowercased() == word } }
    if !exact.isEmpty { return exact.map(\.part) }
    return names.filter { $0.names.contains(where: needle.begins) }.map(\.part)
  }

  private static func communities(_ word: String, _ reader: FieldReader) -> [String] {
    let needle = TextNeedle(word)
    return reader.communities.filter { $0.code.hasPrefix(word) || needle.isFound(in: $0.name) }
      .map(\.code)
  }

  /// `2d`, `<4h`, `overdue`.
  private static func due(_ value: String) -> Condition? {
    if overdueNames.contains(value) { return .overdue }
    let text = value.hasPrefix("<") ? value.dropFirst() : Substring(value)
    guard let unit = text.last.flatMap({ dueUnits[$0] }), let amount = Int64(text.dropLast()),
      (0..<10_000).contains(amount), text.first?.isNumber ?? false
    else { return nil }
    return .due(withinMilliseconds: amount * unit)
  }
}
