/// A point in time, to the millisecond, the same everywhere on earth.
///
/// Civil time is always +08:00, whatever the machine's zone says: China has one zone and no
/// summer time since 1992, and an office's records must read alike on every terminal.
public struct Instant: Hashable, Sendable {
  /// Since 1970-01-01T00:00Z.
  public var milliseconds: Int64

  public static let millisecondsPerMinute: Int64 = 60_000
  public static let millisecondsPerHour: Int64 = 3_600_000
  public static let millisecondsPerDay: Int64 = 86_400_000
  static let zoneMilliseconds: Int64 = 8 * millisecondsPerHour

  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// The instant at which clocks at +08:00 show this date and time.
  public init(_ date: CivilDate, _ time: CivilTime = .midnight) {
    milliseconds =
      Int64(date.dayNumber) * Instant.millisecondsPerDay + Int64(time.secondOfDay) * 1000
      - Instant.zoneMilliseconds
  }

  /// Days from 1970-01-01 to the civil date, and milliseconds since its midnight, at +08:00.
  ///
  /// Instants beyond the years 1 to 9999 count as the ends of that range.
  public var civilDay: (number: Int, milliseconds: Int) {
    let first = Int64(CivilDate.dayNumbers.lowerBound) * Instant.millisecondsPerDay
    let last = Int64(CivilDate.dayNumbers.upperBound + 1) * Instant.millisecondsPerDay - 1
    let kept = min(max(milliseconds, first - Instant.zoneMilliseconds), last)
    let local = min(kept + Instant.zoneMilliseconds, last)
    // Shifted to be positive, so that division rounds towards the past.
    let positive = Int(local - first)
    let day = Int(Instant.millisecondsPerDay)
    return (positive / day + CivilDate.dayNumbers.lowerBound, positive % day)
  }

  /// The date and time that clocks at +08:00 show; milliseconds are cut off.
  public var civil: (date: CivilDate, time: CivilTime) {
    let day = civilDay
    return (CivilDate(dayNumber: day.number), CivilTime(secondOfDay: day.milliseconds / 1000))
  }

  public var date: CivilDate { civil.date }

  /// The instant so much later, or earlier when negative; never beyond what 64 bits hold.
  public func adding(milliseconds amount: Int64) -> Instant {
    let (sum, didOverflow) = milliseconds.addingReportingOverflow(amount)
    if didOverflow { return Instant(milliseconds: amount < 0 ? Int64.min : Int64.max) }
    return Instant(milliseconds: sum)
  }

  /// Milliseconds from `start` to this instant; negative when `start` is later.
  public func milliseconds(since start: Instant) -> Int64 {
    let (difference, didOverflow) = milliseconds.subtractingReportingOverflow(start.milliseconds)
    if didOverflow { return milliseconds < start.milliseconds ? Int64.min : Int64.max }
    return difference
  }
}

extension Instant: Comparable {
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
