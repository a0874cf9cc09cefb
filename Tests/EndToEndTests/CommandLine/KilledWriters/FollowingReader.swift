import CommunityModel
import Foundation

/// A reader that follows a store in a thread of its own, as an open dashboard does, until it has
/// seen a change; gone with whoever asked for it.
final class FollowingReader: Sendable {
  /// What it has seen by its end.
  struct Sight: Sendable {
    /// In the order in which they were told.
    var changes: [Change] = []
    var issues: [CommunityModel.Issue] = []
    var wakes = 0
  }

  private let work = FollowingWork()

  /// Returns when it follows, so that it misses nothing of what comes.
  init(_ path: String) async throws {
    Thread { [work] in work.run(path) }.start()
    _ = try await Patience.awaits { work.hasBegun ? true : nil }
  }

  deinit { work.abandon() }

  /// What it saw, once it has seen that change; throws when it is not told of it in time.
  func sight(upTo seq: Int) async throws -> Sight {
    work.end(with: seq)
    let result = try await Patience.awaits { work.result }
    guard let result else { throw Mishap("The follower was never told of change \(seq)") }
    return try result.get()
  }
}
