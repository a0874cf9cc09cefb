internal import CSystem
internal import Glibc

/// Reads JSON text value by value, in place and without allocation; strict as RFC 8259.
///
/// Refused besides what the grammar refuses: duplicate keys, lone surrogates, text that is not
/// UTF-8, numbers no double can hold, more than 64 levels. Whatever the bytes are, it never traps.
/// What it hands out points into `bytes`, which must stay alive and unchanged meanwhile.
///
/// A reader that believes still checks whatever it hands out, and steps over the rest.
///
/// ```swift
/// try reader.forEachMember { (key, value) throws(JSONProblem) in
///   switch key {
///   case "title": title = try value.text()
///   case "seq": seq = try value.integer()
///   default: break  // the reader checks and skips what was not taken
///   }
/// }
/// try reader.finish()
/// ```
public struct JSONReader {
  public static let depthMax = 64

  public let bytes: UnsafeRawBufferPointer
  /// Offset of the next byte to read.
  public internal(set) var position: Int
  private var depth = 0
  private let isBelieving: Bool

  /// `believing` is for bytes that a sum has shown to be those that were written: members that
  /// nobody takes are stepped over unchecked, and doubled keys are not looked for.
  public init(
    _ bytes: UnsafeRawBufferPointer,
    from position: Int = 0,
    believing isBelieving: Bool = false
  ) {
    self.bytes = bytes
    self.isBelieving = isBelieving
    self.position = min(max(position, 0), bytes.count)
  }

  /// The kind of the value that comes next, without reading it.
  @inline(__always)
  public mutating func peek() throws(JSONProblem) -> JSONKind {
    let byte = try nextByte()
    switch byte {
    case 0x22: return .string
    case 0x7B: return .object
    case 0x5B: return .array
    case 0x2D, 0x30...0x39: return .number
    case 0x74, 0x66: return .boolean
    case 0x6E: return .null
    default: throw JSONProblem(.unexpectedByte(byte), at: position)
    }
  }

