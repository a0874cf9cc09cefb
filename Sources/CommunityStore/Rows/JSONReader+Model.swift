internal import CommunityModel

/// Values of the model as members of rows and changes say them.
extension JSONReader {
  mutating func instant() throws(JSONProblem) -> Instant {
    if let instant = passInstant() { return instant }
    let start = position
    guard let instant = Instant(utf8: try text().decoded) else {
      throw JSONProblem(.unexpectedKind(.string), at: start)
    }
    return instant
  }

  /// Takes an instant in the form in which the store writes; nil for all else, and nothing is read.
  private mutating func passInstant() -> Instant? {
    let text = position + 1..<position + 1 + InstantBytes.count
    guard text.upperBound < bytes.count, bytes[position] == 0x22, bytes[text.upperBound] == 0x22,
      let milliseconds = InstantBytes.milliseconds(UnsafeRawBufferPointer(rebasing: bytes[text]))
    else { return nil }
    position = text.upperBound + 1
    return Instant(milliseconds: milliseconds)
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
    let id = text.hasEscapes ? RecordID(text.string) : RecordID(utf8: text.raw)
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
