internal import CommunityModel
internal import CommunityStore

/// Finds the issue that somebody means on the command line.
struct IssueSearch {
  let store: Store

  init(_ store: Store) { self.store = store }

  /// The issue of a number, a whole id, or another platform's `source:number`.
  func issue(_ text: String?) throws -> Issue {
    guard let text else { throw Failure.usage("idMissing") }
    if let issue = try find(text) { return issue }
    let record = RecordID(text, home: store.header.site)
    if let community = store.communities.first(where: { $0.id == record || $0.code == text }) {
      throw Failure(
        .refused,
        "cli.isCommunity",
        ["id": .text(text), "name": .text(community.name)]
      )
    }
    throw Refusal("unknown", ["id": .text(String(text.prefix(60)))])
  }

  private func find(_ text: String) throws -> Issue? {
    // A site has no colon; another platform's number may end like an id: `hotline:A-1`.
    if !text.contains(":"), let id = RecordID(text, home: store.header.site) {
      return try store.issue(id)
    }
    guard text.contains(":") || store.communities.contains(where: { $0.code == text }) else {
      throw Refusal("id", ["value": .text(String(text.prefix(60)))])
    }
    return try store.issueID(externalID: text).flatMap { try store.issue($0) }
  }
}
