internal import CSystem
internal import Glibc

/// The end of every stored row: `,"sum":"1f2e3d4c"}`, the CRC-32C of all bytes before it.
///
/// It finds accidents, not intent: whoever edits a row by hand can work it out again.
enum RowSum {
  /// A row that is not what was written; whoever knows its file and line says so.
  struct Mismatch: Error {}

  /// `,"sum":"` + 8 digits + `"}`.
  static let size = 18

  private static let start: StaticString = ",\"sum\":\""
  private static let end: StaticString = "\"}"

  /// The sum as it is written, 8 digits.
  static func text(of bytes: UnsafeRawBufferPointer) -> String {
    withUnsafeBytes(of: digits(of: sum(bytes))) { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a row, without its line end, has a sum, right or wrong.
  static func isThere(_ row: UnsafeRawBufferPointer) -> Bool {
    let covered = row.count - size
    guard covered > 0, let base = row.baseAddress else { return false }
    return memcmp(base + covered, start.utf8Start, 8) == 0
      && memcmp(base + row.count - 2, end.utf8Start, 2) == 0
  }

  /// Whether a row, without its line end, still is what was written.
  static func isRight(_ row: UnsafeRawBufferPointer) -> Bool {
    guard isThere(row), let base = row.baseAddress else { return false }
    let covered = row.count - size
    let written = (base + covered + 8).loadUnaligned(as: UInt64.self)
    return written == digits(of: sum(UnsafeRawBufferPointer(rebasing: row[..<covered])))
  }

  /// Eight hexadecimal digits as they stand in memory, worked out side by side: a nibble to each
  /// byte, the highest first, and 39 more from ten on, which leads from `:` to `a`.
  private static func digits(of sum: UInt32) -> UInt64 {
    var nibbles = UInt64(sum)
    nibbles = (nibbles & 0xFFFF_0000) << 16 | nibbles & 0xFFFF
    nibbles = (nibbles & 0x0000_FF00_0000_FF00) << 8 | nibbles & 0x0000_00FF_0000_00FF
    nibbles = (nibbles & 0x00F0_00F0_00F0_00F0) << 4 | nibbles & 0x000F_000F_000F_000F
    let ones: UInt64 = 0x0101_0101_0101_0101
    let areLetters = (nibbles + 6 * ones) >> 4 & ones
    return (nibbles + 0x30 * ones + 0x27 * areLetters).bigEndian
  }

  private static func sum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    crc32c_extend(0, bytes.baseAddress, bytes.count)
  }
}

extension JSONWriter {
  /// Writes an object whose last member is its sum.
  mutating func row(_ body: (inout JSONWriter) -> Void) {
    startNext()
    let first = bytes.count
    object { writer in
      body(&writer)
      let sum = writer.bytes.withRawBytes { bytes in
        RowSum.text(of: UnsafeRawBufferPointer(rebasing: bytes[first...]))
      }
      writer.member("sum", sum)
    }
  }
}
