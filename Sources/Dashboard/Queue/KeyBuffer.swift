/// Room for the keys of so many rows, filled by several threads, then put in order.
///
/// A million keys are the larger part of what a search needs besides the columns: they are kept
/// once, and once more where they must be sorted.
final class KeyBuffer: RandomAccessCollection, @unchecked Sendable {
  private typealias Keys = UnsafeMutablePointer<UInt64>

  // Threads write to places of their own only, and nobody reads before all have ended.
  private let keys: Keys
  private let room: Int
  /// Keys before those of the last order, in a place of their own; the last ones, or all, begin
  /// `keys`.
  private var early: Keys?
  private var earlyCount = 0
  private var lastCount = 0

  init(room: Int) {
    self.room = room
    keys = .allocate(capacity: Swift.max(1, room))
  }

  deinit {
    keys.deallocate()
    early?.deallocate()
  }

  var startIndex: Int { 0 }
  var endIndex: Int { earlyCount + lastCount }

  subscript(index: Int) -> UInt64 {
    precondition(index < endIndex)
    if let early, index < earlyCount { return early[index] }
    return keys[index - earlyCount]
  }

  /// Writes a key that belongs to a place of this thread.
  func put(_ key: UInt64, at place: Int) {
    precondition(place < room)
    keys[place] = key
  }

  /// The place of the first key that is not smaller.
  func firstPlace(notBefore key: UInt64) -> Int {
    var (low, high) = (0, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Ends the writing: puts the keys in the order they say.
  ///
  /// They were written to pieces, in the order of their rows, as they stay within an order. Where
  /// most are of the last order of all, as the ended ones of the queue are, these stand right
  /// already and are only moved together; the others are sorted.
  func close(_ pieces: [Range<Int>]) {
    precondition(endIndex == 0, "closed once")
    var lastOrder: UInt64 = 0
    for piece in pieces {
      for place in piece { lastOrder = Swift.max(lastOrder, order(keys[place])) }
    }
    let count = pieces.reduce(0) { $0 + $1.count }
    let last = pieces.reduce(0) { $0 + $1.count { order(keys[$0]) == lastOrder } }
    if last * 2 < count {
      sortAll(pieces)
    } else {
      setApart(lastOrder, pieces, earlyCount: count - last)
    }
  }

  private func sortAll(_ pieces: [Range<Int>]) {
    for piece in pieces {
      (keys + lastCount).update(from: keys + piece.lowerBound, count: piece.count)
      lastCount += piece.count
    }
    let scratch = Keys.allocate(capacity: Swift.max(1, lastCount))
    sort(keys, with: scratch, count: lastCount)
    scratch.deallocate()
  }

  private func setApart(_ lastOrder: UInt64, _ pieces: [Range<Int>], earlyCount count: Int) {
    let found = Keys.allocate(capacity: Swift.max(1, count))
    for piece in pieces {
      for place in piece {
        let key = keys[place]
        if order(key) == lastOrder {
          keys[lastCount] = key
          lastCount += 1
        } else {
          found[earlyCount] = key
          earlyCount += 1
        }
      }
    }
    sort(found, with: keys + lastCount, count: count)
    early = found
  }

  private func order(_ key: UInt64) -> UInt64 { key >> QueueKeys.rowBits }

  /// Sorts keys in their place, with the help of as large another one.
  ///
  /// Many are dealt out digit by digit (Knuth 5.2.5): three passes over twelve bits each.
  private func sort(_ place: Keys, with other: Keys, count: Int) {
    guard count > 4_096 else {
      var few = UnsafeMutableBufferPointer(start: place, count: count)
      few.sort()
      return
    }
    var (from, to) = (place, other)
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
    if from != place { place.update(from: from, count: count) }
  }
}
