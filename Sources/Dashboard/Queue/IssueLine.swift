internal import CommunityModel
internal import CommunityStore
internal import TerminalUI

/// One row of the store's columns as the queue shows it.
struct IssueLine {
  let id: RecordID
  let title: String
  let status: IssueStatus
  let due: IssueDue?
  let community: String
  let category: String?
  let handler: String?
  let reporters: Int
  let receivedAt: Instant
  let isSupervised: Bool
  /// It was done, and a bad rating waits to be judged.
  let isBroughtBack: Bool
  /// How its time stands.
  let timeRole: Role

  init(_ columns: IssueColumns, _ row: Int, now: Instant) {
    id = columns.id(row)
    title = columns.title(row)
    status = columns.status(row)
    due = columns.due(row)
    community = columns.community(row)
    category = columns.category(row)
    handler = columns.handler(row)
    reporters = columns.reporterCount(row)
    receivedAt = columns.receivedAt(row)
    isSupervised = columns.isSupervised(row)
    isBroughtBack = columns.isToJudge(row)
    let isPaused = columns.rank(row, now: now) == .waiting
    timeRole =
      switch due?.state(at: now, isPaused: isPaused) {
      case .overdue: .statusOverdue
      case .soon: .statusSoon
      case .paused: .statusPaused
      case .ontime, .nocal, nil: .statusOnTime
      }
  }

  /// Key of what is due next: the status, or the check of a bad rating.
  var statusLabel: String {
    isBroughtBack ? IssueVerb.judge.label : status.label
  }

  /// How its work stands.
  var workRole: Role {
    switch status {
    case .reported, .accepted, .assigned: .statusWaiting
    case .handling, .rework, .resolved, .verified, .closed: .statusRunning
    case .onhold: .statusPaused
    case .done: .statusDone
    case .inproject, .unreached, .rejected, .merged, .void, .history: .statusEnded
    }
  }
}
