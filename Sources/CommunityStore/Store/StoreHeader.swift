/// What `store.json` says.
public struct StoreHeader: Hashable, Sendable {
  public let format: Int
  public let minor: Int
  /// Code of the site that appends here; begins the id of every record made here.
  public let site: String
  public let name: String
  /// A point in time, as text.
  public let created: String
}
