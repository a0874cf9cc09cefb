import CommunityModel
import CommunityStore
import Synchronization
import Testing

/// A store in a folder of its own, with a clock that the test sets and chance that is none.
final class Trial: Sendable {
  static let site = "990102001001"
  static let neighbour = "990102001002"
  static let zhao = Actor(by: "赵敏", terminal: "hall-1")
  static let sun = Actor(by: "孙立", terminal: "hall-2")

  let scratch = Scratch()
  private let time: Mutex<Int64>

  /// The clock stands at Monday, 2026-11-23, 14:05.
  init() throws {
    time = Mutex(try Trial.instant("23T14:05").milliseconds)
  }

  var path: String { scratch.path + "/store" }

  var environment: StoreEnvironment {
    StoreEnvironment(
      disk: .system,
      now: { self.time.withLock { $0 } },
      randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0) } },
      sleep: { _ in }
    )
  }

  var now: Instant { Instant(milliseconds: time.withLock { $0 }) }

  /// Sets the clock: `23T14:05` is in November 2026.
  func set(_ text: String) throws {
    let instant = try Trial.instant(text)
    time.withLock { $0 = instant.milliseconds }
  }

  func pass(milliseconds: Int64) { time.withLock { $0 += milliseconds } }

  func makeStore() throws -> Store {
    try Store.create(at: path, site: Trial.site, name: "青禾里街道", environment: environment)
  }

  func open(readOnly: Bool = false) throws -> Store {
    let store = try Store(opening: path, environment: environment, readOnly: readOnly)
    try store.scanSealed()
    return store
  }

  static func instant(_ text: String) throws -> Instant {
    try #require(Instant("2026-11-\(text):00+08:00"))
  }

  static func id(_ number: Int) -> RecordID { RecordID(site: site, number: number) }
}
