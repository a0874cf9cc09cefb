/// Where an issue stands, named by what is due next: the queue reads as a to-do list.
public enum IssueStatus: String, CaseIterable, Sendable {
  case reported
  case accepted
  case assigned
  case handling
  case onhold
  case rework
  case inproject
  case resolved
  case verified
  case closed
  case done
  case unreached
  case rejected
  case merged
  case void
  case history

  /// Its place in the life of an issue, for sorting and for tables by status.
  ///
  /// An enumeration without payloads is the number of its case, in one byte: asked of every row.
  public var order: Int { Int(unsafeBitCast(self, to: UInt8.self)) }

  /// Key of the word on screen.
  public var label: String { "st.\(rawValue)" }

  /// What is naturally done next; nil where nothing is due.
  public var nextStep: IssueVerb? {
    switch self {
    case .reported: .accept
    case .accepted: .assign
    case .assigned: .sign
    case .handling, .rework: .resolve
    case .onhold: .resume
    case .resolved: .verify
    case .verified: .close
    case .closed, .unreached: .revisit
    case .done, .inproject, .rejected, .merged, .void, .history: nil
    }
  }

  /// Somebody has something to do: the issue stands in the queue and in the table of open issues.
  public var isOpen: Bool {
    switch self {
    case .reported, .accepted, .assigned, .handling, .onhold, .rework, .resolved, .verified,
      .closed:
      true
    case .inproject, .done, .unreached, .rejected, .merged, .void, .history: false
    }
  }

  /// It waits for others, 挂账 or 转办: below the queue's line, and never overdue.
  public func isWaiting(isReferred: Bool) -> Bool {
    self == .onhold || isReferred && (self == .handling || self == .rework)
  }

  public static let open = allCases.filter(\.isOpen)

  /// Everything that can still be spoken to: contact, urge, note, correct.
  public static let live: [IssueStatus] = open + [.inproject, .unreached]
}
