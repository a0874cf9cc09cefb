internal import Glibc

/// A reading of the sealed tables that goes on behind the screen; a descriptor says when it ended.
public final class BackgroundScan {
  /// Can be read from once the scan has ended; wait for it with poll(2).
  public let fileDescriptor: Int32
  private let writing: Int32
  private let scan: SealedScan
  private let outcome = Outcome()
  private var thread: pthread_t?

  /// Written by the thread before it ends, read only after it was joined.
  private final class Outcome: @unchecked Sendable {
    var failure: StoreFailure?
  }

  /// Begins at once; nil without a pipe.
  ///
  /// Where no thread can be had, it reads before it returns.
  public init?(_ scan: SealedScan) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    self.scan = scan
    (fileDescriptor, writing) = (ends[0], ends[1])
    let outcome = outcome
    let writing = writing
    let work: @Sendable () -> Void = {
      do throws(StoreFailure) {
        try scan.run()
      } catch {
        outcome.failure = error
      }
      var byte: UInt8 = 1
      // The only byte that this pipe ever gets: it has room.
      _ = write(writing, &byte, 1)
    }
    thread = Workers.start(work)
    if thread == nil { work() }
  }

  deinit {
    scan.cancel()
    join()
    close(fileDescriptor)
    close(writing)
  }

  /// Waits for its end and hands out what was read; throws what kept it from reading on.
  public func finished() throws(StoreFailure) -> SealedScan {
    join()
    if let failure = outcome.failure { throw failure }
    return scan
  }

  private func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }
}
