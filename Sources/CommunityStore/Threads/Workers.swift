internal import Glibc
internal import Synchronization

/// Threads that do one piece of work together and are gone when it is done.
///
/// The work deals its pieces out itself: who comes first takes the next. Where a thread cannot be
/// had, those that are there do its share. Signals from outside stay with the thread that started
/// them: what it holds off is held off.
package enum Workers {
  /// More would wait for memory rather than for processors.
  private static let countMax = 8

  /// As many as there are processors to run them.
  package static var standardCount: Int {
    min(max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), countMax)
  }

  /// Runs `body` on so many threads, this one among them, each with its number; returns when all
  /// have ended.
  package static func run(_ count: Int, _ body: @escaping @Sendable (_ worker: Int) -> Void) {
    var threads: [pthread_t] = []
    for worker in 1..<max(1, count) {
      if let thread = start({ body(worker) }) { threads.append(thread) }
    }
    body(0)
    for thread in threads { pthread_join(thread, nil) }
  }

  /// What `make` gives for each number below `count`, in their order, made on so many threads.
  static func map<Value: Sendable>(
    _ count: Int,
    on threads: Int,
    _ make: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    let made = Made<Value>(count)
    run(min(threads, count)) { _ in
      while let place = made.next() { made.put(make(place), at: place) }
    }
    return made.values
  }

  /// Values that threads make, and who makes the next.
  private final class Made<Value: Sendable>: Sendable {
    private let slots: Mutex<(next: Int, values: [Value?])>

    init(_ count: Int) { slots = Mutex((0, Array(repeating: nil, count: count))) }

    func next() -> Int? {
      slots.withLock { slots in
        guard slots.next < slots.values.count else { return nil }
        slots.next += 1
        return slots.next - 1
      }
    }

    func put(_ value: Value, at place: Int) { slots.withLock { $0.values[place] = value } }

    /// When all threads have ended.
    var values: [Value] {
      slots.withLock { slots in
        slots.values.map { value in
          guard let value else { preconditionFailure("Every number was dealt out and made") }
          return value
        }
      }
    }
  }

  /// What a new thread is to do, as C hands it over.
  private final class Task {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Starts one thread, which must be joined; nil when none can be had.
  static func start(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let task = Unmanaged.passRetained(Task(body))
    var thread = pthread_t()
    // A thread begins with the signals of the one that starts it.
    var before = sigset_t()
    var signals = signalsFromOutside
    pthread_sigmask(SIG_BLOCK, &signals, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    let error = pthread_create(
      &thread,
      nil,
      { argument in
        if let argument { Unmanaged<Task>.fromOpaque(argument).takeRetainedValue().body() }
        return nil
      },
      task.toOpaque()
    )
    guard error == 0 else {
      task.release()
      return nil
    }
    return thread
  }

  /// All but those that tell of a fault of the thread itself.
  private static var signalsFromOutside: sigset_t {
    var signals = sigset_t()
    sigfillset(&signals)
    for fault in [SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGTRAP, SIGABRT] { sigdelset(&signals, fault) }
    return signals
  }
}
