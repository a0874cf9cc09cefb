/// What the edge of the program needs to make a sentence of a fault.
extension ThemeFault {
  /// The key of the sentence, the same for all faults of a kind.
  public var messageKey: String { "theme." + parts.key }

  /// The evidence to put into the sentence, in the order of the case.
  public var arguments: [String] { parts.arguments }

  /// What may have been meant, when something is like it.
  public var suggestion: String? {
    switch self {
    case .unknownSection(_, let suggestion), .unknownKey(_, let suggestion),
      .unknownRole(_, let suggestion), .unknownColor(_, let suggestion),
      .unknownWord(_, _, let suggestion), .unknownTheme(_, let suggestion):
      suggestion
    default: nil
    }
  }

  private var parts: (key: String, arguments: [String]) {
    switch self {
    case .notText: ("notText", [])
    case .tooLarge(let limit): ("tooLarge", ["\(limit)"])
    case .syntax(let text): ("syntax", [text])
    case .unexpected(let text): ("unexpected", [text])
    case .unknownSection(let name, _): ("unknownSection", [name])
    case .unknownKey(let name, _): ("unknownKey", [name])
    case .unknownRole(let name, _): ("unknownRole", [name])
    case .unknownColor(let name, _): ("unknownColor", [name])
    case .unknownWord(let word, let key, _): ("unknownWord", [word, key])
    case .wrongType(let key, let expected): ("wrongType", [key, expected.rawValue])
    case .badHexColor(let text): ("badHexColor", [text])
    case .badColorNumber(let number): ("badColorNumber", ["\(number)"])
    case .reservedColor(let name): ("reservedColor", [name])
    case .badSign(let sign, let key): ("badSign", [sign, key])
    case .wrongCount(let key, let expected, let found):
      ("wrongCount", [key, "\(expected)", "\(found)"])
    case .missingKey(let key): ("missingKey", [key])
    case .missingRoles(let names): ("missingRoles", [names.joined(separator: ", ")])
    case .nameMismatch(let found, let expected): ("nameMismatch", [found, expected])
    case .unknownTheme(let name, _): ("unknownTheme", [name])
    case .inheritanceCycle(let names): ("inheritanceCycle", [names.joined(separator: " → ")])
    }
  }
}
