internal import Crypto

/// Salts for the people of a load, drawn from one secret, so that threads need not take turns.
struct BaseSalting: Sendable {
  private static let saltSize = 16

  private let secret: [UInt8]

  init(_ environment: StoreEnvironment) { secret = environment.randomBytes(32) }

  /// Nobody who lacks the secret, which is thrown away, can work out a salt.
  func person(_ id: String, name: String, phone: String) -> Person {
    var hash = SHA256()
    secret.withUnsafeBytes { hash.update(bufferPointer: $0) }
    Array(id.utf8).withUnsafeBytes { hash.update(bufferPointer: $0) }
    let salt = HexText.text(hash.finalize().prefix(BaseSalting.saltSize))
    return Person(id: id, salt: salt, name: name, phone: phone)
  }
}
