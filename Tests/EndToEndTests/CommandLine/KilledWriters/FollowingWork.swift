import CommunityModel
import CommunityStore
import Foundation
import Synchronization

/// What the thread of a following reader does: it sleeps until the system tells that something
/// happened, and looks at nothing before that.
final class FollowingWork: Sendable {
  typealias Sight = FollowingReader.Sight

  private struct Progress {
    var hasBegun = false
    var isAbandoned = false
    var lastSeq = Int.max
    var result: Result<Sight, any Error>?
  }

  private static let pauseMilliseconds: Int32 = 50

  private let progress = Mutex(Progress())

  var hasBegun: Bool { progress.withLock { $0.hasBegun || $0.result != nil } }
  var result: Result<Sight, any Error>? { progress.withLock { $0.result } }

  func end(with seq: Int) { progress.withLock { $0.lastSeq = seq } }
  func abandon() { progress.withLock { $0.isAbandoned = true } }

  /// Blocks its thread until it has seen the last change.
  func run(_ path: String) {
    let result = Result { try follow(path) }
    progress.withLock { $0.result = result }
  }

  private func follow(_ path: String) throws -> Sight {
    let store = try Store(opening: path, readOnly: true)
    var follower = store.makeFollower()
    _ = try store.catchUp()
    var sight = Sight(changes: store.recentChanges(store.lastSeq).reversed())
    progress.withLock { $0.hasBegun = true }
    while store.lastSeq < progress.withLock({ $0.lastSeq }) {
      if progress.withLock({ $0.isAbandoned }) { throw Mishap("Nobody waits for the follower") }
      guard try isTold(follower) else { continue }
      sight.wakes += 1
      let isUncertain = follower.drain().contains { $0 != .appended }
      sight.changes += try news(of: store, afresh: isUncertain)
      if isUncertain { follower = store.makeFollower() }
    }
    try store.forEachIssue { issue in
      sight.issues.append(issue)
      return true
    }
    return sight
  }

  private func isTold(_ follower: Follower) throws -> Bool {
    guard let descriptor = follower.fileDescriptor else { throw Mishap("No inotify here") }
    var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, FollowingWork.pauseMilliseconds) > 0
  }

  /// After a reload, what was not known before it is looked up among the newest changes.
  private func news(of store: Store, afresh: Bool) throws -> [Change] {
    let last = store.lastSeq
    let news = try store.catchUp(afresh: afresh)
    guard news.isReload else { return news.changes }
    return store.recentChanges(store.lastSeq - last).reversed()
  }
}
