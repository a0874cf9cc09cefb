internal import Glibc

/// Keeps ^Z and ^C waiting while a lock is held, so that nobody stops a process that others wait
/// for.
///
/// It holds them for the calling thread: a program with more threads must take signals on this
/// one, or by handlers that only leave a note, as the dashboard does.
struct SignalHold {
  private var before = sigset_t()

  init() {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTSTP)
    sigaddset(&signals, SIGINT)
    pthread_sigmask(SIG_BLOCK, &signals, &before)
  }

  /// Lets through what came meanwhile; on the thread that began it.
  func release() {
    var mask = before
    pthread_sigmask(SIG_SETMASK, &mask, nil)
  }
}
