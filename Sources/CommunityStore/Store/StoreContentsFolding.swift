internal import CommunityModel

extension StoreContents {
  /// What a layer of changes makes of the records, ready to be taken over without reading.
  struct Adoption {
    fileprivate var issues: [Replacement] = []
    fileprivate var communities: [RecordID: Community] = [:]

    /// An issue that has grown too long for a row: it could never be brought into a table.
    var tooLarge: RecordID? { issues.first { !$0.now.row.fitsTable }?.now.row.issue.id }
  }

  /// What takes the place of an issue: as it is now and as it was.
  fileprivate struct Replacement: Sendable {
    let now: HeldIssue
    let before: HeldIssue?

    init(of before: HeldIssue?, by issue: Issue, _ rules: RulesInForce) {
      let row = rules.row(issue, before: before?.row)
      now = HeldIssue(row: row, stored: before?.stored)
      self.before = before
    }
  }

  /// From so many changed issues on it pays to work their rows out on all processors: a thread costs
  /// 50 µs, a row 3.
  private static let threadsFrom = 500

  /// An issue as it is now, for a change of it; what had to be read is kept until it is adopted.
  mutating func issueToChange(_ id: RecordID) throws -> Issue? { try held(id)?.row.issue }

  private mutating func held(_ id: RecordID) throws -> HeldIssue? {
    if let there = changed[id] ?? fetched[id] { return there }
    guard let (row, place) = try stored(id) else { return nil }
    let share = StoredShare(place: place, facts: IssueFacts(row), community: row.issue.community)
    let there = HeldIssue(row: row, stored: share)
    fetched[id] = there
    return there
  }

  /// Prepares the taking over of a layer: whatever can fail fails here.
  mutating func adoption(of layer: ChangeLayer) throws -> Adoption {
    let issues = layer.issues
    let before = try issues.map { try held($0.id) }
    let threads = issues.count >= StoreContents.threadsFrom ? Workers.standardCount : 1
    let made = Workers.map(threads, on: threads) { [rules] thread in
      let piece = issues.count * thread / threads..<issues.count * (thread + 1) / threads
      return piece.map { Replacement(of: before[$0], by: issues[$0], rules) }
    }
    return Adoption(issues: Array(made.joined()), communities: layer.communities)
  }

  /// Takes over what a layer of changes made of the records.
  mutating func adopt(_ adoption: Adoption) {
    changed.reserveCapacity(changed.count + adoption.issues.count)
    for replacement in adoption.issues { adopt(replacement) }
    adopt(adoption.communities)
  }

  /// The same at once, one record after the other; after an error, load again.
  mutating func adopt(_ layer: ChangeLayer) throws {
    changed.reserveCapacity(changed.count + layer.issues.count)
    for issue in layer.issues {
      adopt(Replacement(of: try held(issue.id), by: issue, rules))
    }
    adopt(layer.communities)
  }

  private mutating func adopt(_ replacement: Replacement) {
    let now = replacement.now
    if let before = replacement.before { summary.count(before.row, times: -1) }
    summary.count(now.row, times: 1)
    changed[now.row.issue.id] = now
    updateColumns(now.row)
  }

  private mutating func adopt(_ changed: [RecordID: Community]) {
    fetched.removeAll()
    guard !changed.isEmpty else { return }
    communities.merge(changed) { _, new in new }
    sortCommunities()
  }

  private mutating func updateColumns(_ row: IssueRow) {
    let count = columns.count
    columns.take(row)
    guard columns.count > count else { return }
    let hash = columns.externalHashes[count]
    if hash != 0 { externalRows?[hash] = count }
  }
}
