public import CommunityModel

/// What others have recorded since the last look.
public struct News: Sendable {
  /// In the order in which they were recorded; empty after a reload.
  public var changes: [Change]
  /// The store was loaded afresh: rows have new indices, sealed tables are to be read again.
  public var isReload: Bool

  public init(changes: [Change] = [], isReload: Bool = false) {
    self.changes = changes
    self.isReload = isReload
  }

  public var isEmpty: Bool { changes.isEmpty && !isReload }
}
