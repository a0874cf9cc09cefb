internal import CommunityStore
internal import Glibc
internal import Synchronization

/// The floor of reading tables into columns: a scanner that validates nothing, on all processors.
///
/// It goes from quote to quote, takes the values of the keys that the columns need, copies the
/// title, and believes the rest: neither sums, UTF-8, numbers nor doubled keys are looked at.
final class PlainScanner: Sendable {
  private static let pieceSize = 1_048_576

  private let descriptor: Int32
  private let size: Int
  private let next = Atomic<Int>(0)
  /// A sum of what was taken, so that the work cannot be left out.
  private let taken = Atomic<UInt64>(0)

  private init(_ path: String) throws(Unmade) {
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(call: "open \(path)", errno: errno) }
    size = FileTree.size(of: path)
  }

  deinit { close(descriptor) }

  static func run(_ paths: [String]) throws(Unmade) -> UInt64 {
    var taken: UInt64 = 0
    for path in paths {
      let scanner = try PlainScanner(path)
      Workers.run(Workers.standardCount) { _ in scanner.work() }
      taken &+= scanner.taken.load(ordering: .relaxed)
    }
    return taken
  }

  private func work() {
    // A piece and the longest line that may begin in it.
    let room = PlainScanner.pieceSize + 65_536
    let buffer = UnsafeMutableRawPointer.allocate(byteCount: room, alignment: 64)
    defer { buffer.deallocate() }
    var row = PlainRow()
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      let from = number * PlainScanner.pieceSize
      guard from < size else { break }
      let count = pread(descriptor, buffer, room, off_t(from))
      guard count > 0 else { break }
      var line = UnsafeRawPointer(buffer)
      let end = line + count
      let stop = line + min(count, PlainScanner.pieceSize)
      if from > 0 { line = (PlainRow.find(0x0A, line, end) ?? end) + 1 }
      while line < stop, let lineEnd = PlainRow.find(0x0A, line, end) {
        row.read(line, lineEnd)
        line = lineEnd + 1
      }
    }
    taken.wrappingAdd(row.sum &+ UInt64(row.titles.count), ordering: .relaxed)
  }
}

/// The values of one row after the other.
private struct PlainRow {
  private(set) var sum: UInt64 = 0
  private(set) var titles: [UInt8] = []

  static func find(
    _ byte: Int32,
    _ start: UnsafeRawPointer,
    _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer? {
    start < end ? memchr(start, byte, end - start).map { UnsafeRawPointer($0) } : nil
  }

  mutating func read(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) {
    if titles.count > 1_048_576 { titles.removeAll(keepingCapacity: true) }
    var place = start + 1
    while place < end, let key = PlainRow.find(0x22, place, end),
      let keyEnd = PlainRow.find(0x22, key + 1, end)
    {
      let value = keyEnd + 2
      guard value < end else { return }
      let valueEnd = PlainRow.end(of: value, end)
      take(key + 1, keyEnd - key - 1, value, valueEnd)
      place = valueEnd + 1
    }
  }

  private mutating func take(
    _ key: UnsafeRawPointer,
    _ keyCount: Int,
    _ value: UnsafeRawPointer,
    _ end: UnsafeRawPointer
  ) {
    switch (keyCount, key.load(as: UInt8.self)) {
    case (5, 0x74):
      titles.append(contentsOf: UnsafeRawBufferPointer(start: value + 1, count: end - value - 2))
    case (8, 0x72), (7, 0x75), (3, 0x64), (4, 0x73): sum &+= PlainRow.digits(value + 1, end)
    case (2, _), (9, _), (8, _), (6, _), (7, _), (10, _):
      sum &+= UInt64(end - value) &+ UInt64((value + 1).load(as: UInt8.self))
    default: break
    }
  }

  /// The digits of a time as one number.
  private static func digits(_ start: UnsafeRawPointer, _ end: UnsafeRawPointer) -> UInt64 {
    var number: UInt64 = 0
    var place = start
    while place < end {
      let digit = place.load(as: UInt8.self) &- 0x30
      if digit < 10 { number = number &* 10 &+ UInt64(digit) }
      place += 1
    }
    return number
  }

  /// Behind a value, which is believed to be whole.
  private static func end(of value: UnsafeRawPointer, _ end: UnsafeRawPointer) -> UnsafeRawPointer {
    switch value.load(as: UInt8.self) {
    case 0x22: return endOfText(value, end)
    case 0x5B, 0x7B: return endOfNest(value, end)
    default:
      var place = value
      while place < end, place.load(as: UInt8.self) != 0x2C { place += 1 }
      return place
    }
  }

  private static func endOfText(
    _ quote: UnsafeRawPointer,
    _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var place = quote + 1
    while let found = find(0x22, place, end) {
      if (found - 1).load(as: UInt8.self) != 0x5C { return found + 1 }
      place = found + 1
    }
    return end
  }

  private static func endOfNest(
    _ bracket: UnsafeRawPointer,
    _ end: UnsafeRawPointer
  ) -> UnsafeRawPointer {
    var depth = 0
    var place = bracket
    while place < end {
      switch place.load(as: UInt8.self) {
      case 0x22:
        place = endOfText(place, end)
        continue
      case 0x5B, 0x7B: depth += 1
      case 0x5D, 0x7D:
        depth -= 1
        if depth == 0 { return place + 1 }
      default: break
      }
      place += 1
    }
    return end
  }
}
