internal import CommunityModel

/// Changes folded on top of what a store holds, before it takes them over.
///
/// A batch is checked against it, so that a draft sees those before it; thrown away, nothing has
/// happened.
struct ChangeLayer {
  private(set) var issues: [RecordID: Issue] = [:]
  private(set) var communities: [RecordID: Community] = [:]
  /// Records in the order in which they were first touched.
  private(set) var issueOrder: [RecordID] = []
  private(set) var changes: [Change] = []

  var isEmpty: Bool { changes.isEmpty }

  /// Folds a change; `find` and `findCommunity` give what the store holds below this layer.
  ///
  /// What a change speaks of and nobody knows is left alone: it was made before the trail began.
  mutating func apply(
    _ change: Change,
    find: (RecordID) throws -> Issue?,
    findCommunity: (RecordID) -> Community?
  ) rethrows {
    switch change.kind {
    case .issue(let verb):
      if IssueAction[verb].makesRecord {
        if let issue = Issue(madeBy: change) { set(issue) }
      } else if var issue = try issues[change.id] ?? find(change.id) {
        issue.apply(change)
        set(issue)
      }
      if let also = change.also, var other = try issues[also] ?? find(also) {
        other.applyAlso(change)
        set(other)
      }
    case .communityCreate:
      communities[change.id] = Community(madeBy: change)
    case .communityCorrect:
      if var community = communities[change.id] ?? findCommunity(change.id) {
        community.apply(change)
        communities[change.id] = community
      }
    case .storeBase, .storeRepair, .privateErase: break
    }
    changes.append(change)
  }

  /// Keeps the records and forgets how they came about.
  mutating func forgetChanges() { changes.removeAll() }

  /// Puts a record in as it is, whatever changes made it.
  mutating func put(_ issue: Issue) { set(issue) }

  mutating func put(_ community: Community) { communities[community.id] = community }

  private mutating func set(_ issue: Issue) {
    if issues.updateValue(issue, forKey: issue.id) == nil { issueOrder.append(issue.id) }
  }
}
