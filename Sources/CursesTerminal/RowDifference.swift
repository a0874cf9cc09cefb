internal import TerminalUI

/// Where a row of a surface differs from the same row of another one of the same size.
enum RowDifference {
  /// The columns from the first to the last changed cell; nil when the rows look the same.
  ///
  /// Never begins or ends inside a wide character of `new`.
  static func columns(
    row: Int,
    old: UnsafeBufferPointer<Cell>,
    new: UnsafeBufferPointer<Cell>,
    width: Int,
    areSameCluster: (Cell, Cell) -> Bool
  ) -> Range<Int>? {
    let start = row * width
    func isChanged(_ x: Int) -> Bool {
      let before = old[start + x]
      let after = new[start + x]
      guard after.glyph >= Cell.clusterBase, before.glyph >= Cell.clusterBase else {
        return bits(before) != bits(after)
      }
      // Each surface numbers its clusters by itself: the text decides.
      return before.width != after.width || before.style != after.style
        || !areSameCluster(before, after)
    }
    guard var first = (0..<width).first(where: isChanged),
      var last = (first..<width).last(where: isChanged)
    else { return nil }
    while first > 0, new[start + first].width == 0 {
      first -= 1
    }
    while last + 1 < width, new[start + last + 1].width == 0 {
      last += 1
    }
    return first..<(last + 1)
  }

  /// A cell as one number: the five fields compared at once.
  @inline(__always)
  private static func bits(_ cell: Cell) -> UInt64 { unsafeBitCast(cell, to: UInt64.self) }
}
