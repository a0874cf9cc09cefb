/// Reads a table of text: RFC 4180, and what spreadsheets and people make of it.
///
///     留言编号,留言主题␍␊
///     7,"第一行␊第二行，带""引号"""␍␊
///
/// Takes UTF-8 with or without a mark. Lines end with CRLF, LF or CR; line breaks, tabs and doubled
/// quotes may stand in quoted fields; a first line `sep=;` names the delimiter, as Excel writes it.
/// Blank lines are skipped. A stray quote is text, and ends no row: `"旧"楼,3` reads `旧"楼`, `3`.
/// Rows of the wrong width come out with their `shape`. Nothing is dropped or replaced otherwise.
public struct CSVReader: Sendable {
  public let delimiter: CSVDelimiter

  private let bytes: [UInt8]
  private let limits: CSVLimits
  private var position = 0
  private var line = 1
  private var rowCount = 0
  private var width: Int?
  private var hasStrayQuotes = false
  /// A field with doubled quotes is put together here.
  private var scratch: [UInt8] = []

  /// A reader of `bytes`; finds the delimiter unless told, and takes the first row's width.
  public init(_ bytes: [UInt8], delimiter: CSVDelimiter? = nil, limits: CSVLimits = CSVLimits()) {
    self.bytes = bytes
    self.limits = limits
    let mark = TextEncoding.utf8WithMark.mark
    if bytes.starts(with: mark) { position = mark.count }
    if let hint = Self.hint(in: bytes[position...]) {
      self.delimiter = delimiter ?? hint.delimiter
      position += hint.length
      line = 2
    } else {
      self.delimiter = delimiter ?? CSVDelimiter.detect(in: bytes)
    }
  }

  /// Bytes read so far: how far the work has come.
  public var offset: Int { position }
  public var byteCount: Int { bytes.count }

  /// The next row, or `nil` after the last; after an error there are no more rows.
  public mutating func next() throws(CSVProblem) -> CSVRow? {
    skipBlankLines()
    guard position < bytes.count else { return nil }
    rowCount += 1
    hasStrayQuotes = false
    let firstLine = line
    var fields: [String] = []
    fields.reserveCapacity(width ?? 16)
    repeat {
      if fields.count == limits.fieldsMax { throw problem(.tooManyFields, at: position) }
      fields.append(try nextField())
    } while skipDelimiter()
    skipLineEnd()
    let expected = width ?? fields.count
    width = expected
    return CSVRow(
      number: rowCount,
      line: firstLine,
      fields: fields,
      shape: Self.shape(of: fields.count, expected: expected),
      hasStrayQuotes: hasStrayQuotes
    )
  }

  private static func shape(of count: Int, expected: Int) -> CSVRow.Shape {
    if count < expected { return .short(missing: expected - count) }
    return count == expected ? .even : .long(extra: count - expected)
  }

  /// `sep=;` and its line end, if the text opens with it.
  private static func hint(
    in bytes: ArraySlice<UInt8>
  ) -> (delimiter: CSVDelimiter, length: Int)? {
    let opening = Array(bytes.prefix(7))
    guard opening.starts(with: Array("sep=".utf8)), opening.count > 5,
      let delimiter = CSVDelimiter(rawValue: opening[4])
    else { return nil }
    if opening[5] == Byte.lineFeed { return (delimiter, 6) }
    guard opening[5] == Byte.carriageReturn else { return nil }
    return (delimiter, opening.count == 7 && opening[6] == Byte.lineFeed ? 7 : 6)
  }

  // MARK: Fields

  private mutating func nextField() throws(CSVProblem) -> String {
    if position < bytes.count, bytes[position] == Byte.quote { return try quotedField() }
    let start = position
    let end = try endOfPlainText(from: start)
    position = end
    return try text(start..<end)
  }

  /// Where the delimiter, the line end or the end of the file follows `start`.
  private mutating func endOfPlainText(from start: Int) throws(CSVProblem) -> Int {
    let separator = delimiter.rawValue
    let stop = min(bytes.count, start + limits.fieldBytesMax + 1)
    var index = start
    scan: while index < stop {
      switch bytes[index] {
      case separator, Byte.lineFeed, Byte.carriageReturn: break scan
      case Byte.quote: hasStrayQuotes = true
      case 0: throw problem(.nullByte, at: index)
      default: break
      }
      index += 1
    }
    if index - start > limits.fieldBytesMax { throw problem(.fieldTooLong, at: start) }
    return index
  }

