// The square root is the C library's; without this nothing names the library to the linker.
import Glibc

/// The range in which a share of a whole population lies, judged by a sample of it.
///
/// The score interval of Edwin B. Wilson, "Probable Inference, the Law of Succession, and
/// Statistical Inference", J. Am. Stat. Assoc. 22 (1927): it holds for small samples and for
/// shares near 0 and 1, and never leaves 0…1. An empty sample says nothing: 0…1.
public struct WilsonInterval: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  /// 95 % of such intervals hold the true share.
  public static let z95 = 1.96

  /// `successes` of `count`; more successes than the count, or less than none, are cut off.
  public init(successes: Int, count: Int, z: Double = z95) {
    guard count > 0 else {
      lower = 0
      upper = 1
      return
    }
    let n = Double(count)
    let share = Double(min(max(0, successes), count)) / n
    let square = z * z
    let divisor = 1 + square / n
    let middle = (share + square / (2 * n)) / divisor
    let variance = share * (1 - share) / n + square / (4 * n * n)
    let half = z * variance.squareRoot() / divisor
    // At 0 and 1 the ends are exact; rounding must not leave a trace beside them.
    lower = share == 0 ? 0 : max(0, middle - half)
    upper = share == 1 ? 1 : min(1, middle + half)
  }

  /// While two overlap, a ranking says 并列: neither is better for certain.
  public func overlaps(_ other: WilsonInterval) -> Bool {
    lower <= other.upper && other.lower <= upper
  }
}
