/// What a measurement counted, in order of size; never empty.
struct Samples: Hashable, Sendable {
  /// Smallest first.
  let sorted: [Double]

  /// Nil when there is nothing, or something that is no number.
  init?(_ values: [Double]) {
    guard !values.isEmpty, values.allSatisfy(\.isFinite) else { return nil }
    sorted = values.sorted()
  }

  var count: Int { sorted.count }
  var min: Double { sorted[0] }
  var max: Double { sorted[sorted.count - 1] }

  /// The smallest value that at least `percent` of all values do not exceed (nearest rank).
  ///
  /// Always a value that occurred: nothing is interpolated. 0 gives the smallest.
  func percentile(_ percent: Double) -> Double {
    let rank = (percent * Double(count) / 100).rounded(.up)
    return sorted[Int(Swift.min(Swift.max(rank, 1), Double(count))) - 1]
  }
}
