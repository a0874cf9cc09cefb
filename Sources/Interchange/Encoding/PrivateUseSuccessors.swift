/// The characters that GB18030-2000 could hold only as private-use code points.
///
/// The standard of 2005 gave their codes to the code points Unicode had added since, so that the
/// old ones have no code of their own any more; old fonts and files still carry them. Written
/// as their successors they stay the same characters.
enum PrivateUseSuccessors {
  private static let table: [UInt32: UInt32] = [
    // Punctuation for vertical lines.
    0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13, 0xE791: 0xFE14,
    0xE792: 0xFE15, 0xE793: 0xFE16, 0xE794: 0xFE17, 0xE795: 0xFE18, 0xE796: 0xFE19,
    // Parts of characters.
    0xE816: 0x20087, 0xE817: 0x20089, 0xE818: 0x200CC, 0xE81E: 0x9FB4, 0xE826: 0x9FB5,
    0xE82B: 0x9FB6, 0xE82C: 0x9FB7, 0xE831: 0x215D7, 0xE832: 0x9FB8, 0xE83B: 0x2298F,
    0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE855: 0x241FE, 0xE864: 0x9FBB,
  ]

  /// The successor, as UTF-8, of the three-byte character that opens `bytes`.
  static func successor(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
    let opening = Array(bytes.prefix(3))
    guard opening.count == 3, opening[0] & 0xF0 == 0xE0 else { return nil }
    let value =
      UInt32(opening[0] & 0x0F) << 12 | UInt32(opening[1] & 0x3F) << 6 | UInt32(opening[2] & 0x3F)
    guard let successor = table[value], let scalar = Unicode.Scalar(successor) else { return nil }
    return Array(String(Character(scalar)).utf8)
  }
}
