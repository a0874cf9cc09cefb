/// Why bytes are no JSON that the store accepts, and where.
public struct JSONProblem: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case unexpectedEnd
    /// A byte that may not stand there.
    case unexpectedByte(UInt8)
    /// A whole value, but not of the kind that the reader asked for.
    case unexpectedKind(JSONKind)
    case duplicateKey
    case loneSurrogate
    case invalidUTF8
    case controlCharacter(UInt8)
    case badEscape
    case badNumber
    /// A number that neither 64 bits nor a finite double can hold.
    case numberOutOfRange
    /// More than `JSONReader.depthMax` arrays and objects within each other.
    case tooDeep
    /// Something follows the value.
    case trailingBytes
    /// The member is needed and not there.
    case memberMissing(String)
  }

  /// Position of the first wrong byte from the start of what was read.
  public let offset: Int
  public let kind: Kind

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}

/// The six kinds of value that RFC 8259 knows.
public enum JSONKind: Hashable, Sendable {
  case object
  case array
  case string
  case number
  case boolean
  case null
}

/// A number as JSON text says it: whole numbers of 64 bits exactly, all others as a double.
public enum JSONNumber: Hashable, Sendable {
  case integer(Int64)
  case double(Double)
}
