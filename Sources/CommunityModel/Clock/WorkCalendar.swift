/// Which days and which minutes are working time, by the installed notices and working hours.
///
/// Never guesses: a year whose notice is not installed has no answer, only a problem that says
/// so. A date in December may be ruled by next year's notice, so all notices are merged by date.
public struct WorkCalendar: Sendable {
  public let years: [HolidayYear]
  public let seasons: WorkSeasons
  let table: DayTable

  /// The State Council's calendar at the standard hours.
  public static let standard = WorkCalendar()

  /// A calendar of the built-in notices and an office's own; an own notice of a built-in year
  /// takes its place.
  public init(seasons: WorkSeasons = .standard, adding own: [HolidayYear] = []) {
    let replaced = Set(own.map(\.year))
    let kept = HolidayYear.stateCouncil.filter { !replaced.contains($0.year) }
    self.init(seasons: seasons, years: kept + own)
  }

  /// A calendar of exactly these notices.
  public init(seasons: WorkSeasons = .standard, years: [HolidayYear]) {
    self.years = years.sorted { $0.year < $1.year }
    self.seasons = seasons
    table = DayTable(years: years, seasons: seasons)
  }

  /// The years whose notices are installed, in order.
  public var installedYears: [Int] { Array(Set(years.map(\.year))).sorted() }

  public func kind(of date: CivilDate) -> DayKind {
    table.index(ofDayNumber: date.dayNumber).map { table.kinds[$0] } ?? .unknown
  }

  /// Whether work is done on a date; nil when its year is not installed.
  public func isWorkday(_ date: CivilDate) -> Bool? {
    let kind = kind(of: date)
    return kind == .unknown ? nil : kind.isWorkday
  }

  /// What the notice calls a day off or a make-up workday; nil for every other day.
  public func holidayName(on date: CivilDate) -> String? {
    guard let index = table.index(ofDayNumber: date.dayNumber), table.nameIndices[index] > 0
    else { return nil }
    return table.name(at: index)
  }

  /// Whether next year's notice, not installed yet, may still change a date: it has so far
  /// only ever ruled the last days of December.
  public func isProvisional(_ date: CivilDate) -> Bool {
    date.month == 12 && date.day >= 25 && isWorkday(date) != nil
      && table.index(ofDayNumber: date.adding(days: 7).dayNumber) == nil
  }

  /// Working time between two instants in milliseconds, negative when `end` is earlier; nil when
  /// a year in between is not installed.
  public func workingMilliseconds(from start: Instant, to end: Instant) -> Int64? {
    guard let first = worked(before: start), let last = worked(before: end),
      first.known == last.known
    else { return nil }
    return last.amount - first.amount
  }

  /// The same in whole minutes, rounded towards zero.
  public func workingMinutes(between start: Instant, and end: Instant) -> Int? {
    workingMilliseconds(from: start, to: end).map { Int($0 / Instant.millisecondsPerMinute) }
  }

  /// The instant itself when it lies in working time, else the beginning of the next.
  public func nextWorkingMoment(_ instant: Instant) -> Result<Instant, DeadlineProblem> {
    nextWorking(instant).map { table.instant(at: $0.index, $0.moment) }
  }
}

extension WorkCalendar {
  /// A day in the table and milliseconds since its midnight.
  struct DayMoment {
    var index: Int
    var moment: Int
  }

  func dayMoment(_ instant: Instant) -> Result<DayMoment, DeadlineProblem> {
    let day = instant.civilDay
    guard let index = table.index(ofDayNumber: day.number) else {
      return .failure(.yearNotInstalled(CivilDate(dayNumber: day.number).year))
    }
    return .success(DayMoment(index: index, moment: day.milliseconds))
  }

  func nextWorking(_ instant: Instant) -> Result<DayMoment, DeadlineProblem> {
    dayMoment(instant).flatMap { start in
      if table.kinds[start.index].isWorkday,
        let moment = table.hours(at: start.index).nextWorking(at: start.moment)
      {
        return .success(DayMoment(index: start.index, moment: moment))
      }
      return workday(1, after: start.index).map {
        DayMoment(index: $0, moment: table.hours(at: $0).open.secondOfDay * 1000)
      }
    }
  }

  /// The index of the `count`-th working day after a day, which itself does not count.
  func workday(_ count: Int, after index: Int) -> Result<Int, DeadlineProblem> {
    let ordinal = Int(table.workdaysBefore[index + 1]) + count - 1
    let known = table.knownRange(around: index)
    guard table.workdays.indices.contains(ordinal),
      known.contains(Int(table.workdays[ordinal]))
    else { return .failure(yearMissing(after: known)) }
    return .success(Int(table.workdays[ordinal]))
  }

  func yearMissing(after known: Range<Int>) -> DeadlineProblem {
    .yearNotInstalled(table.date(at: known.upperBound).year)
  }

  /// Working time since the table's first day.
  func worked(before day: DayMoment) -> Int64 {
    let before = table.workedBefore[day.index]
    guard table.kinds[day.index].isWorkday else { return before }
    return before + table.hours(at: day.index).elapsed(before: day.moment)
  }

  private func worked(before instant: Instant) -> (amount: Int64, known: Range<Int>)? {
    guard case .success(let day) = dayMoment(instant) else { return nil }
    return (worked(before: day), table.knownRange(around: day.index))
  }
}
