/// The 512 bytes before a file in a tar archive, as POSIX (ustar) has them since 1988.
///
/// ```
///   0 name 100 · 100 mode 8 · 108 uid 8 · 116 gid 8 · 124 size 12 · 136 mtime 12 · 148 sum 8
/// 156 type 1 ('0' file, '5' folder) · 157 zeros 100 · 257 "ustar\0" · 263 "00" · 265 zeros 247
/// ```
/// Numbers are octal digits with a zero byte behind them, in the sum with a space behind that. A
/// file's bytes follow, with zeros up to a multiple of 512; two blocks of zeros end the archive.
struct ArchiveHeader: Hashable, Sendable {
  static let blockSize = 512
  static let nameSizeMax = 100
  /// What eleven octal digits can say: 8 GiB.
  static let sizeMax = 1 << 33 - 1

  let name: String
  let size: Int
  let isFolder: Bool
  /// Seconds since 1970.
  let modified: Int

  init(name: String, size: Int, isFolder: Bool = false, modified: Int) {
    precondition(name.utf8.count <= ArchiveHeader.nameSizeMax && size <= ArchiveHeader.sizeMax)
    self.name = name
    self.size = size
    self.isFolder = isFolder
    self.modified = modified
  }

  /// Reads a block; nil unless every byte of it is what `bytes` would write.
  init?(_ block: [UInt8]) {
    guard block.count == ArchiveHeader.blockSize,
      let size = ArchiveHeader.number(block[124..<135]),
      let modified = ArchiveHeader.number(block[136..<147])
    else { return nil }
    let bytes = block[..<ArchiveHeader.nameSizeMax].prefix { $0 != 0 }
    guard let name = String(validating: bytes, as: UTF8.self) else { return nil }
    self.init(
      name: name,
      size: size,
      isFolder: block[156] == 0x35,
      modified: modified
    )
    guard self.bytes == block else { return nil }
  }

  var bytes: [UInt8] {
    var block = [UInt8](repeating: 0, count: ArchiveHeader.blockSize)
    func put(_ text: some Collection<UInt8>, at place: Int) {
      block.replaceSubrange(place..<place + text.count, with: text)
    }
    put(name.utf8, at: 0)
    put((isFolder ? "0002770" : "0000660").utf8, at: 100)
    put("0000000".utf8, at: 108)
    put("0000000".utf8, at: 116)
    put(ArchiveHeader.octal(size, digits: 11), at: 124)
    put(ArchiveHeader.octal(modified, digits: 11), at: 136)
    put("        ".utf8, at: 148)
    put((isFolder ? "5" : "0").utf8, at: 156)
    put("ustar\0".utf8, at: 257)
    put("00".utf8, at: 263)
    let sum = block.reduce(0) { $0 + Int($1) }
    put(ArchiveHeader.octal(sum, digits: 6) + [0, 0x20], at: 148)
    return block
  }

  /// How many zeros follow so many bytes of a file.
  static func padding(behind size: Int) -> Int { -size & (blockSize - 1) }

  private static func octal(_ number: Int, digits: Int) -> [UInt8] {
    (0..<digits).reversed().map { 0x30 + UInt8(truncatingIfNeeded: number >> ($0 * 3) & 7) }
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (0x30...0x37).contains(digit) else { return nil }
      number = number << 3 | Int(digit - 0x30)
    }
    return number
  }
}
