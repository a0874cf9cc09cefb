internal import CommunityModel
internal import CommunityStore

/// Members whose absence is said: null, not left out, so that scripts find every name.
extension JSONWriter {
  mutating func member(_ name: String, orNull text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }

  mutating func member(_ name: String, orNull number: Int?) {
    self.name(name)
    if let number { integer(number) } else { null() }
  }

  mutating func member(_ name: String, orNull number: Double?) {
    self.name(name)
    if let number { double(number) } else { null() }
  }

  mutating func member(_ name: String, orNull instant: Instant?) {
    member(name, orNull: instant?.text)
  }

  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    array { writer in for text in texts { writer.string(text) } }
  }

  /// An array of objects.
  mutating func member<Element>(
    _ name: String,
    _ elements: [Element],
    _ body: (Element, inout JSONWriter) -> Void
  ) {
    self.name(name)
    array { writer in
      for element in elements { writer.object { writer in body(element, &writer) } }
    }
  }

  /// An object, or null when there is none.
  mutating func member<Value>(
    _ name: String,
    ifSome value: Value?,
    _ body: (Value, inout JSONWriter) -> Void
  ) {
    self.name(name)
    if let value { object { writer in body(value, &writer) } } else { null() }
  }

  mutating func value(_ value: FieldValue) {
    switch value {
    case .text(let text): string(text)
    case .number(let number): integer(number)
    case .instant(let instant): string(instant.text)
    case .flag(let flag): boolean(flag)
    case .list(let list): array { writer in for text in list { writer.string(text) } }
    }
  }
}
