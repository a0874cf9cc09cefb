internal import Glibc

/// The titles of all rows in one piece of memory, one behind the other.
///
/// A search runs over all of them at once. A title that changes lies apart: what stood in the
/// arena stays until the store is loaded again, and is found no more.
struct TitleArena: Sendable {
  /// The arena is full: an offset has 32 bits.
  struct Full: Error {}

  private(set) var bytes: [UInt8] = []
  /// Where each title begins; it ends where the next one begins.
  private(set) var starts: [UInt32] = []
  private(set) var changed: [Int: [UInt8]] = [:]

  var count: Int { starts.count }

  subscript(row: Int) -> String {
    if let changed = changed[row] { return String(decoding: changed, as: UTF8.self) }
    return String(decoding: bytes[range(row)], as: UTF8.self)
  }

  mutating func append(_ title: String) {
    // An arena that is full keeps the title as one that changed.
    if bytes.count + title.utf8.count > UInt32.max { changed[starts.count] = Array(title.utf8) }
    starts.append(UInt32(clamping: bytes.count))
    if changed[starts.count - 1] == nil { bytes.append(contentsOf: title.utf8) }
  }

  /// Appends titles that lie one behind the other, given where each ends.
  mutating func append(_ titles: some Collection<UInt8>, ends: some Sequence<Int>) throws(Full) {
    let base = bytes.count
    guard base + titles.count <= UInt32.max else { throw Full() }
    var start = 0
    for end in ends {
      starts.append(UInt32(base + start))
      start = end
    }
    bytes.append(contentsOf: titles)
  }

  mutating func replace(_ row: Int, _ title: String) {
    let isSame = changed[row] == nil && bytes[range(row)].elementsEqual(title.utf8)
    if !isSame { changed[row] = Array(title.utf8) }
  }

  /// Makes room for so many rows in all, and for titles like those that are there.
  mutating func reserve(rows: Int) {
    starts.reserveCapacity(rows)
    guard rows > count, count > 0 else { return }
    let wanted = bytes.count / count * rows
    if wanted > bytes.capacity { bytes.reserveCapacity(wanted + wanted / 8) }
  }

  mutating func truncate(to rows: Int) {
    guard rows < count else { return }
    bytes.removeLast(bytes.count - Int(starts[rows]))
    starts.removeLast(starts.count - rows)
    changed = changed.filter { $0.key < rows }
  }

  func range(_ row: Int) -> Range<Int> {
    Int(starts[row])..<(row + 1 < starts.count ? Int(starts[row + 1]) : bytes.count)
  }
}