  private mutating func quotedField() throws(CSVProblem) -> String {
    let opening = position
    var start = opening + 1
    var hasPieces = false
    scratch.removeAll(keepingCapacity: true)
    while true {
      let quote = try closingQuote(from: start, of: opening)
      let after = quote + 1
      if after < bytes.count, bytes[after] == Byte.quote {
        // A doubled quote: the text up to and with the first of the two.
        scratch.append(contentsOf: bytes[start..<after])
        hasPieces = true
        start = after + 1
        continue
      }
      position = after
      if isAtFieldEnd(after) {
        if !hasPieces { return try text(start..<quote) }
        scratch.append(contentsOf: bytes[start..<quote])
        return try joinedText(from: opening)
      }
      // Text after the closing quote: the quote was not meant to close.
      hasStrayQuotes = true
      let end = try endOfPlainText(from: after)
      position = end
      let closes = bytes[end - 1] == Byte.quote
      scratch.append(contentsOf: bytes[start..<(closes ? end - 1 : end)])
      return try joinedText(from: opening)
    }
  }

  /// Where the next quote stands; counts the lines on the way to it.
  private mutating func closingQuote(
    from start: Int,
    of opening: Int
  ) throws(CSVProblem) -> Int {
    let stop = min(bytes.count, opening + limits.fieldBytesMax + 2)
    var index = start
    while index < stop {
      let byte = bytes[index]
      // Nearly every byte of a text: letters, digits and all Chinese.
      if byte > Byte.quote {
        index += 1
        continue
      }
      switch byte {
      case Byte.quote: return index
      case Byte.lineFeed: line += 1
      case Byte.carriageReturn:
        let isAlone = index + 1 == bytes.count || bytes[index + 1] != Byte.lineFeed
        line += isAlone ? 1 : 0
      case 0: throw problem(.nullByte, at: index)
      default: break
      }
      index += 1
    }
    let kind: CSVProblem.Kind = stop == bytes.count ? .unterminatedQuote : .fieldTooLong
    throw problem(kind, at: opening)
  }

  private func isAtFieldEnd(_ index: Int) -> Bool {
    guard index < bytes.count else { return true }
    let byte = bytes[index]
    return byte == delimiter.rawValue || byte == Byte.lineFeed || byte == Byte.carriageReturn
  }

  // MARK: Between fields

  private mutating func skipDelimiter() -> Bool {
    guard position < bytes.count, bytes[position] == delimiter.rawValue else { return false }
    position += 1
    return true
  }

  private mutating func skipLineEnd() {
    guard position < bytes.count else { return }
    let isReturn = bytes[position] == Byte.carriageReturn
    position += 1
    line += 1
    if isReturn, position < bytes.count, bytes[position] == Byte.lineFeed { position += 1 }
  }

  private mutating func skipBlankLines() {
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case delimiter.rawValue: return
      case Byte.space, Byte.tab: index += 1
      case Byte.lineFeed, Byte.carriageReturn:
        position = index
        skipLineEnd()
        index = position
      default: return
      }
    }
    position = index
  }

  // MARK: Text

  private mutating func text(_ range: Range<Int>) throws(CSVProblem) -> String {
    if let text = String(validating: bytes[range], as: UTF8.self) { return text }
    let scan = UTF8Scan(bytes[range])
    let offset = scan.failure ?? (range.count - scan.unfinished)
    throw problem(.notUTF8, at: range.lowerBound + offset)
  }

  private mutating func joinedText(from opening: Int) throws(CSVProblem) -> String {
    if let text = String(validating: scratch, as: UTF8.self) { return text }
    // Quotes aside, the field in the file is the same text: its bytes name the place.
    return try text(opening..<position)
  }

  /// Ends the reading and says why.
  private mutating func problem(_ kind: CSVProblem.Kind, at offset: Int) -> CSVProblem {
    position = bytes.count
    return CSVProblem(
      kind: kind,
      row: rowCount,
      place: TextPlace(offset: offset, in: bytes)
    )
  }
}
