/// The least that a measured thing could have cost on this machine in the same run.
struct Floor: Hashable, Sendable {
  /// What was done instead: `cat in a raw pty`.
  let name: String
  let samples: Samples

  init(_ name: String, _ samples: Samples) {
    self.name = name
    self.samples = samples
  }
}

/// One measured thing, with what was asked of it and its floor.
struct Measurement: Sendable {
  let name: String
  let unit: MeasureUnit
  let targets: [Target]
  let floor: Floor?
  let samples: Samples

  init(
    _ name: String,
    _ unit: MeasureUnit,
    targets: [Target] = [],
    floor: Floor? = nil,
    _ samples: Samples
  ) {
    self.name = name
    self.unit = unit
    self.targets = targets
    self.floor = floor
    self.samples = samples
  }

  var median: Double { samples.percentile(50) }
  /// What all but one in a hundred samples are as good as: of a rate, the first percentile.
  var tail: Double { tail(of: samples) }
  var floorMedian: Double? { floor?.samples.percentile(50) }
  var floorTail: Double? { floor.map { tail(of: $0.samples) } }

  /// The middle of what was measured by the middle of the floor; nil when that is nothing.
  var ratio: Double? {
    guard let floorMedian, floorMedian > 0 else { return nil }
    return median / floorMedian
  }

  /// Whether all targets were reached; nil when there is none.
  var isMet: Bool? {
    let verdicts = targets.compactMap { $0.isMet(by: self) }
    return verdicts.isEmpty ? nil : verdicts.allSatisfy { $0 }
  }

  private func tail(of samples: Samples) -> Double {
    samples.percentile(unit.isHigherBetter ? 1 : 99)
  }
}
