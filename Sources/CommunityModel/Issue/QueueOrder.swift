/// Where an issue stands in the queue, first things first.
///
/// 督办, overdue, urgent, due soon, then the rest by due date; what hangs with others (挂账, 转办)
/// stands below a line.
public enum QueueRank: UInt8, Comparable, CaseIterable, Sendable {
  case supervised
  case overdue
  case urgent
  case soon
  case rest
  /// Below the line: the clock stands still or an outside body has it.
  case waiting
  case ended

  /// Asks for `due` only where it counts: columns have a part of it in a dictionary.
  public init(
    status: IssueStatus,
    isSupervised: Bool,
    isUrgent: Bool,
    isReferred: Bool,
    due: @autoclosure () -> IssueDue?,
    now: Instant
  ) {
    if !status.isOpen {
      self = .ended
    } else if isSupervised && status != .closed {
      self = .supervised
    } else if status.isWaiting(isReferred: isReferred) {
      self = .waiting
    } else {
      let state = due()?.state(at: now, isPaused: false)
      self =
        state == .overdue ? .overdue : isUrgent ? .urgent : state == .soon ? .soon : .rest
    }
  }

  public static func < (one: QueueRank, other: QueueRank) -> Bool {
    one.rawValue < other.rawValue
  }
}
