internal import Glibc

/// The clock that measures: nanoseconds that only go forward.
enum Stopwatch {
  static var now: UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }

  /// How long the body took, in nanoseconds.
  static func time<Failure: Error>(_ body: () throws(Failure) -> Void) throws(Failure) -> UInt64 {
    let start = now
    try body()
    return now - start
  }

  /// Waits, for other than measuring.
  static func pause(milliseconds: Int) {
    usleep(UInt32(clamping: max(0, milliseconds)) * 1000)
  }
}
