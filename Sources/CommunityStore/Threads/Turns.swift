internal import Glibc

/// Lets threads do something one after the other, by the numbers of what they hold.
///
/// Every number from 0 on must be waited for and ended once, or those behind it wait for ever.
/// What is done between `wait` and `end` sees all that was done in the turns before.
final class Turns: @unchecked Sendable {
  // The two live at one address for as long as the object does; C keeps them consistent.
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let isOver = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var current = 0

  init() {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(isOver, nil)
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(isOver)
    mutex.deallocate()
    isOver.deallocate()
  }

  func wait(for turn: Int) {
    pthread_mutex_lock(mutex)
    while current != turn { pthread_cond_wait(isOver, mutex) }
    pthread_mutex_unlock(mutex)
  }

  func end() {
    pthread_mutex_lock(mutex)
    current += 1
    pthread_cond_broadcast(isOver)
    pthread_mutex_unlock(mutex)
  }
}
