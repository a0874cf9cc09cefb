/// Lets threads do something one after the other, by the numbers of what they hold.
///
/// Every number from 0 on must be waited for and ended once, or those behind it wait for ever.
/// What is done between `wait` and `end` sees all that was done in the turns before.
final class Turns: @unchecked Sendable {
  // Touched in the monitor only.
  private var current = 0
  private let monitor = Monitor()

  func wait(for turn: Int) { monitor.run(when: { current == turn }, {}) }

  func end() { monitor.run { current += 1 } }
}
