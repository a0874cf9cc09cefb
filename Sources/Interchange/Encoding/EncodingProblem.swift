/// Why bytes are not text, or not text of the encoding they were taken for.
public enum EncodingProblem: Error, Hashable, Sendable {
  /// Not a text file; the place of the first byte that no text holds.
  case binary(BinaryKind, TextPlace)
  /// A byte sequence in the middle that the encoding does not have.
  case damaged(TextEncoding, TextPlace)
  /// The file ends inside a character, which begins at the place: it was cut off.
  case cut(TextEncoding, TextPlace)
  /// Neither UTF-8 nor GB18030; where each fails first (`nil`: its bytes fit, its characters
  /// make no Chinese).
  case unknown(utf8: TextPlace, gb18030: TextPlace?)
  /// This computer's libc lacks the conversion (its gconv modules are not installed).
  case converterMissing(TextEncoding)
}

/// What a file that is no text seems to be.
public enum BinaryKind: String, Hashable, Sendable {
  /// A zip archive, and so .xlsx, .docx and .et of today.
  case zip
  /// Office files of 1997–2003: .xls, .doc.
  case oldOffice
  case pdf
  case other

  private static let signatures: [(opening: [UInt8], kind: BinaryKind)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice),
    ([0x25, 0x50, 0x44, 0x46, 0x2D], .pdf),
  ]

  /// The kind whose signature opens the file, if any.
  init?(opening bytes: [UInt8]) {
    guard let found = Self.signatures.first(where: { bytes.starts(with: $0.opening) }) else {
      return nil
    }
    self = found.kind
  }
}
