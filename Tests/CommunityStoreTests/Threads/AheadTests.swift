import Testing

@testable import CommunityStore

@Suite("Making ahead")
struct AheadTests {
  private struct Stopped: Error {}

  @Test("hands out everything in order, whoever is slower", arguments: [0, 1, 2, 1_000])
  func order(count: Int) throws {
    var used: [Int] = []
    try Ahead.forEach(
      from: 0,
      make: { next in
        guard next < count else { return Int?.none }
        next += 1
        return next
      },
      use: { used.append($0) }
    )
    #expect(used == Array(0..<count).map { $0 + 1 })
  }

  @Test("stops making once using throws, and throws the same")
  func stopping() {
    var used = 0
    #expect(throws: Stopped.self) {
      try Ahead.forEach(
        from: 0,
        make: { next in
          next += 1
          return next as Int?
        },
        use: {
          used = $0
          if $0 == 3 { throw Stopped() }
        }
      )
    }
    #expect(used == 3)
  }
}
