internal import CommunityModel
internal import CommunityStore

/// Finds the issue that somebody means on the command line.
struct IssueSearch {
  let store: Store

  init(_ store: Store) { self.store = store }

  /// The issue of a number, a whole id, or another platform's `source:number`.
  func issue(_ text: String?) throws -> Issue {
    guard let text else { throw Failure.usage("idMissing") }
    guard let issue = try find(text) else {
      throw Refusal("unknown", ["id": .text(String(text.prefix(60)))])
    }
    return issue
  }

  private func find(_ text: String) throws -> Issue? {
    if let id = RecordID(text, home: store.header.site) { return try store.issue(id) }
    guard text.contains(":") else {
      throw Refusal("id", ["value": .text(String(text.prefix(60)))])
    }
    return try store.issueID(externalID: text).flatMap { try store.issue($0) }
  }
}
