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
  /// Numbers of each site that a `store.repair` says are lost.
  private(set) var lost: [String: [ClosedRange<Int>]] = [:]

  /// Whether the changes of all these numbers are known to be lost.
  func isLost(_ numbers: ClosedRange<Int>, of site: String) -> Bool {
    let ranges = lost[site, default: []].sorted { $0.lowerBound < $1.lowerBound }
    var next = numbers.lowerBound
    for range in ranges where range.contains(next) { next = range.upperBound + 1 }
    return next > numbers.upperBound
  }

  /// Whether some of the changes that made a row are known to be lost.
  func isAnyLost(_ seqs: [Int], of site: String) -> Bool {
    guard let ranges = lost[site] else { return false }
    return seqs.contains { seq in ranges.contains { $0.contains(seq) } }
  }

  /// Takes in a change; those that the tables do not hold yet make no records here.
  mutating func take(_ change: Change, of site: String, isInTables: Bool) {
    if let person = change.body.text(.person), let hash = change.body.text(.personHash) {
      people[person] = hash
    }
    switch change.kind {
    case .privateErase:
      if let person = change.body.text(.person) { erased.insert(person) }
    case .storeBase:
      bases[change.id.site] = change.seq
      baseTables.merge(change.baseTables) { _, new in new }
    case .storeRepair:
      if let numbers = change.lostNumbers { lost[site, default: []].append(numbers) }
    case .issue, .communityCreate, .communityCorrect: break
    }
    guard isInTables else { return }
    records.apply(change, find: { _ in nil }, findCommunity: { _ in nil })
    records.forgetChanges()
  }
}
