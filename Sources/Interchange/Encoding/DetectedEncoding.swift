/// What a look at the bytes says about their encoding, and how sure it is.
public struct DetectedEncoding: Hashable, Sendable {
  public enum Evidence: Hashable, Sendable {
    case mark
    /// No byte above 0x7F: UTF-8 and GB18030 say the same.
    case plainASCII
    case validUTF8
    /// Valid GB18030 whose two-byte characters are everyday Chinese in so many of 100.
    case everydayCharacters(percent: Int)
  }

  public enum Confidence: Int, Hashable, Sendable, Comparable {
    /// Another reading is possible: show both.
    case low
    case likely
    case certain

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public var encoding: TextEncoding
  public var evidence: Evidence
  public var confidence: Confidence
  /// Bytes at the end that begin a character and do not finish it; 0 for a whole file.
  public var unfinishedBytes: Int
}
