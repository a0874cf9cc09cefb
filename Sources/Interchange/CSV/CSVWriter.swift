/// Writes a table of text row by row: RFC 4180, in any encoding, to any place.
///
///     var writer = try CSVWriter(options) { try file.write($0) }
///     try writer.write(["编号", "标题"])
///     try writer.finish()
///
/// Fields are quoted when they must be, and when a reader could guess wrongly (any delimiter,
/// spaces at an end). Rows end with CRLF. Pieces of about 64 KiB go to the sink, the last one
/// at `finish`, without which the file is not whole.
public struct CSVWriter: ~Copyable {
  public struct Options: Hashable, Sendable {
    public var delimiter: CSVDelimiter = .comma
    public var encoding: TextEncoding = .utf8WithMark
    /// Text that a spreadsheet would run gets an apostrophe (`FormulaGuard`).
    public var guardsFormulas = false
    /// Identifiers are written as `="990102001001"`.
    ///
    /// A spreadsheet takes long digits for a number, quoted or not: from 12 on it shows and saves
    /// 9.90102E+11, from 16 on it loses the tail. Only this form survives, but only spreadsheets
    /// understand it: off, they are plain quoted text, and whole for every other program.
    public var identifiersAsFormulas = false

    public init() {}
  }

  public typealias Sink = ([UInt8]) throws -> Void

  /// From this many digits on a spreadsheet does not show a number as it stands.
  private static let identifierDigitsMin = 12
  private static let pieceBytes = 65536

  private let options: Options
  private let sink: Sink
  private var transcoder: Transcoder
  private var pending: [UInt8] = []
  private var isFirstField = true

  /// Throws `EncodingProblem.converterMissing` when libc lacks the encoding.
  public init(
    _ options: Options = Options(),
    sink: @escaping Sink
  ) throws(EncodingProblem) {
    self.options = options
    self.sink = sink
    transcoder = try Transcoder(encoding: options.encoding)
  }

  /// Writes one row; passes on what the sink throws.
  public mutating func write(_ fields: [String]) throws {
    for (index, field) in fields.enumerated() {
      if index > 0 { pending.append(options.delimiter.rawValue) }
      append(field, isOnly: fields.count == 1)
    }
    pending.append(Byte.carriageReturn)
    pending.append(Byte.lineFeed)
    if pending.count >= Self.pieceBytes { try flush() }
  }

  /// Hands the rest to the sink; passes on what that throws.
  public mutating func finish() throws {
    try flush()
    var tail: [UInt8] = []
    try transcoder.finish(into: &tail)
    if !tail.isEmpty { try sink(tail) }
  }

  private mutating func flush() throws {
    if pending.isEmpty { return }
    var piece: [UInt8] = []
    piece.reserveCapacity(pending.count)
    try transcoder.feed(pending[...], into: &piece)
    pending.removeAll(keepingCapacity: true)
    try sink(piece)
  }

  private mutating func append(_ field: String, isOnly: Bool) {
    let isIdentifier = Self.isIdentifier(field)
    var text = options.guardsFormulas ? FormulaGuard.protected(field) : field
    if isIdentifier, options.identifiersAsFormulas { text = "=\"\(field)\"" }
    // A row of one empty field would be a blank line, and a file that opens with the letters ID
    // is taken by Excel for one of another format.
    let mustQuote =
      isIdentifier || (isOnly && text.isEmpty)
      || (isFirstField && text.utf8.starts(with: [73, 68]))
    isFirstField = false
    text.withUTF8 { bytes in
      if mustQuote || Self.needsQuotes(bytes) {
        pending.append(Byte.quote)
        for byte in bytes {
          if byte == Byte.quote { pending.append(Byte.quote) }
          pending.append(byte)
        }
        pending.append(Byte.quote)
      } else {
        pending.append(contentsOf: bytes)
      }
    }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    text.utf8.count >= identifierDigitsMin && text.utf8.allSatisfy(Byte.isDigit)
  }

  private static func needsQuotes(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if bytes.first == Byte.space || bytes.last == Byte.space { return true }
    return bytes.contains { byte in
      switch byte {
      case Byte.quote, Byte.comma, Byte.semicolon, Byte.tab, Byte.lineFeed, Byte.carriageReturn:
        true
      default: false
      }
    }
  }
}
