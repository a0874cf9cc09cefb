/// What a measurement is asked to reach.
enum Target: Hashable, Sendable {
  /// Half of all samples are below.
  case median(below: Double)
  /// All but one in a hundred are below.
  case tail(below: Double)
  /// All but one in a hundred are below the tail of the same run's floor plus so much.
  case tailAboveFloor(by: Double)
  /// Half of all samples are below the middle of the same run's floor plus so much.
  case medianAboveFloor(by: Double)
  /// Half of all samples are below so many times the middle of the same run's floor.
  case floorTimes(Double)
  /// Half of all samples, of a rate, reach such a share of the middle of the same run's floor.
  case floorShare(Double)
  /// Half of all samples, of a rate, are at least this.
  case rate(atLeast: Double)
  /// No sample is above.
  case all(atMost: Double)

  /// Whether it was reached; nil when that cannot be said for want of a floor.
  func isMet(by measurement: Measurement) -> Bool? {
    switch self {
    case .median(let limit): measurement.median < limit
    case .tail(let limit): measurement.tail < limit
    case .tailAboveFloor(let margin):
      measurement.floorTail.map { measurement.tail < $0 + margin }
    case .medianAboveFloor(let margin):
      measurement.floorMedian.map { measurement.median < $0 + margin }
    case .floorTimes(let factor): measurement.ratio.map { $0 <= factor }
    case .floorShare(let share): measurement.ratio.map { $0 >= share }
    case .rate(let limit): measurement.median >= limit
    case .all(let limit): measurement.samples.max <= limit
    }
  }

  var text: String {
    switch self {
    case .median(let limit): "p50 < \(Figure.text(limit))"
    case .tail(let limit): "p99 < \(Figure.text(limit))"
    case .tailAboveFloor(let margin): "p99 < floor + \(Figure.text(margin))"
    case .medianAboveFloor(let margin): "p50 < floor + \(Figure.text(margin))"
    case .floorShare(let share): "p50 >= \(Figure.text(share)) x floor"
    case .floorTimes(let factor): "p50 <= \(Figure.text(factor)) x floor"
    case .rate(let limit): "p50 >= \(Figure.text(limit))"
    case .all(let limit): "max <= \(Figure.text(limit))"
    }
  }
}
