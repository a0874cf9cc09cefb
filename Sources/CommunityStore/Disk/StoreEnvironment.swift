internal import Glibc

/// What the store takes from the world besides its folder: disk, clock, chance, patience.
public struct StoreEnvironment: Sendable {
  public var disk: Disk
  /// Milliseconds since 1970-01-01T00:00Z.
  public var now: @Sendable () -> Int64
  /// So many bytes that nobody can guess.
  public var randomBytes: @Sendable (Int) -> [UInt8]
  public var sleep: @Sendable (_ milliseconds: Int) -> Void

  public init(
    disk: Disk,
    now: @escaping @Sendable () -> Int64,
    randomBytes: @escaping @Sendable (Int) -> [UInt8],
    sleep: @escaping @Sendable (_ milliseconds: Int) -> Void
  ) {
    self.disk = disk
    self.now = now
    self.randomBytes = randomBytes
    self.sleep = sleep
  }

  public static var system: StoreEnvironment {
    StoreEnvironment(
      disk: .system,
      now: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
      },
      randomBytes: { count in
        var generator = SystemRandomNumberGenerator()
        // Eight at a time: each is a question to the system.
        var bytes: [UInt8] = []
        while bytes.count < count {
          withUnsafeBytes(of: generator.next() as UInt64) { bytes.append(contentsOf: $0) }
        }
        return Array(bytes.prefix(count))
      },
      sleep: { milliseconds in
        // An interruption wakes early: whoever waits tries again anyway.
        usleep(UInt32(clamping: max(0, milliseconds)) * 1000)
      }
    )
  }
}
