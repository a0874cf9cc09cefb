internal import CommunityModel

/// The id at the start of every row, `{"id":"990102001001-318",`: what bisection compares.
enum RowID {
  /// Longer than any row's beginning up to the end of its id.
  static let sizeMax = 128

  private static let start: StaticString = "{\"id\":\""

  /// The id of a row, of which `row` may hold no more than the beginning.
  static func id(of row: UnsafeRawBufferPointer) throws(JSONProblem) -> RecordID {
    let first = start.utf8CodeUnitCount
    let isMarked = row.count > first && start.withUTF8Buffer { $0.elementsEqual(row[..<first]) }
    guard isMarked, let end = row[first...].prefix(sizeMax).firstIndex(of: 0x22),
      let id = RecordID(utf8: UnsafeRawBufferPointer(rebasing: row[first..<end])),
      UInt32(exactly: id.number) != nil
    else { throw JSONProblem(.memberMissing("id"), at: 0) }
    return id
  }
}
