internal import CommunityModel

extension StoreContents {
  /// Takes over what a layer of changes made of the records.
  mutating func adopt(_ layer: ChangeLayer) throws {
    for id in layer.issueOrder {
      if let issue = layer.issues[id] { try adopt(issue) }
    }
    if !layer.communities.isEmpty {
      communities.merge(layer.communities) { _, new in new }
      sortCommunities()
    }
  }

  private mutating func adopt(_ issue: Issue) throws {
    let id = issue.id
    if let before = changed[id] {
      summary.count(before.row, times: -1)
      let row = rules.row(issue, before: before.row)
      summary.count(row, times: 1)
      changed[id]?.row = row
      updateColumns(row)
      return
    }
    let stored = try stored(id)
    let row = rules.row(issue, before: stored?.row)
    summary.count(row, times: 1)
    if let stored {
      let facts = IssueFacts(stored.row)
      let community = stored.row.issue.community
      summary.count(facts, community: community, times: -1)
      changed[id] = ChangedIssue(
        row: row, stored: StoredShare(place: stored.place, facts: facts, community: community))
    } else {
      changed[id] = ChangedIssue(row: row, stored: nil)
    }
    updateColumns(row)
  }

  private mutating func updateColumns(_ row: IssueRow) {
    if let index = columns.row(of: row.issue.id) {
      columns.update(index, from: row)
      return
    }
    columns.append(row)
    let hash = columns.externalHashes[columns.count - 1]
    if hash != 0 { externalRows?[hash] = columns.count - 1 }
  }
}
