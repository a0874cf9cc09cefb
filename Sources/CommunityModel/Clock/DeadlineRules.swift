/// The working of a deadline: the same rules as `due`, told step by step.
extension WorkCalendar {
  /// When a limit ends that began at an instant, and why then.
  public func deadline(
    from start: Instant,
    limit: Limit,
    options: DeadlineOptions = .standard,
    pausedMilliseconds: Int64 = 0
  ) -> Result<Deadline, DeadlineProblem> {
    due(from: start, limit: limit, options: options).flatMap { unpaused in
      due(unpaused, pausedMilliseconds: pausedMilliseconds, unit: limit.unit).map { due in
        var steps: [DeadlineStep] = [.limit(limit), .received(start)]
        switch limit.unit {
        case .clockHours: break
        case .workHours: appendWorkHours(from: start, due: unpaused, to: &steps)
        case .workDays:
          appendWorkDays(from: start, limit: limit, options: options, due: unpaused, to: &steps)
        case .days: appendDays(from: start, limit: limit, due: unpaused, to: &steps)
        }
        if pausedMilliseconds > 0 { steps.append(.paused(pausedMilliseconds)) }
        let date = due.date
        if limit.unit != .clockHours && isProvisional(date) {
          steps.append(.provisional(date.year + 1))
        }
        steps.append(.due(due))
        return Deadline(start: start, limit: limit, due: due, steps: steps)
      }
    }
  }

  private func appendWorkHours(from start: Instant, due: Instant, to steps: inout [DeadlineStep]) {
    guard case .success(let first) = nextWorking(start), case .success(let last) = dayMoment(due)
    else { return }
    let begin = table.instant(at: first.index, first.moment)
    if begin != start { steps.append(.countsFrom(begin)) }
    if let pause = breakBetween(first, last) {
      steps.append(.breakSkipped(pause.start, pause.end))
    }
    guard last.index > first.index else { return }
    steps.append(
      .nightSkipped(table.hours(at: first.index).close, table.hours(at: last.index).open)
    )
    appendSkippedDays(after: first.index, through: last.index, to: &steps)
  }

  private func appendWorkDays(
    from start: Instant,
    limit: Limit,
    options: DeadlineOptions,
    due: Instant,
    to steps: inout [DeadlineStep]
  ) {
    guard case .success(let first) = countingStart(of: start, options: options),
      case .success(let last) = dayMoment(due)
    else { return }
    let begin = table.instant(at: first.index, first.moment)
    if begin != start { steps.append(.countsFrom(begin)) }
    steps.append(.firstDayExcluded(table.date(at: first.index)))
    appendSkippedDays(after: first.index, through: last.index, to: &steps)
    let date = table.date(at: last.index)
    let time = CivilTime(secondOfDay: last.moment / 1000)
    steps.append(
      options.endsAtSameTimeOfDay
        ? .lastDaySameTime(limit.days, date, time) : .lastDay(limit.days, date, time)
    )
  }

  private func appendDays(
    from start: Instant,
    limit: Limit,
    due: Instant,
    to steps: inout [DeadlineStep]
  ) {
    guard case .success(let first) = dayMoment(start), case .success(let last) = dayMoment(due)
    else { return }
    steps.append(.firstDayExcluded(table.date(at: first.index)))
    let lastCounted = table.date(at: first.index + limit.days)
    let date = table.date(at: last.index)
    let close = CivilTime(secondOfDay: last.moment / 1000)
    if lastCounted == date {
      steps.append(.lastDay(limit.days, date, close))
    } else {
      steps.append(.lastDay(limit.days, lastCounted, table.hours(at: last.index).close))
      appendSkippedDays(after: first.index + limit.days - 1, through: last.index - 1, to: &steps)
      steps.append(.movedOn(lastCounted, date))
    }
  }

  /// Tells the days after one and up to another that did not count, and the weekends that did.
  private func appendSkippedDays(
    after first: Int,
    through last: Int,
    to steps: inout [DeadlineStep]
  ) {
    var index = first + 1
    while index <= last {
      let kind = table.kinds[index]
      let name = table.nameIndices[index]
      var end = index
      if kind == .weekend || kind == .holiday {
        while end < last, table.kinds[end + 1] == kind, table.nameIndices[end + 1] == name {
          end += 1
        }
      }
      switch kind {
      case .weekend: steps.append(.weekendSkipped(table.date(at: index), table.date(at: end)))
      case .holiday:
        steps.append(
          .holidaySkipped(table.name(at: index), table.date(at: index), table.date(at: end))
        )
      case .makeup: steps.append(.makeupCounted(table.name(at: index), table.date(at: index)))
      case .workday, .unknown: break
      }
      index = end + 1
    }
  }

  /// The first break of working hours that lies between two moments.
  private func breakBetween(
    _ first: DayMoment,
    _ last: DayMoment
  ) -> (start: CivilTime, end: CivilTime)? {
    let spans = table.hours(at: first.index).spans
    for (earlier, later) in zip(spans, spans.dropFirst()) {
      let isAfterStart = first.moment < earlier.endMilliseconds
      let isBeforeEnd =
        last.index == first.index
        ? last.moment > later.startMilliseconds : true
      if isAfterStart && isBeforeEnd { return (earlier.end, later.start) }
    }
    guard last.index > first.index else { return nil }
    let lastSpans = table.hours(at: last.index).spans
    for (earlier, later) in zip(lastSpans, lastSpans.dropFirst())
    where last.moment > later.startMilliseconds {
      return (earlier.end, later.start)
    }
    return nil
  }
}
