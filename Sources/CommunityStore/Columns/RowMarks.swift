/// Some rows of a piece of the columns: a bit each.
public struct RowMarks: Sendable {
  public let rows: Range<Int>
  /// Bits behind the last row are 0.
  @usableFromInline var words: [UInt64]

  /// None of these rows.
  public init(_ rows: Range<Int>) {
    self.rows = rows
    words = [UInt64](repeating: 0, count: (rows.count + 63) / 64)
  }

  public init(allOf rows: Range<Int>) {
    self.rows = rows
    words = [UInt64](repeating: .max, count: (rows.count + 63) / 64)
    if !rows.count.isMultiple(of: 64) {
      words[words.count - 1] = 1 << UInt64(rows.count % 64) - 1
    }
  }

  public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
  public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// In line wherever it is asked: of each of a million rows.
  @inlinable
  public subscript(row: Int) -> Bool {
    let index = row - rows.lowerBound
    return words[index / 64] >> UInt64(index % 64) & 1 != 0
  }

  public mutating func mark(_ row: Int, _ isMarked: Bool) {
    let index = row - rows.lowerBound
    let bit: UInt64 = 1 << UInt64(index % 64)
    words[index / 64] = isMarked ? words[index / 64] | bit : words[index / 64] & ~bit
  }

  /// The marked rows, rising.
  @inlinable
  public func forEachMarked(_ body: (_ row: Int) -> Void) {
    for index in words.indices {
      var left = words[index]
      while left != 0 {
        body(rows.lowerBound + index * 64 + left.trailingZeroBitCount)
        left &= left - 1
      }
    }
  }

  /// Keeps the marks of those for which this is true.
  @inlinable
  public mutating func keep(where isKept: (_ row: Int) -> Bool) {
    for index in words.indices {
      var left = words[index]
      while left != 0 {
        let bit = left & ~(left - 1)
        if !isKept(rows.lowerBound + index * 64 + left.trailingZeroBitCount) {
          words[index] &= ~bit
        }
        left &= ~bit
      }
    }
  }

  /// Keeps the marks that another one of the same rows has, or those that it has not.
  public mutating func keep(_ other: RowMarks, isInverted: Bool) {
    precondition(rows == other.rows)
    for index in words.indices {
      words[index] &= isInverted ? ~other.words[index] : other.words[index]
    }
  }
}
