import Foundation

/// How one process went that was sent on an errand.
struct ErrandRun: Sendable, CustomStringConvertible {
  let errand: Errand
  /// Before the process was started.
  let started: ContinuousClock.Instant
  /// When its end was known here, and with it what it had printed.
  let ended: ContinuousClock.Instant
  let outcome: Outcome

  var description: String { "\(errand.name) \(errand.kind) \(outcome)" }

  var wasKilled: Bool { outcome.status == 128 + SIGKILL }

  /// Ended as it should unless it was killed; only a compactor may find another at work.
  var endedWell: Bool {
    switch outcome.status {
    case 0: errand.kind == .compact || isAcknowledged
    case 75: errand.kind == .compact
    default: wasKilled
    }
  }

  /// Somebody was told that it is recorded, even if the process was killed right behind that.
  var isAcknowledged: Bool {
    switch errand.kind {
    case .report, .accept: number != nil
    case .batch(let rows): answer?["added"] as? Int == rows
    case .compact: false
    }
  }

  /// The number of the change that a report or an acceptance printed.
  var number: Int? {
    let history = answer?["history"] as? [[String: Any]]
    return history?.last?["seq"] as? Int
  }

  private var answer: [String: Any]? {
    // What a killed process printed may be half an answer, or none.
    (try? JSONSerialization.jsonObject(with: Data(outcome.output.utf8))) as? [String: Any]
  }
}
