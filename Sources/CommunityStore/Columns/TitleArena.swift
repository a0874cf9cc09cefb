/// The titles of all rows in one piece of memory.
///
/// A title that changes is written behind the others; the old bytes stay until the store is
/// loaded again.
struct TitleArena: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var lengths: [UInt32] = []

  subscript(row: Int) -> String { String(decoding: bytes[range(row)], as: UTF8.self) }

  func withBytes<Result>(
    _ row: Int,
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    let range = range(row)
    return try bytes.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[range])) }
  }

  mutating func append(_ title: JSONText) {
    starts.append(bytes.count)
    title.append(to: &bytes)
    lengths.append(UInt32(bytes.count - (starts.last ?? 0)))
  }

  mutating func append(_ title: String) {
    starts.append(bytes.count)
    bytes.append(contentsOf: title.utf8)
    lengths.append(UInt32(bytes.count - (starts.last ?? 0)))
  }

  mutating func replace(_ row: Int, _ title: String) {
    let isSame = withBytes(row) { $0.elementsEqual(title.utf8) }
    if isSame { return }
    starts[row] = bytes.count
    bytes.append(contentsOf: title.utf8)
    lengths[row] = UInt32(bytes.count - starts[row])
  }

  mutating func reserve(rows: Int) {
    starts.reserveCapacity(rows)
    lengths.reserveCapacity(rows)
  }

  private func range(_ row: Int) -> Range<Int> {
    starts[row]..<starts[row] + Int(lengths[row])
  }
}
