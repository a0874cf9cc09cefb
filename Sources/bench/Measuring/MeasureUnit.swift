/// What the numbers of a measurement count.
enum MeasureUnit: String, Sendable {
  case milliseconds = "ms"
  case microseconds = "us"
  case seconds = "s"
  case megabytesPerSecond = "MB/s"
  case perSecond = "/s"
  case times
  case share
  case bytes = "B"
  case megabytes = "MB"

  /// Of rates more is better, of everything else less.
  var isHigherBetter: Bool {
    self == .megabytesPerSecond || self == .perSecond || self == .share
  }

  /// A duration in this unit.
  func duration(nanoseconds: UInt64) -> Double {
    self == .microseconds ? Double(nanoseconds) / 1e3 : Double(nanoseconds) / 1e6
  }

  /// How many millions of bytes a second that is.
  static func rate(bytes: Int, nanoseconds: UInt64) -> Double {
    Double(bytes) * 1e3 / Double(Swift.max(1, nanoseconds))
  }
}
