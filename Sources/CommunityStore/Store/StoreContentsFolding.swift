internal import CommunityModel

extension StoreContents {
  /// What a layer of changes makes of the records, ready to be taken over without reading.
  struct Adoption {
    fileprivate var issues: [(row: IssueRow, before: IssueRow?, stored: StoredShare?)] = []
    fileprivate var communities: [RecordID: Community] = [:]
  }

  /// An issue as it is now, for a change of it; what had to be read is kept until it is adopted.
  mutating func rowToChange(_ id: RecordID) throws -> IssueRow? {
    if let row = changed[id]?.row ?? fetched[id]?.row { return row }
    guard let stored = try stored(id) else { return nil }
    fetched[id] = stored
    return stored.row
  }

  /// Prepares the taking over of a layer: whatever can fail fails here.
  mutating func adoption(of layer: ChangeLayer) throws -> Adoption {
    var adoption = Adoption(communities: layer.communities)
    adoption.issues.reserveCapacity(layer.issueOrder.count)
    for id in layer.issueOrder {
      guard let issue = layer.issues[id] else { continue }
      let before = try rowToChange(id)
      let stored =
        changed[id].map(\.stored)
        ?? fetched[id].map { row, place in
          StoredShare(place: place, facts: IssueFacts(row), community: row.issue.community)
        }
      adoption.issues.append((rules.row(issue, before: before), before, stored))
    }
    return adoption
  }

  /// Takes over what a layer of changes made of the records.
  mutating func adopt(_ adoption: Adoption) {
    for (row, before, stored) in adoption.issues {
      if let before { summary.count(before, times: -1) }
      summary.count(row, times: 1)
      changed[row.issue.id] = ChangedIssue(row: row, stored: stored)
      updateColumns(row)
    }
    if !adoption.communities.isEmpty {
      communities.merge(adoption.communities) { _, new in new }
      sortCommunities()
    }
    fetched.removeAll()
  }

  private mutating func updateColumns(_ row: IssueRow) {
    let count = columns.count
    columns.take(row)
    guard columns.count > count else { return }
    let hash = columns.externalHashes[count]
    if hash != 0 { externalRows?[hash] = count }
  }
}
