internal import CommunityModel

/// Somebody else changed the record while the form lay open.
extension Form {
  /// The record whose newer version must be shown; nil unless the last refusal was a conflict.
  var conflictID: RecordID? {
    guard refusal?.isConflict == true, case .issue(_, let id, _) = subject else { return nil }
    return id
  }

  /// Shows what was recorded since, and takes the record as it stands now for what was seen: who
  /// saves again has both versions before the eyes.
  mutating func showNewer(_ detail: IssueDetail) {
    guard let id = conflictID, detail.issue.id == id,
      case .issue(let verb, _, let base?) = subject
    else { return }
    newer = Array(detail.history.dropFirst(base))
    subject = .issue(verb, id, base: detail.issue.revision)
  }
}
