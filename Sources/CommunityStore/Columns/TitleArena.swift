internal import CSystem
internal import CommunityModel

/// The titles of all rows in one piece of memory, one behind the other.
///
/// A search runs over all of them at once. A title that changes lies apart: what stood in the
/// arena stays until the store is loaded again, and is found no more.
struct TitleArena: Sendable {
  /// The arena is full: an offset has 32 bits.
  struct Full: Error {}

  private(set) var bytes: [UInt8] = []
  /// Behind the last byte of each title; it begins where the one before it ends.
  private(set) var ends: [UInt32] = []
  private(set) var changed: [Int: [UInt8]] = [:]
  /// Rows, rising, whose titles in the arena no search by bytes can answer for.
  private(set) var unusualRows: [Int] = []

  var count: Int { ends.count }

  subscript(row: Int) -> String {
    if let changed = changed[row] { return String(decoding: changed, as: UTF8.self) }
    return String(decoding: bytes[range(row)], as: UTF8.self)
  }

  mutating func append(_ title: String) {
    // An arena that is full keeps the title as one that changed.
    if bytes.count + title.utf8.count > UInt32.max {
      changed[ends.count] = Array(title.utf8)
    } else {
      bytes.append(contentsOf: title.utf8)
    }
    appendEnd(UInt32(bytes.count))
  }

  /// Appends titles that lie one behind the other, given where each ends.
  mutating func append(_ titles: some Collection<UInt8>, ends: some Sequence<Int>) throws(Full) {
    let base = bytes.count
    guard base + titles.count <= UInt32.max else { throw Full() }
    bytes.append(contentsOf: titles)
    for end in ends { appendEnd(UInt32(base + end)) }
  }

  private mutating func appendEnd(_ end: UInt32) {
    let start = Int(ends.last ?? 0)
    let isPlain = bytes.withRawBytes { bytes in
      start == end || bytes.baseAddress.map { title_is_plain($0 + start, Int(end) - start) } == 1
    }
    if !isPlain { unusualRows.append(ends.count) }
    ends.append(end)
  }

  mutating func replace(_ row: Int, _ title: String) {
    let isSame = changed[row] == nil && bytes[range(row)].elementsEqual(title.utf8)
    if !isSame { changed[row] = Array(title.utf8) }
  }

  /// Makes room for so many rows in all, and for titles like those that are there.
  mutating func reserve(rows: Int) {
    ends.reserveCapacity(rows)
    guard rows > count, count > 0 else { return }
    let wanted = bytes.count / count * rows
    if wanted > bytes.capacity { bytes.reserveCapacity(wanted + wanted / 8) }
  }

  mutating func truncate(to rows: Int) {
    guard rows < count else { return }
    bytes.removeLast(bytes.count - start(rows))
    ends.removeLast(ends.count - rows)
    changed = changed.filter { $0.key < rows }
    unusualRows.removeAll { $0 >= rows }
  }

  func start(_ row: Int) -> Int { row == 0 ? 0 : Int(ends[row - 1]) }

  private func range(_ row: Int) -> Range<Int> { start(row)..<Int(ends[row]) }
}
