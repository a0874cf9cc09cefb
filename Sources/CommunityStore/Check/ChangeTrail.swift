internal import CommunityModel

/// What all changes together say: the records they made, and whom they named.
struct ChangeTrail {
  private(set) var records = ChangeLayer()
  /// Hash of each person as the change that named them says it.
  private(set) var people: [String: String] = [:]
  private(set) var erased: Set<String> = []
  /// Records came in as tables: rows without changes are right.
  private(set) var hasBase = false

  /// Takes in a change; those that the tables do not hold yet make no records here.
  mutating func take(_ change: Change, isInTables: Bool) {
    if let person = change.body.text(.person), let hash = change.body.text(.personHash) {
      people[person] = hash
    }
    switch change.kind {
    case .privateErase:
      if let person = change.body.text(.person) { erased.insert(person) }
    case .storeBase: hasBase = true
    case .issue, .communityCreate, .communityCorrect, .storeRepair: break
    }
    guard isInTables else { return }
    records.apply(change, find: { _ in nil }, findCommunity: { _ in nil })
    records.forgetChanges()
  }
}
