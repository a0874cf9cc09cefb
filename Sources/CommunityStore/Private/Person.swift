internal import Crypto

/// What the store knows of a person by name, kept apart so that it can be erased.
///
/// Rows and changes carry the id and the hash only.
public struct Person: Hashable, Sendable {
  /// `P17`; chosen by whoever names the person and never used twice.
  public let id: String
  /// 32 hexadecimal digits from chance, so that nobody can guess names from hashes.
  public let salt: String
  public let name: String
  public let phone: String

  public init(id: String, salt: String, name: String, phone: String) {
    self.id = id
    self.salt = salt
    self.name = name
    self.phone = phone
  }

  /// 64 hexadecimal digits: SHA-256 of the salt's digits, the name, U+001F and the phone.
  public var hash: String {
    var hash = SHA256()
    for var part in [salt, name, "\u{1F}", phone] {
      part.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }
    return HexText.text(hash.finalize())
  }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", id)
      writer.member("salt", salt)
      writer.member("name", name)
      writer.member("phone", phone)
    }
  }

  /// Reads one line of the file.
  init(_ line: UnsafeRawBufferPointer) throws(JSONProblem) {
    var found = (id: String?.none, salt: String?.none, name: String?.none, phone: String?.none)
    var reader = JSONReader(line)
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "id": found.id = try value.string()
      case "salt": found.salt = try value.string()
      case "name": found.name = try value.string()
      case "phone": found.phone = try value.string()
      default: break
      }
    }
    try reader.finish()
    self.init(
      id: try Person.needed(found.id, "id"),
      salt: try Person.needed(found.salt, "salt"),
      name: try Person.needed(found.name, "name"),
      phone: try Person.needed(found.phone, "phone")
    )
  }

  private static func needed(_ text: String?, _ name: String) throws(JSONProblem) -> String {
    guard let text else { throw JSONProblem(.memberMissing(name), at: 0) }
    return text
  }
}
