import Testing

@testable import bench

struct FigureTests {
  @Test(
    "A figure shows three digits that mean something and no empty zeros",
    arguments: [
      (0.0, "0"), (0.000_01, "0"), (0.037_14, "0.0371"), (0.5, "0.5"), (0.996, "0.996"),
      (0.999_9, "1"), (1.0, "1"), (3.141_59, "3.14"), (9.999, "10"), (12.345, "12.3"),
      (99.96, "100"), (123.4, "123"), (14_324.2, "14324"), (-1.25, "-1.25"), (-0.000_01, "0"),
    ]
  )
  func text(value: Double, expected: String) {
    #expect(Figure.text(value) == expected)
  }

  @Test("What no table could hold is a question mark", arguments: [Double.nan, .infinity, 1e18])
  func unfit(value: Double) {
    #expect(Figure.text(value) == "?")
  }
}
