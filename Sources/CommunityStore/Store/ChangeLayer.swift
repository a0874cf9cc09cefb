internal import CommunityModel

/// Changes folded on top of what a store holds, before it takes them over.
///
/// A batch is checked against it, so that a draft sees those before it; thrown away, nothing has
/// happened.
struct ChangeLayer {
  /// In the order in which they were first touched.
  private(set) var issues: [Issue] = []
  private(set) var communities: [RecordID: Community] = [:]
  private var places: [RecordID: Int] = [:]
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
        if let issue = Issue(madeBy: change) { put(issue) }
      } else if let place = try place(of: change.id, find) {
        issues[place].apply(change)
      }
      if let also = change.also, let place = try place(of: also, find) {
        issues[place].applyAlso(change)
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

  /// Makes room for so many new records at once.
  mutating func reserve(_ count: Int) {
    issues.reserveCapacity(count)
    places.reserveCapacity(count)
    changes.reserveCapacity(count)
  }

  /// Forgets everything and keeps the room.
  mutating func forget() {
    issues.removeAll(keepingCapacity: true)
    communities.removeAll(keepingCapacity: true)
    places.removeAll(keepingCapacity: true)
    changes.removeAll(keepingCapacity: true)
  }

  /// Keeps the records and forgets how they came about.
  mutating func forgetChanges() { changes.removeAll() }

  /// An issue as this layer has it; nil when no change of it spoke of it.
  func issue(_ id: RecordID) -> Issue? { places[id].map { issues[$0] } }

  /// Puts a record in as it is, whatever changes made it.
  mutating func put(_ issue: Issue) {
    if let place = places[issue.id] {
      issues[place] = issue
    } else {
      places[issue.id] = issues.count
      issues.append(issue)
    }
  }

  mutating func put(_ community: Community) { communities[community.id] = community }

  /// Where an issue stands in `issues`, brought there from below if need be.
  private mutating func place(
    of id: RecordID,
    _ find: (RecordID) throws -> Issue?
  ) rethrows -> Int? {
    if let place = places[id] { return place }
    guard let issue = try find(id) else { return nil }
    put(issue)
    return issues.count - 1
  }
}
