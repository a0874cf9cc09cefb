internal import CSystem
internal import CommunityModel
internal import Glibc

/// Looks in what people wrote about the issue of a stored row, without building the issue; answers
/// as `text:` of a filter does.
struct RowTextSearch: Sendable {
  private let wanted: [UInt8]
  /// The same as our rows have it between quotes.
  private let written: [UInt8]

  init(_ needle: ExactNeedle) {
    wanted = needle.bytes
    var quoted: [UInt8] = []
    JSONEscape.append(String(decoding: wanted, as: UTF8.self), to: &quoted)
    written = Array(quoted.dropFirst().dropLast())
  }

  /// Looks in many rows at once, one behind the other with a line end between: hands out where
  /// those begin that have it, rising.
  ///
  /// The sums of those rows are checked that have it anywhere. Throws `JSONProblem` and
  /// `RowSum.Mismatch`, after it said by `begin` where the row begins.
  func forEachFound(
    in lines: UnsafeRawBufferPointer,
    reading begin: inout Int,
    _ body: (Int) -> Void
  ) throws {
    var place = 0
    while place < lines.count {
      let rest = UnsafeRawBufferPointer(rebasing: lines[place...])
      let found = text_find(rest.baseAddress, rest.count, written, written.count)
      guard found >= 0 else { return }
      let hit = place + found
      begin = RowTextSearch.lineStart(lines, before: hit)
      let end = RowTextSearch.lineEnd(lines, from: hit)
      let row = UnsafeRawBufferPointer(rebasing: lines[begin..<end])
      guard RowSum.isRight(row) else { throw RowSum.Mismatch() }
      if try isFound(in: row) { body(begin) }
      place = end + 1
    }
  }

  private static func lineStart(_ lines: UnsafeRawBufferPointer, before place: Int) -> Int {
    memory_find_last(lines.baseAddress, place, 0x0A) + 1
  }

  private static func lineEnd(_ lines: UnsafeRawBufferPointer, from place: Int) -> Int {
    guard let base = lines.baseAddress,
      let end = memchr(base + place, 0x0A, lines.count - place)
    else { return lines.count }
    return UnsafeRawPointer(end) - base
  }

  /// Every key of the switch below: of others a believing reader says nothing.
  private static let keys = JSONKeySet([
    "title", "text", "estate", "grid", "place", "reason", "hold", "referral", "resolution",
  ])

  /// Whether a row, whose sum was found to be right, has it in one of its texts.
  func isFound(in row: UnsafeRawBufferPointer) throws(JSONProblem) -> Bool {
    // Few rows have it anywhere; those few are read.
    guard has(written, row) else { return false }
    var isFound = false
    var reader = JSONReader(row, believing: true)
    try reader.forEachMember(of: RowTextSearch.keys) { (key, value) throws(JSONProblem) in
      if isFound { return }
      switch key {
      case "title", "text", "estate", "grid", "place", "reason":
        isFound = stands(in: try value.text())
      case "hold", "referral", "resolution": isFound = try stands(inObject: &value)
      default: break
      }
    }
    return isFound
  }

  private func stands(inObject reader: inout JSONReader) throws(JSONProblem) -> Bool {
    var isFound = false
    try reader.forEachMember { (key, value) throws(JSONProblem) in
      switch key {
      case "text", "reason", "to", "number": isFound = stands(in: try value.text()) || isFound
      default: break
      }
    }
    return isFound
  }

  private func stands(in text: JSONText) -> Bool {
    guard has(written, text.raw) else { return false }
    // The second half of an escape looks like a letter.
    return !text.hasEscapes || text.decoded.withRawBytes { has(wanted, $0) }
  }

  private func has(_ wanted: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    text_find(bytes.baseAddress, bytes.count, wanted, wanted.count) >= 0
  }
}
