internal import CSystem
internal import Glibc

/// The floor of a search through titles: one block of bytes as long as they are, searched once.
enum PlainBlock {
  /// 16 characters: what residents write.
  private static let titleSize = 48

  /// How long each of so many searches for a word takes that is nowhere, in milliseconds.
  static func searches(_ count: Int, titles: Int) throws(Unmade) -> Samples {
    let title = Array(String(repeating: "楼", count: titleSize / 3).utf8)
    var block: [UInt8] = []
    block.reserveCapacity(titles * titleSize)
    for _ in 0..<titles { block += title }
    let word = Array("灯".utf8)
    var times: [Double] = []
    for _ in 0..<count {
      var found = 0
      let time = Stopwatch.time {
        found = block.withUnsafeBytes { bytes in
          guard let base = bytes.baseAddress else { return -1 }
          return memory_find(base, bytes.count, word, word.count)
        }
      }
      guard found < 0 else { throw .nothingCounted }
      times.append(MeasureUnit.milliseconds.duration(nanoseconds: time))
    }
    return try Unmade.samples(times)
  }
}
