/// Some rows of a piece of the columns: a bit each.
public struct RowMarks: Sendable {
  public let rows: Range<Int>
  @usableFromInline var words: [UInt64]

  /// None of these rows, or all of them.
  init(_ rows: Range<Int>, _ areMarked: Bool = false) {
    self.rows = rows
    words = [UInt64](repeating: areMarked ? .max : 0, count: (rows.count + 63) / 64)
  }

  /// In line wherever it is asked: of each of a million rows.
  @inlinable
  public subscript(row: Int) -> Bool {
    let index = row - rows.lowerBound
    return words[index / 64] >> UInt64(index % 64) & 1 != 0
  }

  mutating func mark(_ row: Int, _ isMarked: Bool) {
    let index = row - rows.lowerBound
    let bit: UInt64 = 1 << UInt64(index % 64)
    words[index / 64] = isMarked ? words[index / 64] | bit : words[index / 64] & ~bit
  }
}
