/// The section `[roles]`: colours, weight and, for a status, its signs.
extension ThemeReader {
  mutating func readRoles(_ value: ThemeValue) {
    let path = ["roles"]
    let known = Array(RoleName.plain.keys) + RoleName.status.keys.map { "status.\($0)" }
    for (key, value) in table(value, at: path) {
      if key == RoleName.statusPrefix {
        readStatusRoles(value, at: path + [key], known: known)
      } else if let role = RoleName.plain[key] {
        document.roles[role] = readRole(value, at: path + [key], isStatus: false)
      } else {
        unknownRole(key, known: known, at: path + [key])
      }
    }
  }

  private mutating func readStatusRoles(_ value: ThemeValue, at path: [String], known: [String]) {
    for (key, value) in table(value, at: path) {
      if let role = RoleName.status[key] {
        document.roles[role] = readRole(value, at: path + [key], isStatus: true)
      } else {
        unknownRole("\(RoleName.statusPrefix).\(key)", known: known, at: path + [key])
      }
    }
  }

  private mutating func unknownRole(_ name: String, known: [String], at path: [String]) {
    let suggestion = Suggestion.nearest(to: name, among: known)
    fault(.unknownRole(name, suggestion: suggestion), at: path)
  }

  private mutating func readRole(
    _ value: ThemeValue,
    at path: [String],
    isStatus: Bool
  ) -> ThemeDocument.RoleEntry {
    let keys = ["fg", "bg", "attributes", "mono"] + (isStatus ? ["sign", "ascii"] : [])
    let entries = table(value, at: path, keys: keys)
    return ThemeDocument.RoleEntry(
      foreground: name(entries["fg"], at: path + ["fg"]),
      background: name(entries["bg"], at: path + ["bg"]),
      attributes: readAttributes(entries["attributes"], at: path + ["attributes"]),
      mono: readAttributes(entries["mono"], at: path + ["mono"]),
      sign: isStatus ? readSign(entries["sign"], at: path + ["sign"]) : nil,
      asciiSign: isStatus ? readSign(entries["ascii"], at: path + ["ascii"]) : nil
    )
  }

  private mutating func readAttributes(_ value: ThemeValue?, at path: [String]) -> Attributes? {
    guard let values = list(value, at: path) else { return nil }
    var attributes: Attributes = []
    for value in values {
      guard let text = text(value, at: path) else { continue }
      if let attribute = Self.attribute(text) {
        attributes.insert(attribute)
      } else {
        unknownWord(text, among: Self.attributes.map(\.name), at: path)
      }
    }
    return attributes
  }

  private static let attributes: [(name: String, value: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  private static func attribute(_ name: String) -> Attributes? {
    attributes.first { $0.name == name }?.value
  }

  /// A sign is one visible character of one scalar: tables leave it a single place.
  private mutating func readSign(_ value: ThemeValue?, at path: [String]) -> String? {
    guard let sign = text(value, at: path) else { return nil }
    let scalars = sign.unicodeScalars
    let isASCII = path.last == "ascii"
    guard scalars.count == 1, let scalar = scalars.first, Self.isVisible(scalar),
      scalar.isASCII || !isASCII
    else {
      fault(.badSign(sign, key: path.last ?? ""), at: path)
      return nil
    }
    return sign
  }

  private static func isVisible(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .spaceSeparator,
      .lineSeparator, .paragraphSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
      false
    default: true
    }
  }
}
