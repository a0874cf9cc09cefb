/// The words of an enumeration as bytes, to be found without making strings.
struct CodeTable<Value: RawRepresentable<String> & Sendable>: Sendable {
  private let entries: [(word: [UInt8], value: Value)]

  init(_ values: [Value]) {
    entries = values.map { (Array($0.rawValue.utf8), $0) }
  }

  func value(_ text: JSONText) -> Value? {
    for entry in entries
    where entry.word.withRawBytes({ $0.holdsSame(as: text.raw) }) {
      return entry.value
    }
    return nil
  }
}
