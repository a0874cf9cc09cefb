/// Turns the bytes of a file into UTF-8 or back, piece by piece.
///
/// Every byte comes out as a character or stops the work with its place; nothing is replaced or
/// dropped but the mark that opens a file. Pieces may end anywhere, inside a character too.
public struct Transcoder: ~Copyable {
  private enum Direction {
    case decoding
    case encoding
  }

  private let direction: Direction
  /// The encoding of the file; the other side is always UTF-8.
  private let encoding: TextEncoding
  /// `nil` when both sides are UTF-8, which is then only checked.
  private var converter: Converter?
  /// The beginning of a character whose end the next piece brings.
  private var carried: [UInt8] = []
  private var consumed = 0
  private var lines = LineCounter()
  private var isAtStart = true

  /// From the file's `encoding` to UTF-8 without a mark.
  public init(decoding encoding: TextEncoding) throws(EncodingProblem) {
    try self.init(.decoding, encoding)
  }

  /// From UTF-8 to the file's `encoding`, opened by its mark.
  public init(encoding: TextEncoding) throws(EncodingProblem) {
    try self.init(.encoding, encoding)
  }

  private init(_ direction: Direction, _ encoding: TextEncoding) throws(EncodingProblem) {
    self.direction = direction
    self.encoding = encoding
    switch encoding {
    case .utf8, .utf8WithMark: converter = nil
    case .gb18030, .utf16LittleEndian, .utf16BigEndian:
      let isDecoding = direction == .decoding
      guard
        let opened = Converter(
          from: isDecoding ? encoding : .utf8,
          to: isDecoding ? .utf8 : encoding
        )
      else { throw .converterMissing(encoding) }
      converter = consume opened
    }
  }

  /// The whole of `bytes` as UTF-8 without a mark.
  public static func decode(
    _ bytes: [UInt8],
    from encoding: TextEncoding
  ) throws(EncodingProblem) -> [UInt8] {
    var transcoder = try Transcoder(decoding: encoding)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 2)
    try transcoder.feed(bytes[...], into: &output)
    try transcoder.finish(into: &output)
    return output
  }

  /// The whole of `text` as the bytes of a file.
  public static func encode(
    _ text: String,
    to encoding: TextEncoding
  ) throws(EncodingProblem) -> [UInt8] {
    var transcoder = try Transcoder(encoding: encoding)
    var output: [UInt8] = []
    try transcoder.feed(Array(text.utf8)[...], into: &output)
    try transcoder.finish(into: &output)
    return output
  }

  /// Converts the next piece and appends what it gives.
  ///
  /// Throws `.damaged` with the place in what was fed so far; after that the transcoder is spent.
  public mutating func feed(
    _ bytes: ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) throws(EncodingProblem) {
    if bytes.isEmpty { return }
    writeMark(into: &output)
    guard carried.isEmpty else {
      let joined = carried + bytes
      carried = []
      return try convert(joined[...], into: &output)
    }
    try convert(bytes, into: &output)
  }

  /// Says that no more comes; throws `.cut` when a character is left unfinished.
  public mutating func finish(into output: inout [UInt8]) throws(EncodingProblem) {
    writeMark(into: &output)
    guard let first = carried.first else { return }
    throw .cut(source, TextPlace(offset: consumed, line: lines.line(before: first)))
  }

  private var source: TextEncoding { direction == .decoding ? encoding : .utf8 }

  private mutating func writeMark(into output: inout [UInt8]) {
    guard direction == .encoding, isAtStart else { return }
    output.append(contentsOf: encoding.mark)
    isAtStart = false
  }

  private mutating func convert(
    _ input: ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) throws(EncodingProblem) {
    var rest = input
    while true {
      let before = output.count
      let step = advance(rest, into: &output)
      let done = rest.prefix(step.consumed)
      lines.count(direction == .decoding ? output[before...] : done)
      dropMark(from: before, in: &output)
      consumed += step.consumed
      rest = rest.dropFirst(step.consumed)
      switch step.outcome {
      case .done: return
      case .unfinished:
        carried = Array(rest)
        return
      case .refused:
        guard replaceOutdated(in: &rest, into: &output) else {
          let line = lines.line(before: rest.first)
          throw .damaged(source, TextPlace(offset: consumed, line: line))
        }
      }
    }
  }

  private mutating func advance(
    _ input: ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) -> (consumed: Int, outcome: Converter.Outcome) {
    if let step = converter?.convert(input, into: &output) { return step }
    let scan = UTF8Scan(input)
    let whole = input.prefix(scan.failure ?? (input.count - scan.unfinished))
    output.append(contentsOf: whole)
    let outcome: Converter.Outcome = scan.unfinished > 0 ? .unfinished : .done
    return (whole.count, scan.failure == nil ? outcome : .refused)
  }

  /// A decoded mark says nothing any more: it would become part of the first field.
  private mutating func dropMark(from start: Int, in output: inout [UInt8]) {
    guard direction == .decoding, isAtStart, output.count > start else { return }
    isAtStart = false
    let mark = TextEncoding.utf8WithMark.mark
    if output[start...].starts(with: mark) { output.removeSubrange(start..<start + mark.count) }
  }

  private mutating func replaceOutdated(
    in rest: inout ArraySlice<UInt8>,
    into output: inout [UInt8]
  ) -> Bool {
    guard direction == .encoding, encoding == .gb18030,
      let successor = PrivateUseSuccessors.successor(of: rest)
    else { return false }
    let step = advance(successor[...], into: &output)
    guard step.outcome == .done else { return false }
    consumed += 3
    rest = rest.dropFirst(3)
    return true
  }
}
