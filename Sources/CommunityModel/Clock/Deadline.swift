/// By when something is due, and how that was worked out.
public struct Deadline: Hashable, Sendable {
  /// When the limit was set running: the arrival, even outside working time.
  public let start: Instant
  public let limit: Limit
  public let due: Instant
  /// In the order in which a person would tell it.
  public let steps: [DeadlineStep]

  /// The first of two steps of a limit: by when the danger is to be under control.
  public var controlBy: Instant? {
    for case .controlBy(let instant) in steps { return instant }
    return nil
  }

  /// The same with a first step before the end, told before it.
  public func controlled(by instant: Instant) -> Deadline {
    let place = steps.firstIndex(of: .due(due)) ?? steps.endIndex
    var steps = steps
    steps.insert(.controlBy(instant), at: place)
    return Deadline(start: start, limit: limit, due: due, steps: steps)
  }

  /// The same with more time granted, and how that came about.
  public func extended(to instant: Instant) -> Deadline {
    Deadline(
      start: start,
      limit: limit,
      due: instant,
      steps: steps + [.extended(instant)]
    )
  }
}

/// Why a deadline cannot be worked out.
public enum DeadlineProblem: Error, Hashable, Sendable {
  /// The State Council's notice for this year is not installed, and nothing is guessed.
  case yearNotInstalled(Int)

  public func sentence(_ words: Words) -> String {
    switch self {
    case .yearNotInstalled(let year):
      words.sentence("deadline.yearNotInstalled", ["year": String(year)])
    }
  }
}

/// One thing that mattered when a deadline was worked out.
public enum DeadlineStep: Hashable, Sendable {
  case limit(Limit)
  case received(Instant)
  /// What arrives outside working time counts from the next working minute.
  case countsFrom(Instant)
  /// The day of the start does not count (Civil Code 201).
  case firstDayExcluded(CivilDate)
  /// The break between two spans of working hours stood still.
  case breakSkipped(CivilTime, CivilTime)
  /// The time from close to opening stood still.
  case nightSkipped(CivilTime, CivilTime)
  case weekendSkipped(CivilDate, CivilDate)
  case holidaySkipped(String, CivilDate, CivilDate)
  /// A Saturday or Sunday that was worked, and for which holiday.
  case makeupCounted(String, CivilDate)
  /// The last day, its number among the days that count, and its close of business.
  case lastDay(Int, CivilDate, CivilTime)
  /// The same, at the time of day of the start.
  case lastDaySameTime(Int, CivilDate, CivilTime)
  /// The last day was none that is worked: the next working day instead (Civil Code 203).
  case movedOn(CivilDate, CivilDate)
  /// The clock stood still for so many milliseconds.
  case paused(Int64)
  /// The notice for this year is not out; it may still change the last days of December.
  case provisional(Int)
  /// The danger is to be under control by then, before all is finished.
  case controlBy(Instant)
  /// More time was granted, until then.
  case extended(Instant)
  case due(Instant)
}
