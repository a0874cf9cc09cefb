import Testing

@testable import CommunityStore

@Suite("Working on several threads")
struct WorkersTests {
  @Test(
    "gives what was made in the order of the numbers, with more threads or fewer",
    arguments: [(0, 2), (1, 8), (2, 1), (2, 2), (1_000, 3)]
  )
  func map(count: Int, threads: Int) {
    let made = Workers.map(count, on: threads) { $0 * $0 }
    #expect(made == (0..<count).map { $0 * $0 })
  }
}