  /// Reads an object: each key once, with the reader standing before its value.
  ///
  /// The body takes the value with one call, or leaves it, and then it is checked and skipped.
  /// A believing reader may pass over members whose key is not in `wanted`.
  public mutating func forEachMember(
    of wanted: JSONKeySet? = nil,
    _ body: (_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try open(0x7B, .object)
    guard try !closesEmpty(0x7D) else { return }
    if isBelieving {
      if let wanted, try forEachMemberFound(of: wanted, body) { return }
      return try forEachRemainingMember(body) { _ in true }
    }
    var keys = JSONKeyLedger()
    try forEachRemainingMember(body) { keys.insert($0) }
  }

  /// Whether the members could be found without reading them; if not, nothing was read.
  @inline(__always)
  private mutating func forEachMemberFound(
    of wanted: JSONKeySet,
    _ body: (_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) -> Bool {
    let end = try wanted.forEachMember(bytes, from: position) { (key, value) throws(JSONProblem) in
      position = value.lowerBound
      try body(JSONText(UnsafeRawBufferPointer(rebasing: bytes[key]), false), &self)
      guard position == value.lowerBound || position == value.upperBound else {
        let place = min(position, value.upperBound)
        throw JSONProblem(.unexpectedByte(bytes[place]), at: place)
      }
    }
    guard let end else { return false }
    position = end
    depth -= 1
    return true
  }

  /// From the first key on; a key that is not new is refused.
  @inline(__always)
  private mutating func forEachRemainingMember(
    _ body: (_ key: JSONText, _ value: inout JSONReader) throws(JSONProblem) -> Void,
    isNew: (JSONText) -> Bool
  ) throws(JSONProblem) {
    repeat {
      try skipWhiteSpace()
      let start = position
      let key = try scanText()
      if !isNew(key) { throw JSONProblem(.duplicateKey, at: start) }
      try expect(0x3A)
      try skipWhiteSpace()
      let valueStart = position
      try body(key, &self)
      if position == valueStart { try passValue() }
    } while try continues(closing: 0x7D)
  }

  /// Reads an array, the reader standing before each element; see `forEachMember`.
  public mutating func forEachElement(
    _ body: (_ element: inout JSONReader) throws(JSONProblem) -> Void
  ) throws(JSONProblem) {
    try open(0x5B, .array)
    guard try !closesEmpty(0x5D) else { return }
    repeat {
      try skipWhiteSpace()
      let start = position
      try body(&self)
      if position == start { try passValue() }
    } while try continues(closing: 0x5D)
  }

  /// Reads a string, left where it stands.
  public mutating func text() throws(JSONProblem) -> JSONText {
    try require(.string)
    return try scanText()
  }

  public mutating func string() throws(JSONProblem) -> String { try text().string }

  public mutating func number() throws(JSONProblem) -> JSONNumber {
    try require(.number)
    return try scanNumber()
  }

  /// Reads a whole number; one with a fraction or beyond 64 bits is of the wrong kind.
  public mutating func integer() throws(JSONProblem) -> Int64 {
    try require(.number)
    let start = position
    guard case .integer(let value) = try scanNumber() else {
      throw JSONProblem(.unexpectedKind(.number), at: start)
    }
    return value
  }

  public mutating func boolean() throws(JSONProblem) -> Bool {
    try require(.boolean)
    let isTrue = bytes[position] == 0x74
    if isTrue { try word("true") } else { try word("false") }
    return isTrue
  }

  public mutating func null() throws(JSONProblem) {
    try require(.null)
    try word("null")
  }

  /// Checks the next value whole, whatever it is, and returns where it stood.
  @discardableResult
  public mutating func skipValue() throws(JSONProblem) -> Range<Int> {
    let kind = try peek()
    let start = position
    switch kind {
    case .object: try forEachMember { (_, _) throws(JSONProblem) in }
    case .array: try forEachElement { (_) throws(JSONProblem) in }
    case .string: _ = try scanText()
    case .number: _ = try scanNumber()
    case .boolean: _ = try boolean()
    case .null: try null()
    }
    return start..<position
  }

  /// Demands that nothing but white space is left.
  public mutating func finish() throws(JSONProblem) {
    skipSpaces()
    if position < bytes.count { throw JSONProblem(.trailingBytes, at: position) }
  }

  /// A problem of the caller's own with what stands at the reader's position.
  public func problem(_ kind: JSONProblem.Kind) -> JSONProblem { JSONProblem(kind, at: position) }

  /// Gets behind a value that nobody took.
  private mutating func passValue() throws(JSONProblem) {
    guard isBelieving, let base = bytes.baseAddress else {
      try skipValue()
      return
    }
    let count = json_value_end(base + position, bytes.count - position)
    guard count > 0 else { throw JSONProblem(.unexpectedByte(bytes[position]), at: position) }
    position += count
  }

  @inline(__always)
  private mutating func require(_ kind: JSONKind) throws(JSONProblem) {
    let found = try peek()
    if found != kind { throw JSONProblem(.unexpectedKind(found), at: position) }
  }

  private mutating func open(_ byte: UInt8, _ kind: JSONKind) throws(JSONProblem) {
    try require(kind)
    guard depth < JSONReader.depthMax else { throw JSONProblem(.tooDeep, at: position) }
    depth += 1
    position += 1
  }

  @inline(__always)
  private mutating func closesEmpty(_ close: UInt8) throws(JSONProblem) -> Bool {
    guard try nextByte() == close else { return false }
    position += 1
    depth -= 1
    return true
  }

  /// Steps over the comma before the next entry, or over the closing bracket.
  @inline(__always)
  private mutating func continues(closing close: UInt8) throws(JSONProblem) -> Bool {
    let byte = try nextByte()
    guard byte == 0x2C || byte == close else {
      throw JSONProblem(.unexpectedByte(byte), at: position)
    }
    position += 1
    if byte == close { depth -= 1 }
    return byte == 0x2C
  }

  @inline(__always)
  private mutating func expect(_ wanted: UInt8) throws(JSONProblem) {
    let byte = try nextByte()
    guard byte == wanted else { throw JSONProblem(.unexpectedByte(byte), at: position) }
    position += 1
  }

  @inline(__always)
  private mutating func word(_ word: StaticString) throws(JSONProblem) {
    let count = word.utf8CodeUnitCount
    if bytes.count - position >= count, let base = bytes.baseAddress,
      memcmp(base + position, word.utf8Start, count) == 0
    {
      position += count
    } else {
      try findFault(in: word)
    }
  }

  /// Throws with the place of the first byte that is not the word's.
  private mutating func findFault(in word: StaticString) throws(JSONProblem) {
    for index in 0..<word.utf8CodeUnitCount {
      guard position < bytes.count else { throw JSONProblem(.unexpectedEnd, at: position) }
      let byte = bytes[position]
      guard byte == word.utf8Start[index] else {
        throw JSONProblem(.unexpectedByte(byte), at: position)
      }
      position += 1
    }
  }

  @inline(__always)
  private mutating func nextByte() throws(JSONProblem) -> UInt8 {
    try skipWhiteSpace()
    return bytes[position]
  }

  /// Our own rows have none: what is left to do then is one comparison, in line.
  @inline(__always)
  private mutating func skipWhiteSpace() throws(JSONProblem) {
    if position < bytes.count, bytes[position] > 0x20 { return }
    skipSpaces()
    if position >= bytes.count { throw JSONProblem(.unexpectedEnd, at: bytes.count) }
  }

  private mutating func skipSpaces() {
    while position < bytes.count {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }
}
