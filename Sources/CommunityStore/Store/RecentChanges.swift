internal import CommunityModel

/// The last changes, at most 200.
struct RecentChanges {
  static let countMax = 200

  /// Oldest first.
  private(set) var changes: [Change] = []

  var newest: Change? { changes.last }

  mutating func append(_ new: some Collection<Change>) {
    changes.append(contentsOf: new.suffix(RecentChanges.countMax))
    if changes.count > RecentChanges.countMax {
      changes.removeFirst(changes.count - RecentChanges.countMax)
    }
  }

  /// Puts older changes before those that are there.
  mutating func prepend(_ older: [Change]) {
    changes = Array((older + changes).suffix(RecentChanges.countMax))
  }
}
