import Testing

@testable import bench

struct TargetTests {
  @Test(
    "A target is met on its side of the edge and not on the other",
    arguments: [
      (Target.median(below: 2), false), (.median(below: 2.1), true),
      (.tail(below: 4), false), (.tail(below: 4.1), true),
      (.tailAboveFloor(by: 3), false), (.tailAboveFloor(by: 3.1), true),
      (.medianAboveFloor(by: 1.5), false), (.medianAboveFloor(by: 1.6), true),
      (.floorTimes(4), true), (.floorTimes(3.9), false),
      (.floorShare(4), true), (.floorShare(4.1), false),
      (.rate(atLeast: 2), true), (.rate(atLeast: 2.1), false),
      (.all(atMost: 4), true), (.all(atMost: 3.9), false),
    ]
  )
  func edges(target: Target, isMet: Bool) throws {
    let measurement = Measurement(
      "x",
      .milliseconds,
      targets: [target],
      floor: Floor("f", try #require(Samples([0.5, 1]))),
      try #require(Samples([1, 2, 4]))
    )
    #expect(measurement.isMet == isMet)
  }

  @Test("One missed target of two is a miss")
  func allMustBeMet() throws {
    let samples = try #require(Samples([1, 2, 4]))
    let both = Measurement(
      "x",
      .milliseconds,
      targets: [.median(below: 3), .tail(below: 3)],
      samples
    )
    #expect(both.isMet == false)
  }

  @Test("Without a target, or without the floor it speaks of, nothing is said")
  func nothingToSay() throws {
    let samples = try #require(Samples([1]))
    #expect(Measurement("x", .bytes, samples).isMet == nil)
    #expect(
      Measurement("x", .bytes, targets: [.tailAboveFloor(by: 1)], samples).isMet == nil
    )
  }

  @Test("The tail of a rate is its slow end, of everything else its long end")
  func tailOfRates() throws {
    let samples = try #require(Samples([100, 200, 300]))
    #expect(Measurement("x", .megabytesPerSecond, samples).tail == 100)
    #expect(Measurement("x", .milliseconds, samples).tail == 300)
  }

  @Test("The ratio compares the middles, and is none by a floor of nothing")
  func ratio() throws {
    let samples = try #require(Samples([1, 3, 90]))
    let floor = Floor("f", try #require(Samples([1.5, 1.5, 40])))
    let nothing = Floor("f", try #require(Samples([0])))
    #expect(Measurement("x", .milliseconds, floor: floor, samples).ratio == 2)
    #expect(Measurement("x", .milliseconds, floor: nothing, samples).ratio == nil)
    #expect(Measurement("x", .milliseconds, samples).ratio == nil)
  }
}
