/// How the characters of a text file stand as bytes.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
  case utf8 = "utf-8"
  /// UTF-8 that opens with a byte order mark: what Excel and WPS need to read Chinese.
  case utf8WithMark = "utf-8-bom"
  /// The national standard; holds GBK and GB2312 files too.
  case gb18030 = "gb18030"
  /// Excel's "Unicode text"; always written with its mark.
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"

  /// The bytes that open a file of this encoding; empty when it has none.
  public var mark: [UInt8] {
    switch self {
    case .utf8, .gb18030: []
    case .utf8WithMark: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    }
  }

  /// The name libc's iconv knows it by.
  var converterName: String {
    switch self {
    case .utf8, .utf8WithMark: "UTF-8"
    case .gb18030: "GB18030"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    }
  }
}
