/// Numbers of which nearly all are small: so many bits each, and the few larger ones apart.
public struct NarrowColumn<Narrow: FixedWidthInteger & UnsignedInteger & Sendable>: Sendable {
  /// The largest narrow number stands for one that lies apart.
  @usableFromInline private(set) var narrow: [Narrow] = []
  @usableFromInline private(set) var wide: [Int: UInt32] = [:]

  init() {}

  public var count: Int { narrow.count }

  /// In line wherever it is asked: of each of a million rows.
  @inlinable
  public subscript(row: Int) -> UInt32 {
    let value = narrow[row]
    return value == .max ? wide[row] ?? UInt32(value) : UInt32(value)
  }

  mutating func set(_ row: Int, to newValue: UInt32) {
    if newValue < UInt32(Narrow.max) {
      if narrow[row] == .max { wide[row] = nil }
      narrow[row] = Narrow(newValue)
    } else {
      narrow[row] = .max
      wide[row] = newValue
    }
  }

  mutating func append(_ value: UInt32) {
    if value < UInt32(Narrow.max) {
      narrow.append(Narrow(value))
    } else {
      wide[narrow.count] = value
      narrow.append(.max)
    }
  }

  mutating func reserve(rows: Int) { narrow.reserveCapacity(rows) }

  /// Keeps only the first rows.
  mutating func truncate(to rows: Int) {
    narrow.removeLast(narrow.count - rows)
    wide = wide.filter { $0.key < rows }
  }
}
