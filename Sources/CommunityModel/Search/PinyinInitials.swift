/// With which letters of the Latin alphabet the readings of a Han character begin.
///
/// Covers GB 2312 and the frequent characters of Big5 within U+4E00…9FFF, all readings: 重 is
/// c and z. The table is worked out once, when it is first asked; 82 KiB.
public struct PinyinInitials: Sendable {
  /// Bit 0 is a; one entry for each of the 20,992 code points.
  public let masks: [UInt32]

  static let first: UInt32 = 0x4E00
  static let count = 20_992

  public static let standard = PinyinInitials(PackageResources.pinyin_initials_tsv)

  /// Reads lines of a letter, a tab and the characters that it may stand for.
  init(_ bytes: [UInt8]) {
    var masks = [UInt32](repeating: 0, count: PinyinInitials.count)
    var bit: UInt32 = 0
    var isLineStart = true
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if scalar == "\n" {
        isLineStart = true
      } else if isLineStart {
        isLineStart = false
        let letter = scalar.value &- 0x61
        bit = letter < 26 ? 1 << letter : 0
      } else if let index = PinyinInitials.index(of: scalar) {
        masks[index] |= bit
      }
    }
    self.masks = masks
  }

  /// The initials of a character as bits, a first; 0 for one that is not in the table.
  func mask(of scalar: Unicode.Scalar) -> UInt32 {
    PinyinInitials.index(of: scalar).map { masks[$0] } ?? 0
  }

  /// The letters themselves, in order.
  public func letters(of character: Character) -> [Character] {
    guard let scalar = character.unicodeScalars.first else { return [] }
    let mask = mask(of: scalar)
    return (0..<26).filter { mask & (1 << $0) != 0 }.map {
      Character(Unicode.Scalar(UInt8(0x61 + $0)))
    }
  }

  private static func index(of scalar: Unicode.Scalar) -> Int? {
    let offset = scalar.value &- first
    return offset < UInt32(count) ? Int(offset) : nil
  }
}
