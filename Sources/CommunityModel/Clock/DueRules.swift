/// How a limit becomes an instant.
///
/// Days: the first does not count (Civil Code 201), the end is the close of business of the last
/// (203); when that is no working day, of the next working day (203). Hours of working time run
/// in working time only and, like working days, from the next working minute; clock hours run
/// day and night.
extension WorkCalendar {
  /// When a limit ends that began at an instant.
  public func due(
    from start: Instant,
    limit: Limit,
    options: DeadlineOptions = .standard
  ) -> Result<Instant, DeadlineProblem> {
    switch limit.unit {
    case .clockHours: .success(start.adding(milliseconds: limit.milliseconds))
    case .workHours: dueInWorkHours(from: start, limit: limit)
    case .workDays: dueInWorkDays(from: start, limit: limit, options: options)
    case .days: dueInDays(from: start, limit: limit)
    }
  }

  private func dueInWorkHours(
    from start: Instant,
    limit: Limit
  ) -> Result<Instant, DeadlineProblem> {
    nextWorking(start).flatMap { first in
      moment(whereWorked: worked(before: first) + limit.milliseconds, after: first.index)
    }
  }

  private func dueInWorkDays(
    from start: Instant,
    limit: Limit,
    options: DeadlineOptions
  ) -> Result<Instant, DeadlineProblem> {
    countingStart(of: start, options: options).flatMap { first in
      workday(limit.days, after: first.index).map { last in
        let close = table.hours(at: last).close.secondOfDay * 1000
        let opening = table.hours(at: last).open.secondOfDay * 1000
        let isSameTime = options.endsAtSameTimeOfDay
        return table.instant(at: last, isSameTime ? min(max(first.moment, opening), close) : close)
      }
    }
  }

  private func dueInDays(from start: Instant, limit: Limit) -> Result<Instant, DeadlineProblem> {
    dayMoment(start).flatMap { first in
      let known = table.knownRange(around: first.index)
      let last = first.index + limit.days
      guard known.contains(last) else { return .failure(yearMissing(after: known)) }
      return closeOfBusiness(onOrAfter: last)
    }
  }

  /// The day whose number is 0 when working days are counted, and the time of day there.
  func countingStart(
    of start: Instant,
    options: DeadlineOptions
  ) -> Result<DayMoment, DeadlineProblem> {
    options.countsFromDayOfArrival ? dayMoment(start) : nextWorking(start)
  }

  /// The close of business of a day, or of the next working day when it is none.
  func closeOfBusiness(onOrAfter index: Int) -> Result<Instant, DeadlineProblem> {
    if table.kinds[index].isWorkday { return .success(close(of: index)) }
    return workday(1, after: index).map { close(of: $0) }
  }

  private func close(of index: Int) -> Instant {
    table.instant(at: index, table.hours(at: index).close.secondOfDay * 1000)
  }

  /// The instant at which so much working time since the table's first day is reached.
  func moment(whereWorked amount: Int64, after index: Int) -> Result<Instant, DeadlineProblem> {
    let known = table.knownRange(around: index)
    guard amount <= table.workedBefore[known.upperBound] else {
      return .failure(yearMissing(after: known))
    }
    let last = table.index(whereWorked: amount)
    let rest = amount - table.workedBefore[last]
    return .success(table.instant(at: last, table.hours(at: last).moment(afterWorking: rest)))
  }
}
