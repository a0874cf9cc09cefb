/// Room for the keys of so many rows, filled by several threads and sorted in place.
///
/// A million keys are the larger part of what a search needs besides the columns: they are kept
/// once, and once more while they are sorted.
final class KeyBuffer: RandomAccessCollection, @unchecked Sendable {
  // Threads write to places of their own only, and nobody reads before all have ended.
  private var keys: UnsafeMutablePointer<UInt64>
  private let room: Int
  private(set) var endIndex = 0

  init(room: Int) {
    self.room = room
    keys = .allocate(capacity: Swift.max(1, room))
  }

  deinit { keys.deallocate() }

  var startIndex: Int { 0 }

  subscript(index: Int) -> UInt64 {
    precondition(index < endIndex)
    return keys[index]
  }

  /// Writes a key that belongs to a place of this thread.
  func put(_ key: UInt64, at place: Int) {
    precondition(place < room)
    keys[place] = key
  }

  /// Moves pieces that were written apart together, in order.
  func close(_ pieces: [Range<Int>]) {
    endIndex = 0
    for piece in pieces {
      (keys + endIndex).update(from: keys + piece.lowerBound, count: piece.count)
      endIndex += piece.count
    }
  }

  /// Puts keys, which stand in the order of their rows, in the order they say.
  ///
  /// Many are dealt out digit by digit (Knuth 5.2.5): three passes over twelve bits each.
  func sort() {
    let count = endIndex
    guard count > 4_096 else {
      var few = UnsafeMutableBufferPointer(start: keys, count: count)
      few.sort()
      return
    }
    var from = keys
    var to = UnsafeMutablePointer<UInt64>.allocate(capacity: room)
    for shift in stride(from: QueueKeys.rowBits, to: 64, by: 12) {
      var places = [Int](repeating: 0, count: 4_097)
      for index in 0..<count { places[Int(from[index] >> shift & 0xFFF) + 1] += 1 }
      if places.contains(count) { continue }
      for digit in 1...4_096 { places[digit] += places[digit - 1] }
      for index in 0..<count {
        let digit = Int(from[index] >> shift & 0xFFF)
        to[places[digit]] = from[index]
        places[digit] += 1
      }
      swap(&from, &to)
    }
    keys = from
    to.deallocate()
  }
}
