/// Appends JSON text to bytes: no spaces, members in the order of the calls, commas by itself.
///
/// Escaped is what must be (quote, backslash, controls) and what must never reach a terminal or
/// split a line: ESC and DEL, U+0080–9F, U+2028 and U+2029. Everything else stands as UTF-8.
/// Members may be written without an object around them, for others to put between braces.
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  public init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Begins afresh behind what was written: the next value needs no comma.
  public mutating func startNext() { needsComma = false }

  public mutating func object<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin()
    bytes.append(0x7B)
    needsComma = false
    try body(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  public mutating func array<Failure: Error>(
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    begin()
    bytes.append(0x5B)
    needsComma = false
    try body(&self)
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes a member's name; its value comes with the next call.
  public mutating func name(_ name: String) {
    begin()
    JSONEscape.append(name, to: &bytes)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes a member's name that needs no escapes, with one call instead of five: rows are names for
  /// the most part.
  public mutating func name(plain name: StaticString) {
    let size = name.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(byteCount: size + 4, alignment: 1) { text in
      text[0] = 0x2C
      text[1] = 0x22
      text.baseAddress?.advanced(by: 2).copyMemory(from: name.utf8Start, byteCount: size)
      text[size + 2] = 0x22
      text[size + 3] = 0x3A
      bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: text[(needsComma ? 0 : 1)...]))
    }
    needsComma = false
  }

  public mutating func string(_ string: String) {
    begin()
    JSONEscape.append(string, to: &bytes)
  }

  public mutating func integer(_ integer: some FixedWidthInteger & SignedInteger) {
    begin()
    DecimalText.append(Int64(integer), to: &bytes)
  }

  /// Writes the shortest text that reads back as the same number; it must be finite.
  public mutating func double(_ double: Double) {
    precondition(double.isFinite, "JSON has no word for \(double)")
    begin()
    bytes.append(contentsOf: double.description.utf8)
  }

  public mutating func boolean(_ boolean: Bool) {
    begin()
    bytes.append(contentsOf: boolean ? "true".utf8 : "false".utf8)
  }

  public mutating func null() {
    begin()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value, or members, that are JSON text already.
  public mutating func raw(_ text: some Collection<UInt8>) {
    begin()
    bytes.append(contentsOf: text)
  }

  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .boolean(let boolean): self.boolean(boolean)
    case .integer(let integer): self.integer(integer)
    case .double(let double): self.double(double)
    case .string(let string): self.string(string)
    case .array(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .object(let object):
      self.object { writer in writer.members(object) }
    }
  }

  /// Writes the members of an object without its braces.
  public mutating func members(_ object: JSONObject) {
    for member in object.members {
      name(member.name)
      value(member.value)
    }
  }

  public mutating func member(_ name: StaticString, _ string: String) {
    self.name(plain: name)
    self.string(string)
  }

  public mutating func member(
    _ name: StaticString,
    _ integer: some FixedWidthInteger & SignedInteger
  ) {
    self.name(plain: name)
    self.integer(integer)
  }

  public mutating func member(_ name: StaticString, _ boolean: Bool) {
    self.name(plain: name)
    self.boolean(boolean)
  }

  private mutating func begin() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }
}
