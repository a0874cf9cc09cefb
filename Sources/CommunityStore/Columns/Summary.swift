public import CommunityModel

/// The figures of the first screen, by community and by month of rating.
///
/// Each table's stands in the manifest, so that no screen waits until rows are read; only what waits
/// to be judged is counted when the open issues are read. A share that was added can be taken out
/// again, and nothing is left of it.
public struct Summary: Hashable, Sendable {
  /// By community code; "" holds what has none.
  public internal(set) var communities: [String: Tally] = [:]
  /// The ratings that count by month since January 1970, 5 first.
  public internal(set) var months: [Int: [Int]] = [:]

  public init() {}

  /// All communities together.
  public var total: Tally {
    communities.values.reduce(into: Tally()) { $0.add($1) }
  }

  public subscript(community code: String) -> Tally { communities[code] ?? Tally() }

  /// The ratings of the last months, oldest first, that of `date` last.
  public func lastMonths(_ count: Int, until date: CivilDate) -> [ServiceSatisfaction] {
    let last = (date.year - 1970) * 12 + date.month - 1
    return (last - max(0, count) + 1..<last + 1).map {
      ServiceSatisfaction(counts: months[$0] ?? [])
    }
  }

  /// Counts an issue in (`times` 1) or out (−1).
  mutating func count(_ facts: IssueFacts, community: String, times: Int) {
    communities[community, default: Tally()].count(facts, times: times)
    if times < 0, communities[community]?.issues == 0 { communities[community] = nil }
    guard facts.score > 0 else { return }
    let month = Int(facts.ratingMonth)
    months[month, default: Summary.noRatings][5 - Int(facts.score)] += times
    if times < 0, months[month] == Summary.noRatings { months[month] = nil }
  }

  /// Counts in an ended issue of which a bad rating waits to be judged, and which is in already.
  mutating func countToJudge(community: String) {
    communities[community, default: Tally()].toJudge += 1
  }

  /// As it stands in a manifest.
  var stored: Summary {
    guard communities.values.contains(where: { $0.toJudge != 0 }) else { return self }
    var stored = self
    for code in communities.keys { stored.communities[code]?.toJudge = 0 }
    return stored
  }

  mutating func count(_ row: IssueRow, times: Int) {
    count(IssueFacts(row), community: row.issue.community, times: times)
  }

  mutating func add(_ other: Summary) {
    for (code, tally) in other.communities { communities[code, default: Tally()].add(tally) }
    for (month, counts) in other.months {
      let sum = zip(months[month] ?? Summary.noRatings, counts).map { $0 + $1 }
      months[month] = sum
    }
  }

  static let noRatings = [0, 0, 0, 0, 0]
}
