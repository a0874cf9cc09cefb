internal import CSystem
internal import CommunityStore
internal import Glibc
internal import Synchronization

/// The floor of a search through all texts: the files are read and searched as bytes, on all
/// processors; neither lines, sums nor members are looked at.
final class PlainSearch: Sendable {
  private static let pieceSize = 262_144

  private let descriptor: Int32
  private let wanted: [UInt8]
  private let next = Atomic<Int>(0)
  private let found = Atomic<Int>(0)

  private init(_ word: String, _ path: String) throws(Unmade) {
    wanted = Array(word.utf8)
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .system(call: "open \(path)", errno: errno) }
  }

  deinit { close(descriptor) }

  /// How often a word stands in files.
  static func run(_ word: String, _ paths: [String]) throws(Unmade) -> Int {
    var found = 0
    for path in paths {
      let search = try PlainSearch(word, path)
      Workers.run(Workers.standardCount) { _ in search.work() }
      found += search.found.load(ordering: .relaxed)
    }
    return found
  }

  private func work() {
    let buffer = UnsafeMutableRawPointer.allocate(
      byteCount: PlainSearch.pieceSize,
      alignment: 64
    )
    defer { buffer.deallocate() }
    var count = 0
    while true {
      let number = next.add(1, ordering: .relaxed).oldValue
      let from = off_t(number * PlainSearch.pieceSize)
      let size = pread(descriptor, buffer, PlainSearch.pieceSize, from)
      guard size > 0 else { break }
      var place = 0
      while place < size {
        let step = memory_find(buffer + place, size - place, wanted, wanted.count)
        guard step >= 0 else { break }
        count += 1
        place += step + wanted.count
      }
    }
    found.add(count, ordering: .relaxed)
  }
}
