/// A measure that opens to its parts: how many of how many, and how many were left out.
public struct Ratio: Hashable, Sendable {
  public var numerator: Int
  public var denominator: Int
  /// Not in the denominator, and counted so that nothing hides there.
  public var leftOut: Int

  /// Under so many, a share is shown with 样本不足.
  public static let smallSample = 30

  public init(numerator: Int = 0, denominator: Int = 0, leftOut: Int = 0) {
    self.numerator = numerator
    self.denominator = denominator
    self.leftOut = leftOut
  }

  /// 0 to 1; nil when nothing was counted.
  public var share: Double? {
    denominator > 0 ? Double(numerator) / Double(denominator) : nil
  }

  /// Rounded to tenths of a percent: 942 is 94.2 %; nil when nothing was counted.
  public var perMille: Int? { share.map { Int($0 * 1000 + 0.5) } }

  public var interval: WilsonInterval {
    WilsonInterval(successes: numerator, count: denominator)
  }

  public var isSmallSample: Bool { denominator < Ratio.smallSample }

  /// Counts one case: in the whole and perhaps in the part, or left out.
  public mutating func count(_ isCounted: Bool?) {
    switch isCounted {
    case true?:
      numerator += 1
      denominator += 1
    case false?: denominator += 1
    case nil: leftOut += 1
    }
  }

  public static func + (one: Ratio, other: Ratio) -> Ratio {
    Ratio(
      numerator: one.numerator + other.numerator,
      denominator: one.denominator + other.denominator,
      leftOut: one.leftOut + other.leftOut
    )
  }
}
