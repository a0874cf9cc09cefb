/// A value of one field.
public enum FieldValue: Hashable, Sendable {
  case text(String)
  case number(Int)
  case instant(Instant)
  case flag(Bool)
  case list([String])

  /// What a value is stored as.
  public enum Form: Sendable { case text, number, instant, flag, list }

  public var form: Form {
    switch self {
    case .text: .text
    case .number: .number
    case .instant: .instant
    case .flag: .flag
    case .list: .list
    }
  }
}

/// What a change says: fields with values, in the order they were given, each at most once.
public struct Fields: Hashable, Sendable {
  public private(set) var entries: [Entry]

  public struct Entry: Hashable, Sendable {
    public let field: Field
    public var value: FieldValue
  }

  /// What store and rules add to a report, which says much already; short bodies get nothing.
  private static let roomToAdd = 4

  public init() { entries = [] }

  public init(_ values: KeyValuePairs<Field, FieldValue>) {
    self.init()
    entries.reserveCapacity(values.count + (values.count > 4 ? Fields.roomToAdd : 0))
    for (field, value) in values { self[field] = value }
  }

  public var isEmpty: Bool { entries.isEmpty }

  /// The value of a field; nil removes it.
  public subscript(_ field: Field) -> FieldValue? {
    get { entries.firstIndex { $0.field == field }.map { entries[$0].value } }
    set {
      let index = entries.firstIndex { $0.field == field }
      switch (index, newValue) {
      case (let index?, let value?): entries[index].value = value
      case (let index?, nil): entries.remove(at: index)
      case (nil, let value?): entries.append(Entry(field: field, value: value))
      case (nil, nil): break
      }
    }
  }

  public func text(_ field: Field) -> String? {
    if case .text(let text)? = self[field] { text } else { nil }
  }

  public func number(_ field: Field) -> Int? {
    if case .number(let number)? = self[field] { number } else { nil }
  }

  public func instant(_ field: Field) -> Instant? {
    if case .instant(let instant)? = self[field] { instant } else { nil }
  }

  public func flag(_ field: Field) -> Bool {
    if case .flag(let flag)? = self[field] { flag } else { false }
  }

  public func list(_ field: Field) -> [String] {
    if case .list(let list)? = self[field] { list } else { [] }
  }

  /// A choice read back as the value it stands for.
  public func choice<Value: RawRepresentable<String>>(_ field: Field, _: Value.Type) -> Value? {
    text(field).flatMap(Value.init(rawValue:))
  }
}
