/// How a clock stands.
public enum ClockState: String, CaseIterable, Sendable {
  case ontime
  case soon
  case overdue
  case paused
  /// The calendar of a year that matters is not installed.
  case nocal

  public var label: Label { Label("ck", rawValue) }
}

/// When a clock began, turns yellow and turns red: worked out once, compared often.
public struct ClockTimes: Hashable, Sendable {
  public let start: Instant
  public let soon: Instant
  public let due: Instant

  public func state(at now: Instant, isPaused: Bool = false) -> ClockState {
    if isPaused { return .paused }
    if now > due { return .overdue }
    return now >= soon ? .soon : .ontime
  }
}

extension Result where Success == ClockTimes, Failure == DeadlineProblem {
  /// The state of a clock that may have no calendar.
  public func state(at now: Instant, isPaused: Bool = false) -> ClockState {
    switch self {
    case .success(let times): times.state(at: now, isPaused: isPaused)
    case .failure: .nocal
    }
  }
}

/// When a clock turns yellow: a share of the whole is left, within bounds.
public struct SoonRule: Hashable, Sendable {
  public var percentLeft: Int
  /// In tenths of an hour of working time.
  public var tenthHoursMin: Int
  public var workDaysMax: Int

  /// 20 % left, at least 1 hour of work, at most 2 working days.
  public static let standard = SoonRule(percentLeft: 20, tenthHoursMin: 10, workDaysMax: 2)

  public init(percentLeft: Int, tenthHoursMin: Int, workDaysMax: Int) {
    self.percentLeft = percentLeft
    self.tenthHoursMin = tenthHoursMin
    self.workDaysMax = workDaysMax
  }

  /// What is left when it turns yellow, of a whole, when a day's work is `workDay`, all in
  /// milliseconds; never more than the whole.
  func left(of whole: Int64, workDay: Int64) -> Int64 {
    let share = whole / 100 * Int64(percentLeft)
    let least = Int64(tenthHoursMin) * (Instant.millisecondsPerHour / 10)
    return min(whole, max(least, min(share, Int64(workDaysMax) * workDay)))
  }
}

extension WorkCalendar {
  /// The three times of a clock.
  public func times(
    from start: Instant,
    limit: Limit,
    options: DeadlineOptions = .standard,
    pausedMilliseconds: Int64 = 0,
    soon rule: SoonRule = .standard
  ) -> Result<ClockTimes, DeadlineProblem> {
    due(from: start, limit: limit, options: options).flatMap { unpaused in
      due(unpaused, pausedMilliseconds: pausedMilliseconds, unit: limit.unit).map { due in
        ClockTimes(
          start: start,
          soon: soon(before: due, from: start, unit: limit.unit, rule: rule),
          due: due
        )
      }
    }
  }

  /// When a clock that ends at `due` turns yellow, however its end came about.
  ///
  /// The share is counted by the clock for clock hours, else in working time; by the clock also
  /// where a year is not installed, since the end is known then. Never before the start.
  public func soon(
    before due: Instant,
    from start: Instant,
    unit: LimitUnit = .workDays,
    rule: SoonRule = .standard
  ) -> Instant {
    let workDay = seasons.seasons[0].hours.milliseconds
    if unit != .clockHours, case .success(let first) = dayMoment(start),
      case .success(let last) = dayMoment(due)
    {
      let end = worked(before: last)
      let left = rule.left(of: max(0, end - worked(before: first)), workDay: workDay)
      if case .success(let moment) = moment(whereWorked: end - left, after: first.index) {
        return min(max(moment, start), max(due, start))
      }
    }
    let whole = max(0, due.milliseconds(since: start))
    return due.adding(milliseconds: -rule.left(of: whole, workDay: workDay))
  }
}
