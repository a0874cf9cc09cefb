import CommunityModel
import Testing

@Suite("Wilson's interval")
struct WilsonIntervalTests {
  /// Computed apart from this code, with decimal arithmetic of 50 digits.
  @Test(
    "has the known ends",
    arguments: [
      (8, 10, 0.4902, 0.9433), (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0),
      (50, 100, 0.4038, 0.5962), (1, 1, 0.2065, 1.0), (388, 412, 0.9148, 0.9605),
    ]
  )
  func known(successes: Int, count: Int, lower: Double, upper: Double) {
    let interval = WilsonInterval(successes: successes, count: count)
    #expect(abs(interval.lower - lower) < 0.000_05)
    #expect(abs(interval.upper - upper) < 0.000_05)
  }

  @Test("says nothing of an empty sample and survives impossible counts")
  func edges() {
    #expect(WilsonInterval(successes: 0, count: 0).lower == 0)
    #expect(WilsonInterval(successes: 0, count: 0).upper == 1)
    #expect(
      WilsonInterval(successes: 12, count: 10) == WilsonInterval(successes: 10, count: 10)
    )
    #expect(
      WilsonInterval(successes: -3, count: 10) == WilsonInterval(successes: 0, count: 10)
    )
  }

  @Test("overlaps until one is better for certain")
  func overlap() {
    let good = WilsonInterval(successes: 95, count: 100)
    #expect(good.overlaps(WilsonInterval(successes: 90, count: 100)))
    #expect(!good.overlaps(WilsonInterval(successes: 60, count: 100)))
  }
}
