internal import CommunityModel

/// The body of a change: fields by their names, instants as text, lists as arrays.
extension Fields {
  func write(to writer: inout JSONWriter) {
    for entry in entries {
      writer.name(entry.field.rawValue)
      switch entry.value {
      case .text(let text): writer.string(text)
      case .number(let number): writer.integer(number)
      case .instant(let instant): writer.instant(instant)
      case .flag(let flag): writer.boolean(flag)
      case .list(let list):
        writer.array { writer in
          for text in list { writer.string(text) }
        }
      }
    }
  }

  /// Reads a body; returns the name of the first member that this program cannot take in.
  mutating func read(_ reader: inout JSONReader) throws(JSONProblem) -> String? {
    var unknown: String?
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      let name = key.string
      guard let field = Field(rawValue: name), try field.kind.takes(value.peek()) else {
        unknown = unknown ?? name
        return
      }
      let start = value.position
      switch field.kind {
      case .flag: self[field] = .flag(try value.boolean())
      case .list: self[field] = .list(try value.strings())
      case .number:
        guard case .integer(let number) = try value.number() else {
          throw JSONProblem(.unexpectedKind(.number), at: start)
        }
        self[field] = .number(Int(number))
      case .instant: self[field] = .instant(try value.instant())
      case .line, .paragraph, .choice, .category, .community, .issue, .date:
        self[field] = .text(try value.string())
      }
    }
    return unknown
  }
}

extension FieldKind {
  /// Whether a stored value of this kind is of that kind in JSON.
  fileprivate func takes(_ kind: JSONKind) -> Bool {
    switch self {
    case .flag: kind == .boolean
    case .list: kind == .array
    case .number: kind == .number
    case .instant, .line, .paragraph, .choice, .category, .community, .issue, .date:
      kind == .string
    }
  }
}
