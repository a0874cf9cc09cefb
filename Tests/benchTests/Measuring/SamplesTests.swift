import Testing

@testable import bench

struct SamplesTests {
  @Test(
    "A percentile is the smallest value that so many of all do not exceed",
    arguments: [
      (0.0, 10.0), (1, 10), (25, 10), (26, 20), (50, 20), (51, 30), (75, 30), (99, 40), (100, 40),
    ]
  )
  func percentileByNearestRank(percent: Double, expected: Double) throws {
    let samples = try #require(Samples([30, 10, 40, 20]))
    #expect(samples.percentile(percent) == expected)
  }

  @Test("Of a hundred values the 99th percentile is the last but one")
  func tailOfHundred() throws {
    let samples = try #require(Samples((1...100).map(Double.init).shuffled()))
    #expect(samples.percentile(99) == 99)
    #expect(samples.percentile(50) == 50)
    #expect(samples.min == 1)
    #expect(samples.max == 100)
    #expect(samples.count == 100)
  }

  @Test("One value is every percentile of itself", arguments: [0.0, 50, 99, 100, 250, -3])
  func singleValue(percent: Double) throws {
    #expect(try #require(Samples([7])).percentile(percent) == 7)
  }

  @Test("Nothing, and what is no number, makes no samples")
  func emptyAndNotANumber() {
    #expect(Samples([]) == nil)
    #expect(Samples([1, .nan]) == nil)
    #expect(Samples([.infinity]) == nil)
  }
}
