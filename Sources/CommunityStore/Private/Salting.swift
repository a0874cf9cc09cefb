internal import Crypto

/// Salts for people, drawn from one secret: threads need not take turns, and thousands of people
/// cost one question to the system.
///
/// Nobody who lacks the secret, which is thrown away with this, can work out a salt.
struct Salting: Sendable {
  private static let secretSize = 32
  private static let saltSize = 16

  private let secret: [UInt8]

  init(_ environment: StoreEnvironment) {
    secret = environment.randomBytes(Salting.secretSize)
  }

  /// A person who is not in the private files yet; `id` must be a new one.
  func person(_ id: String, name: String, phone: String) -> Person {
    var hash = SHA256()
    secret.withUnsafeBytes { hash.update(bufferPointer: $0) }
    var digits = id
    digits.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    let salt = HexText.text(hash.finalize().prefix(Salting.saltSize))
    return Person(id: id, salt: salt, name: name, phone: phone)
  }
}
