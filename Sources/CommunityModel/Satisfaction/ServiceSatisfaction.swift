/// What people who were helped said about it: five counts and the figures made of them.
///
/// Service ratings only; surveys have other answers and are never averaged in.
public struct ServiceSatisfaction: Hashable, Sendable {
  /// How many gave each rating, 5 first; negative counts are taken as none.
  public private(set) var counts: [Int]

  /// Counts of the ratings 5, 4, 3, 2, 1; missing ones are none.
  public init(counts: [Int] = []) {
    self.counts = (0..<5).map { counts.indices.contains($0) ? max(0, counts[$0]) : 0 }
  }

  public mutating func add(_ level: RatingLevel) {
    counts[5 - level.rawValue] += 1
  }

  public subscript(level: RatingLevel) -> Int { counts[5 - level.rawValue] }

  public var rated: Int { counts.reduce(0, +) }

  /// 满意率: (5+4+3) of those rated.
  public var satisfied: Ratio {
    Ratio(numerator: counts[0] + counts[1] + counts[2], denominator: rated)
  }

  /// 优良率: (5+4) of those rated.
  public var good: Ratio { Ratio(numerator: counts[0] + counts[1], denominator: rated) }

  public var satisfiedRate: Double? { satisfied.share }
  public var goodRate: Double? { good.share }

  /// The mean of 100, 80, 60, 30 and 0 points; nil when nobody rated.
  public var score: Double? {
    guard rated > 0 else { return nil }
    let points = RatingLevel.allCases.reduce(0) { $0 + self[$1] * $1.points }
    return Double(points) / Double(rated)
  }

  /// Of 满意率.
  public var interval: WilsonInterval { satisfied.interval }

  public var isSmallSample: Bool { rated < Ratio.smallSample }

  public static func + (
    one: ServiceSatisfaction,
    other: ServiceSatisfaction
  ) -> ServiceSatisfaction {
    ServiceSatisfaction(counts: zip(one.counts, other.counts).map { $0 + $1 })
  }
}
