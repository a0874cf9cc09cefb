internal import CommunityModel

/// What all changes together say: the records they made, and whom they named.
struct ChangeTrail {
  private(set) var records = ChangeLayer()
  /// Hash of each person as the change that named them says it.
  private(set) var people: [String: String] = [:]
  private(set) var erased: Set<String> = []
  /// The number of the `store.base` of each site: rows of lower numbers came without changes.
  private(set) var bases: [String: Int] = [:]
  /// The sums of the tables as they came in, by file name.
  private(set) var baseTables: [String: String] = [:]

  /// Whether a record may be there without a change that made it.
  func isFromBase(_ id: RecordID) -> Bool { id.number < bases[id.site] ?? 0 }

  /// Takes in a change; those that the tables do not hold yet make no records here.
  mutating func take(_ change: Change, isInTables: Bool) {
    if let person = change.body.text(.person), let hash = change.body.text(.personHash) {
      people[person] = hash
    }
    switch change.kind {
    case .privateErase:
      if let person = change.body.text(.person) { erased.insert(person) }
    case .storeBase:
      bases[change.id.site] = change.seq
      baseTables.merge(change.baseTables) { _, new in new }
    case .issue, .communityCreate, .communityCorrect, .storeRepair: break
    }
    guard isInTables else { return }
    records.apply(change, find: { _ in nil }, findCommunity: { _ in nil })
    records.forgetChanges()
  }
}
