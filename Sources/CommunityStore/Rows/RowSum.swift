internal import CSystem

/// The end of every stored row: `,"sum":"1f2e3d4c"}`, the CRC-32C of all bytes before it.
///
/// It finds accidents, not intent: whoever edits a row by hand can work it out again.
enum RowSum {
  /// A row that is not what was written; whoever knows its file and line says so.
  struct Mismatch: Error {}

  /// `,"sum":"` + 8 digits + `"}`.
  static let size = 18

  private static let start: StaticString = ",\"sum\":\""

  /// The sum as it is written, 8 digits.
  static func text(of bytes: UnsafeRawBufferPointer) -> String {
    let sum = sum(bytes)
    let digits = stride(from: UInt32(28), through: 0, by: -4).map {
      HexText.digit(UInt8(sum >> $0 & 0xF))
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// Whether a row, without its line end, still is what was written.
  static func isRight(_ row: UnsafeRawBufferPointer) -> Bool {
    let covered = row.count - size
    guard covered > 0, row[row.count - 2] == 0x22, row[row.count - 1] == 0x7D else { return false }
    let isMarked = start.withUTF8Buffer { $0.elementsEqual(row[covered..<covered + 8]) }
    guard isMarked else { return false }
    var written: UInt32 = 0
    for digit in row[covered + 8..<covered + 16] {
      guard let value = HexText.value(digit) else { return false }
      written = written << 4 | UInt32(value)
    }
    return written == sum(UnsafeRawBufferPointer(rebasing: row[..<covered]))
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
