import Testing

@testable import Dashboard

@Suite("The columns of the pilots")
struct PilotColumnsTests {
  @Test(
    "Figures never touch, however large; the name gives the room",
    arguments: [
      (27, 0, 0, [10, 0, 5, 5, 7]), (27, 999, 999, [10, 0, 5, 5, 7]),
      (27, 9_999, 1_000, [9, 0, 5, 6, 7]), (27, 12_345, 10_000, [7, 0, 6, 7, 7]),
    ]
  )
  func fit(width: Int, openMax: Int, lateMax: Int, widths: [Int]) {
    let columns = PilotColumns(width: width, hasType: false, openMax: openMax, lateMax: lateMax)
    #expect(columns.widths == widths)
  }
}
