internal import Glibc

/// Work on a thread of its own; a descriptor says when it ended.
final class BackgroundWork {
  /// Can be read from once the work has ended; wait for it with poll(2).
  let fileDescriptor: Int32
  private let writing: Int32
  private let outcome = Outcome()
  private var thread: pthread_t?

  /// Written by the thread before it ends, read only after it was joined.
  private final class Outcome: @unchecked Sendable {
    var failure: StoreFailure?
  }

  /// Begins at once; nil without a pipe.
  ///
  /// Where no thread can be had, the work is done before this returns.
  init?(_ body: @escaping @Sendable () throws(StoreFailure) -> Void) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (fileDescriptor, writing) = (ends[0], ends[1])
    let outcome = outcome
    let writing = writing
    let work: @Sendable () -> Void = {
      do throws(StoreFailure) {
        try body()
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
    join()
    close(fileDescriptor)
    close(writing)
  }

  /// Waits for its end; throws what kept it from going on.
  func finish() throws(StoreFailure) {
    join()
    if let failure = outcome.failure { throw failure }
  }

  private func join() {
    if let thread { pthread_join(thread, nil) }
    thread = nil
  }
}
