import Testing

@testable import dizao

struct FigureTextTests {
  @Test(
    "shares are percents with one decimal",
    arguments: [
      (0.9421, "94.2 %"), (1, "100.0 %"), (0, "0.0 %"), (0.99951, "100.0 %"), (nil, "—"),
      (Double.nan, "—"),
    ] as [(Double?, String)]
  )
  func percents(share: Double?, text: String) {
    #expect(FigureText.percent(share) == text)
  }

  @Test(
    "tenths are rounded half up",
    arguments: [(88.04, "88.0"), (88.05, "88.1"), (-0.04, "0.0")]
  )
  func tenths(value: Double, text: String) {
    #expect(FigureText.tenths(value) == text)
  }
}
