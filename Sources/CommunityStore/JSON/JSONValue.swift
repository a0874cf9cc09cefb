/// Any JSON value as a tree: for small files and for members that the program does not know.
///
/// Objects keep the order of their members, so that what was read is written again as it stood.
public enum JSONValue: Hashable, Sendable {
  case null
  case boolean(Bool)
  case integer(Int64)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object(JSONObject)

  /// Reads bytes that are exactly one value.
  public init(_ bytes: [UInt8]) throws(JSONProblem) {
    self = try bytes.withRawBytes { (bytes) throws(JSONProblem) in
      var reader = JSONReader(bytes)
      let value = try reader.value()
      try reader.finish()
      return value
    }
  }

  public var string: String? { if case .string(let string) = self { string } else { nil } }

  public var integer: Int64? { if case .integer(let integer) = self { integer } else { nil } }

  public var boolean: Bool? { if case .boolean(let boolean) = self { boolean } else { nil } }

  public var array: [JSONValue]? { if case .array(let array) = self { array } else { nil } }

  public var object: JSONObject? { if case .object(let object) = self { object } else { nil } }

  public var kind: JSONKind {
    switch self {
    case .null: .null
    case .boolean: .boolean
    case .integer, .double: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }
}

extension JSONReader {
  /// Reads the next value as a tree.
  public mutating func value() throws(JSONProblem) -> JSONValue {
    switch try peek() {
    case .null:
      try null()
      return .null
    case .boolean: return .boolean(try boolean())
    case .string: return .string(try string())
    case .number:
      switch try number() {
      case .integer(let integer): return .integer(integer)
      case .double(let double): return .double(double)
      }
    case .array:
      var elements: [JSONValue] = []
      try forEachElement { (element) throws(JSONProblem) in elements.append(try element.value()) }
      return .array(elements)
    case .object:
      var object = JSONObject()
      try forEachMember { (key, member) throws(JSONProblem) in
        object.append(key.string, try member.value())
      }
      return .object(object)
    }
  }
}
