internal import CSystem

/// Keys that a caller takes from an object; a believing reader steps over the members of all others.
///
/// They are told apart by length, first and last letter: now and then a key comes along that was
/// not asked for.
public struct JSONKeySet: Sendable {
  private static let membersMax = 64

  /// A word for each length, as `json_members_find` wants them.
  private let shapes: [UInt32]

  /// Keys of ASCII, each of 1 to 15 letters; longer ones are never stepped over.
  public init(_ keys: [String]) {
    var shapes = [UInt32](repeating: 0, count: Int(JSON_KEY_LENGTHS))
    for key in keys where key.utf8.count < shapes.count {
      guard let first = key.utf8.first, let last = key.utf8.last else { continue }
      shapes[key.utf8.count] |= 1 << json_key_shape(first, last)
    }
    self.shapes = shapes
  }

  /// Hands out each member that may be wanted, with offsets into `bytes`, from behind the opening
  /// bracket at `start`; returns what lies behind the closing one, or nil if nothing was handed
  /// out because the object is not as we write them.
  @inline(__always)
  func forEachMember(
    _ bytes: UnsafeRawBufferPointer,
    from start: Int,
    _ body: (_ key: Range<Int>, _ value: Range<Int>) throws(JSONProblem) -> Void
  ) throws(JSONProblem) -> Int? {
    let outcome = withUnsafeTemporaryAllocation(
      of: json_member.self,
      capacity: JSONKeySet.membersMax
    ) { found -> Result<Int?, JSONProblem> in
      Result { () throws(JSONProblem) in try forEachMember(bytes, from: start, room: found, body) }
    }
    return try outcome.get()
  }

  @inline(__always)
  private func forEachMember(
    _ bytes: UnsafeRawBufferPointer,
    from start: Int,
    room: UnsafeMutableBufferPointer<json_member>,
    _ body: (_ key: Range<Int>, _ value: Range<Int>) throws(JSONProblem) -> Void
  ) throws(JSONProblem) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress else { return nil }
    var end = 0
    let count = shapes.withUnsafeBufferPointer {
      json_members_find(
        base + start,
        bytes.count - start,
        $0.baseAddress,
        room.baseAddress,
        room.count,
        &end
      )
    }
    guard count >= 0 else { return nil }
    for member in room[..<count] {
      let key = start + Int(member.key)
      try body(
        key..<key + Int(member.key_count),
        start + Int(member.value)..<start + Int(member.value_end)
      )
    }
    return start + end
  }
}
