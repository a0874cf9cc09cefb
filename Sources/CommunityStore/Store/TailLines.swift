internal import CSystem
internal import CommunityModel

/// The lines of the journal's tail as they stand there, to be searched for one record.
struct TailLines {
  private static let kindStart: StaticString = "\"change\":\""

  private var bytes: [UInt8] = []

  /// Where the next line will stand.
  var end: Int { bytes.count }

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ line: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: line)
    bytes.append(0x0A)
  }

  /// Hands out the lines from `start` on that name a record, oldest first.
  func forEachLine(
    naming id: RecordID,
    from start: Int,
    _ body: (UnsafeRawBufferPointer) throws -> Void
  ) rethrows {
    let name = Array("\"\(id)\"".utf8)
    try bytes.withRawBytes { bytes in
      var place = start
      while let found = TailLines.place(of: name, in: bytes, from: place) {
        var first = found
        while first > start, bytes[first - 1] != 0x0A { first -= 1 }
        let end = bytes.place(of: 0x0A, from: found) ?? bytes.count
        try body(UnsafeRawBufferPointer(rebasing: bytes[first..<end]))
        place = end + 1
      }
    }
  }

  /// Whether a line is a change of an issue that this program knows; it is not read otherwise.
  ///
  /// The member's name cannot stand inside a text before it: the quotes there are escaped.
  static func isOfAnIssue(_ line: UnsafeRawBufferPointer) -> Bool {
    let start = kindStart.withUTF8Buffer { name in
      place(of: UnsafeRawBufferPointer(name), in: line, from: 0).map { $0 + name.count }
    }
    guard let start, let end = line.place(of: 0x22, from: start),
      case .issue? = ChangeKind(String(decoding: line[start..<end], as: UTF8.self))
    else { return false }
    return true
  }

  private static func place(
    of name: [UInt8],
    in bytes: UnsafeRawBufferPointer,
    from start: Int
  ) -> Int? {
    name.withRawBytes { place(of: $0, in: bytes, from: start) }
  }

  private static func place(
    of name: UnsafeRawBufferPointer,
    in bytes: UnsafeRawBufferPointer,
    from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress, let wanted = name.baseAddress, start < bytes.count else {
      return nil
    }
    let found = memory_find(base + start, bytes.count - start, wanted, name.count)
    return found < 0 ? nil : start + found
  }
}
