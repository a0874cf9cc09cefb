internal import CommunityModel
internal import CommunityStore

/// The store's columns in the words of the queue.
extension IssueColumns {
  func status(_ row: Int) -> IssueStatus { statuses[row] }
  func revision(_ row: Int) -> Int { Int(revisions[row]) }
  func reporterCount(_ row: Int) -> Int { Int(reporters[row]) }

  /// What is done next: what the status says, or the check of a bad rating.
  func nextStep(_ row: Int) -> IssueVerb? {
    statuses[row] == .done && flags[row].contains(.openBadRating) ? .judge : statuses[row].nextStep
  }

  func isSupervised(_ row: Int) -> Bool { flags[row].contains(.supervised) }
  func isUrgent(_ row: Int) -> Bool { flags[row].contains(.urgent) }
  func isReferred(_ row: Int) -> Bool { flags[row].contains(.referred) }
}
