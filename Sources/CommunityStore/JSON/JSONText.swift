internal import Glibc

/// A string or a key where it stands between its quotes, checked and not copied.
///
/// It points into the bytes of its reader and lives no longer than they do.
public struct JSONText {
  /// What stands between the quotes, escapes and all.
  public let raw: UnsafeRawBufferPointer
  public let hasEscapes: Bool

  init(_ raw: UnsafeRawBufferPointer, _ hasEscapes: Bool) {
    self.raw = raw
    self.hasEscapes = hasEscapes
  }

  public var string: String {
    hasEscapes ? String(decoding: decoded, as: UTF8.self) : String(decoding: raw, as: UTF8.self)
  }

  /// The text as UTF-8, escapes resolved.
  public var decoded: [UInt8] {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return bytes
  }

  /// Adds the text as UTF-8 to `bytes`, escapes resolved.
  public func append(to bytes: inout [UInt8]) {
    guard hasEscapes else {
      bytes.append(contentsOf: raw)
      return
    }
    var index = 0
    while index < raw.count {
      if raw[index] == 0x5C, index + 1 < raw.count {
        index = appendEscape(at: index, to: &bytes)
      } else {
        bytes.append(raw[index])
        index += 1
      }
    }
  }

  /// Lets `switch key { case "title": … }` compare bytes, without making strings.
  @inline(__always)
  public static func ~= (name: StaticString, text: JSONText) -> Bool { text.equals(name) }

  /// In line, so that the length of a literal is known and a few loads compare it.
  @inline(__always)
  public func equals(_ name: StaticString) -> Bool {
    if hasEscapes { return equalsDecoded(name) }
    guard raw.count == name.utf8CodeUnitCount, let start = raw.baseAddress else {
      return raw.count == name.utf8CodeUnitCount
    }
    return memcmp(start, name.utf8Start, name.utf8CodeUnitCount) == 0
  }

  @inline(never)
  private func equalsDecoded(_ name: StaticString) -> Bool {
    name.withUTF8Buffer { decoded.elementsEqual($0) }
  }

  private func appendEscape(at index: Int, to bytes: inout [UInt8]) -> Int {
    switch raw[index + 1] {
    case 0x62: bytes.append(0x08)
    case 0x66: bytes.append(0x0C)
    case 0x6E: bytes.append(0x0A)
    case 0x72: bytes.append(0x0D)
    case 0x74: bytes.append(0x09)
    case 0x75: return appendUnit(at: index, to: &bytes)
    default: bytes.append(raw[index + 1])
    }
    return index + 2
  }

  private func appendUnit(at index: Int, to bytes: inout [UInt8]) -> Int {
    var value = JSONText.unit(raw, at: index + 2) ?? 0
    var end = index + 6
    if value & 0xFC00 == 0xD800, let low = JSONText.unit(raw, at: index + 8) {
      value = 0x10000 + (value & 0x3FF) << 10 + low & 0x3FF
      end = index + 12
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { bytes.append(byte) }
    return end
  }

  /// Four hexadecimal digits as a number; nil when they are not.
  static func unit(_ bytes: UnsafeRawBufferPointer, at index: Int) -> UInt32? {
    guard bytes.count - index >= 4 else { return nil }
    var value: UInt32 = 0
    for byte in bytes[index..<index + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
