internal import CommunityModel

/// Values of the model as members of rows and changes say them.
extension JSONReader {
  mutating func instant() throws(JSONProblem) -> Instant {
    let start = position
    guard let instant = InstantBytes.instant(try text()) else {
      throw JSONProblem(.unexpectedKind(.string), at: start)
    }
    return instant
  }

  mutating func date() throws(JSONProblem) -> CivilDate {
    let start = position
    guard let date = CivilDate(try string()) else {
      throw JSONProblem(.unexpectedKind(.string), at: start)
    }
    return date
  }

  mutating func recordID() throws(JSONProblem) -> RecordID {
    let start = position
    let text = try text()
    let id = text.hasEscapes ? RecordID(text.string) : RecordID(text.raw)
    guard let id else { throw JSONProblem(.unexpectedKind(.string), at: start) }
    return id
  }

  mutating func choice<Value: RawRepresentable<String>>(
    _: Value.Type
  ) throws(JSONProblem) -> Value {
    let start = position
    guard let value = Value(rawValue: try string()) else {
      throw JSONProblem(.unexpectedKind(.string), at: start)
    }
    return value
  }

  /// A number of things: whole, not negative, and small enough to count on from it for ever.
  mutating func count() throws(JSONProblem) -> Int {
    let start = position
    guard let count = Int(exactly: try integer()), (0...1 << 53).contains(count) else {
      throw JSONProblem(.unexpectedKind(.number), at: start)
    }
    return count
  }

  mutating func strings() throws(JSONProblem) -> [String] {
    var strings: [String] = []
    try forEachElement { (element) throws(JSONProblem) in strings.append(try element.string()) }
    return strings
  }

  mutating func counts() throws(JSONProblem) -> [Int] {
    var counts: [Int] = []
    try forEachElement { (element) throws(JSONProblem) in counts.append(try element.count()) }
    return counts
  }

  /// The next value as it stands, under the name of a member that nobody here knows.
  mutating func unknown(_ name: JSONText) throws(JSONProblem) -> UnknownMember {
    let range = try skipValue()
    return UnknownMember(
      name: name.string,
      json: String(decoding: bytes[range], as: UTF8.self)
    )
  }
}

extension JSONWriter {
  mutating func instant(_ instant: Instant) {
    withUnsafeTemporaryAllocation(byteCount: Instant.textSize + 2, alignment: 1) { text in
      text[0] = 0x22
      text[Instant.textSize + 1] = 0x22
      instant.writeText(to: UnsafeMutableRawBufferPointer(rebasing: text[1...Instant.textSize]))
      raw(text)
    }
  }

  mutating func member(_ name: StaticString, _ instant: Instant) {
    self.name(known: name)
    self.instant(instant)
  }

  /// Writes nothing for nil: what is not known is not stored.
  mutating func member(ifAny name: StaticString, _ instant: Instant?) {
    if let instant { member(name, instant) }
  }

  mutating func member(ifAny name: StaticString, _ string: String?) {
    if let string { member(name, string) }
  }

  mutating func member(ifSome name: StaticString, _ strings: [String]) {
    if strings.isEmpty { return }
    self.name(known: name)
    array { writer in
      for string in strings { writer.string(string) }
    }
  }

  mutating func member(ifSome name: StaticString, _ count: Int) {
    if count != 0 { member(name, count) }
  }

  mutating func member(ifSet name: StaticString, _ isSet: Bool) {
    if isSet { member(name, true) }
  }

  mutating func member(_ name: StaticString, _ numbers: [Int]) {
    self.name(known: name)
    integers(numbers)
  }

  mutating func integers(_ numbers: [Int]) {
    array { writer in
      for number in numbers { writer.integer(number) }
    }
  }

  mutating func members(_ unknown: [UnknownMember]) {
    for member in unknown {
      name(member.name)
      raw(member.json.utf8)
    }
  }
}

extension RecordID {
  /// Reads a whole id as it stands in a line; nil for anything else.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let dash = bytes.lastIndex(of: 0x2D), dash > 0,
      let number = DecimalText.number(bytes[(dash + 1)...]), number > 0
    else { return nil }
    self.init(site: String(decoding: bytes[..<dash], as: UTF8.self), number: number)
  }
}
