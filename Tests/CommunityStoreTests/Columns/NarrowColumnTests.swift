import Testing

@testable import CommunityStore

@Suite("Columns of small numbers")
struct NarrowColumnTests {
  @Test("keep numbers of any size, and those that change to another size")
  func sizes() {
    let values: [UInt32] = [0, 1, 254, 255, 256, 70_000, .max]
    var column = NarrowColumn<UInt8>()
    for value in values { column.append(value) }
    #expect(values.indices.map { column[$0] } == values)
    for (row, value) in values.reversed().enumerated() { column.set(row, to: value) }
    #expect(values.indices.map { column[$0] } == values.reversed())
    column.truncate(to: 2)
    #expect(column.count == 2)
    column.append(9)
    #expect((0..<3).map { column[$0] } == [.max, 70_000, 9])
  }
}
