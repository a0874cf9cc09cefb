internal import Glibc

/// A lock on what threads share, and a way to wait until another has changed it.
final class Monitor: @unchecked Sendable {
  // The two live at one address for as long as the object does; C keeps them consistent.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let isChanged = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(isChanged, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(isChanged)
    mutex.deallocate()
    isChanged.deallocate()
  }

  /// Runs `body` alone, once `isReady`, which is asked anew after every change; wakes whoever waits
  /// for what it changed.
  func run<Result>(
    when isReady: () -> Bool = { true },
    _ body: () -> Result
  ) -> Result {
    pthread_mutex_lock(mutex)
    defer {
      pthread_cond_broadcast(isChanged)
      pthread_mutex_unlock(mutex)
    }
    while !isReady() { pthread_cond_wait(isChanged, mutex) }
    return body()
  }
}
