/// What a clock that stood still does to its end.
extension WorkCalendar {
  /// A due instant moved by the time for which the clock stood still.
  ///
  /// The pause is elapsed time. Clock hours move by exactly that; hours of working time move and
  /// then on to the next working minute, days to the close of business of the day they reach or
  /// of the next working day: rounding never takes time away from the one who works.
  public func due(
    _ due: Instant,
    pausedMilliseconds: Int64,
    unit: LimitUnit
  ) -> Result<Instant, DeadlineProblem> {
    guard pausedMilliseconds > 0 else { return .success(due) }
    let moved = due.adding(milliseconds: pausedMilliseconds)
    switch unit {
    case .clockHours: return .success(moved)
    case .workHours: return nextWorkingMoment(moved)
    case .workDays, .days:
      return dayMoment(moved).flatMap { day in
        let close = table.hours(at: day.index).close.secondOfDay * 1000
        // A day whose business is over has no time left for who works: the next one.
        if table.kinds[day.index].isWorkday && day.moment > close {
          return workday(1, after: day.index).flatMap { closeOfBusiness(onOrAfter: $0) }
        }
        return closeOfBusiness(onOrAfter: day.index)
      }
    }
  }
}
