public import CommunityModel

/// Counts of many issues, to which an issue's share can be added and from which it can be taken.
public struct Tally: Hashable, Sendable {
  /// By status, in the order of `IssueStatus.allCases`.
  public internal(set) var statuses = [Int](repeating: 0, count: IssueStatus.allCases.count)
  /// Ended, with a bad rating that waits to be judged; no manifest says it, for such issues stand
  /// in the table of open ones and are counted when that is read.
  public internal(set) var toJudge = 0
  /// Of the ratings that count, 5 first.
  public internal(set) var ratings = [Int](repeating: 0, count: 5)
  /// Of the first rating of each issue, 5 first: reopening hides nothing.
  public internal(set) var firstRatings = [Int](repeating: 0, count: 5)
  public internal(set) var ratingsLeftOut = 0
  /// 响应率, 解决率, 按时率.
  public internal(set) var contacted = Ratio()
  public internal(set) var solved = Ratio()
  public internal(set) var onTime = Ratio()
  /// 即办, among the finished.
  public internal(set) var fixedOnSpot = 0

  public init() {}

  public internal(set) subscript(status: IssueStatus) -> Int {
    get { statuses[status.order] }
    set { statuses[status.order] = newValue }
  }

  public var issues: Int { statuses.reduce(0, +) }

  /// In the queue: somebody has something to do.
  ///
  /// What waits to be judged is in `done` as well. Right where the open issues were read: under
  /// `StoreReach.everything`.
  public var open: Int { IssueStatus.open.reduce(toJudge) { $0 + self[$1] } }

  /// 历史件: answered elsewhere, before this store began.
  public var history: Int { self[.history] }

  /// 已办结.
  public var done: Int { self[.done] }

  public var satisfaction: ServiceSatisfaction { ServiceSatisfaction(counts: ratings) }
  public var firstSatisfaction: ServiceSatisfaction { ServiceSatisfaction(counts: firstRatings) }

  /// The four figures of the queue.
  public var measures: QueueMeasures {
    var measures = QueueMeasures()
    measures.response = contacted
    measures.solved = solved
    measures.satisfied = satisfaction.satisfied
    measures.satisfied.leftOut = ratingsLeftOut
    measures.onTime = onTime
    return measures
  }

  /// Counts an issue in (`times` 1) or out (−1).
  mutating func count(_ facts: IssueFacts, times: Int) {
    statuses[facts.status.order] += times
    if facts.isToJudge { toJudge += times }
    if facts.score > 0 { ratings[5 - Int(facts.score)] += times }
    if facts.firstScore > 0 { firstRatings[5 - Int(facts.firstScore)] += times }
    ratingsLeftOut += Int(facts.ratingsLeftOut) * times
    if facts.flags.contains(.fixedOnSpot) { fixedOnSpot += times }
    // What was a mistake, or is counted with another, is in no figure.
    guard facts.status != .void && facts.status != .merged else { return }
    contacted.count(facts.wasContactedInTime, times: times)
    onTime.count(facts.wasResolvedInTime, times: times)
    let isOver = facts.status == .done || facts.status == .unreached
    if facts.isSolved != nil || facts.ratingsLeftOut > 0 || isOver {
      solved.count(facts.isSolved, times: times)
    }
  }

  mutating func add(_ other: Tally, times: Int = 1) {
    for index in statuses.indices { statuses[index] += other.statuses[index] * times }
    for index in ratings.indices {
      ratings[index] += other.ratings[index] * times
      firstRatings[index] += other.firstRatings[index] * times
    }
    toJudge += other.toJudge * times
    ratingsLeftOut += other.ratingsLeftOut * times
    contacted.add(other.contacted, times: times)
    solved.add(other.solved, times: times)
    onTime.add(other.onTime, times: times)
    fixedOnSpot += other.fixedOnSpot * times
  }
}

extension Ratio {
  fileprivate mutating func count(_ isCounted: Bool?, times: Int) {
    switch isCounted {
    case true?:
      numerator += times
      denominator += times
    case false?: denominator += times
    case nil: leftOut += times
    }
  }

  fileprivate mutating func add(_ other: Ratio, times: Int) {
    numerator += other.numerator * times
    denominator += other.denominator * times
    leftOut += other.leftOut * times
  }
}
