/// One of the five answers to "how satisfied are you" with a service, best first by number.
public enum RatingLevel: Int, CaseIterable, Sendable {
  case veryPoor = 1
  case poor
  case fair
  case good
  case excellent

  /// As it is stored and typed: `5`.
  public init?(_ text: some StringProtocol) {
    guard let level = RatingLevel.allCases.first(where: { String($0.rawValue) == text }) else {
      return nil
    }
    self = level
  }

  public var label: Label { Label("ra", String(rawValue)) }

  /// Bad ratings are revisited and may send the issue back.
  public var isBad: Bool { self == .poor || self == .veryPoor }
  /// Counts in 满意率: 5, 4 and 3.
  public var isSatisfied: Bool { !isBad }
  /// Counts in 优良率: 5 and 4.
  public var isGood: Bool { self == .excellent || self == .good }

  /// What it is worth in the score: 100, 80, 60, 30, 0.
  public var points: Int {
    switch self {
    case .excellent: 100
    case .good: 80
    case .fair: 60
    case .poor: 30
    case .veryPoor: 0
    }
  }
}
