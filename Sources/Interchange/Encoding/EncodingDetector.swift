import Glibc

/// Finds the encoding of a file from its bytes.
///
/// A mark decides; then strict UTF-8, which Chinese text of another encoding passes by accident
/// only when it is a few characters long; then the shape of GB18030 together with the share of
/// everyday characters, since Big5 and damaged files have that shape too.
public enum EncodingDetector {
  /// What `bytes` are written in; `isWhole` is false for the first piece of a longer file.
  ///
  /// A piece may end inside a character; a whole file that does throws `.cut`. To read what is
  /// left of such a file, ask with `isWhole: false` and drop the `unfinishedBytes`.
  public static func detect(
    _ bytes: [UInt8],
    isWhole: Bool = true
  ) throws(EncodingProblem) -> DetectedEncoding {
    let found = try detectPiece(bytes)
    if isWhole, found.unfinishedBytes > 0 {
      throw .cut(found.encoding, TextPlace(offset: bytes.count - found.unfinishedBytes, in: bytes))
    }
    return found
  }

  private static func detectPiece(
    _ bytes: [UInt8]
  ) throws(EncodingProblem) -> DetectedEncoding {
    if let marked = markedUTF16(bytes) { return marked }
    try refuseBinary(bytes)
    let utf8 = UTF8Scan(bytes[...])
    if bytes.starts(with: TextEncoding.utf8WithMark.mark) {
      if let failure = utf8.failure {
        throw .damaged(.utf8WithMark, TextPlace(offset: failure, in: bytes))
      }
      return DetectedEncoding(
        encoding: .utf8WithMark,
        evidence: .mark,
        confidence: .certain,
        unfinishedBytes: utf8.unfinished
      )
    }
    if bytes.starts(with: markOfGB18030) { return try gb18030WithMark(bytes) }
    guard let failure = utf8.failure else { return reading(bytes, unfinished: utf8.unfinished) }
    return try gb18030(bytes, utf8Failure: failure)
  }

  private static func markedUTF16(_ bytes: [UInt8]) -> DetectedEncoding? {
    let marked: [TextEncoding] = [.utf16LittleEndian, .utf16BigEndian]
    return marked.first { bytes.starts(with: $0.mark) }.map {
      DetectedEncoding(
        encoding: $0,
        evidence: .mark,
        confidence: .certain,
        unfinishedBytes: bytes.count % 2
      )
    }
  }

  // MARK: Not text at all

  /// How much of the file is searched for control characters; NULs are looked for everywhere.
  private static let controlWindow = 65536

  private static func refuseBinary(_ bytes: [UInt8]) throws(EncodingProblem) {
    if let kind = BinaryKind(opening: bytes) {
      throw .binary(kind, TextPlace(offset: 0, line: 1))
    }
    if let offset = firstNull(bytes) {
      throw .binary(.other, TextPlace(offset: offset, in: bytes))
    }
    let window = bytes.prefix(controlWindow)
    let controls = window.reduce(into: 0) { count, byte in count += isControl(byte) ? 1 : 0 }
    // A stray escape or form feed happens in text; one in 32 does not.
    if controls * 32 > window.count, let offset = window.firstIndex(where: isControl) {
      throw .binary(.other, TextPlace(offset: offset, in: bytes))
    }
  }

  private static func firstNull(_ bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = memchr(base, 0, buffer.count) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && !(0x09...0x0D).contains(byte)) || byte == 0x7F
  }

  // MARK: Valid UTF-8

  /// Bytes that are UTF-8: certain, but for a few words of GB18030 that look like it.
  private static func reading(_ bytes: [UInt8], unfinished: Int) -> DetectedEncoding {
    let utf8 = DetectedEncoding(
      encoding: .utf8,
      evidence: .validUTF8,
      confidence: .certain,
      unfinishedBytes: unfinished
    )
    if bytes.contains(where: { $0 >= 0xE0 }) { return utf8 }
    if !bytes.contains(where: { $0 >= 0x80 }) {
      return DetectedEncoding(
        encoding: .utf8,
        evidence: .plainASCII,
        confidence: .certain,
        unfinishedBytes: 0
      )
    }
    // Only two-byte sequences: no Chinese as UTF-8, perhaps all Chinese as GB18030.
    let scan = GB18030Scan(bytes[...])
    let isChinese = scan.failure == nil && scan.wide > 1 && scan.everyday == scan.wide
    if isChinese {
      return DetectedEncoding(
        encoding: .gb18030,
        evidence: .everydayCharacters(percent: 100),
        confidence: .low,
        unfinishedBytes: scan.unfinished
      )
    }
    return utf8
  }

  // MARK: Not UTF-8

  /// U+FEFF in four bytes: rare, and read only.
  private static let markOfGB18030: [UInt8] = [0x84, 0x31, 0x95, 0x33]

  private static func gb18030WithMark(
    _ bytes: [UInt8]
  ) throws(EncodingProblem) -> DetectedEncoding {
    let scan = GB18030Scan(bytes[...])
    if let failure = scan.failure {
      throw .damaged(.gb18030, TextPlace(offset: failure, in: bytes))
    }
    return DetectedEncoding(
      encoding: .gb18030,
      evidence: .mark,
      confidence: .certain,
      unfinishedBytes: scan.unfinished
    )
  }

  private static func gb18030(
    _ bytes: [UInt8],
    utf8Failure: Int
  ) throws(EncodingProblem) -> DetectedEncoding {
    let scan = GB18030Scan(bytes[...])
    let percent = scan.everydayPercent
    let utf8Place = TextPlace(offset: utf8Failure, in: bytes)
    // Chinese UTF-8 with a few lost bytes must not be taken for something else.
    if scan.failure != nil || percent < 80 {
      let long = UTF8Scan.longCharacters(in: bytes)
      if long.whole > 0, long.whole >= long.broken * 4 { throw .damaged(.utf8, utf8Place) }
    }
    if scan.failure == nil, percent >= 50 {
      return DetectedEncoding(
        encoding: .gb18030,
        evidence: .everydayCharacters(percent: percent),
        confidence: confidence(percent: percent, characters: scan.wide),
        unfinishedBytes: scan.unfinished
      )
    }
    guard let failure = scan.failure else { throw .unknown(utf8: utf8Place, gb18030: nil) }
    let place = TextPlace(offset: failure, in: bytes)
    if scan.wide >= 4, percent >= 80 { throw .damaged(.gb18030, place) }
    throw .unknown(utf8: utf8Place, gb18030: place)
  }

  private static func confidence(
    percent: Int,
    characters: Int
  ) -> DetectedEncoding.Confidence {
    if percent < 80 { return .low }
    return percent >= 90 && characters >= 20 ? .certain : .likely
  }
}
