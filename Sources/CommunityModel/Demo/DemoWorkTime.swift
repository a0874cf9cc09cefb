/// The working days around the hour of a demonstration, as one line of working minutes.
///
/// Counts 08:30–12:00 and 14:00–17:30. Where no notice is installed every Monday to Friday counts:
/// this only spreads invented reports; deadlines are never worked out with it.
struct DemoWorkTime: Sendable {
  static let minutesPerDay = 420

  let now: Instant
  /// Day numbers of the working days, from before the first year to months ahead.
  private let days: [Int]

  init(now: Instant, calendar: WorkCalendar, years: Int = 1) {
    self.now = now
    let today = now.date.dayNumber
    days = (today - 55 - years * 365...today + 120).filter { number in
      let date = CivilDate(dayNumber: number)
      return calendar.isWorkday(date) ?? ((1...5).contains(date.weekday.rawValue))
    }
  }

  /// The working days of the last twelve months that have begun, oldest first.
  var lastYear: [Int] { last(years: 1) }

  func last(years: Int) -> [Int] {
    let day = now.civilDay
    let isOpenToday = day.milliseconds >= 9 * Int(Instant.millisecondsPerHour)
    return days.filter {
      $0 > day.number - 365 * years && ($0 < day.number || $0 == day.number && isOpenToday)
    }
  }

  /// Working minutes from the first day to an instant.
  func position(of instant: Instant) -> Int {
    let day = instant.civilDay
    let before = days.partitioningIndex { $0 >= day.number }
    let isWorkday = before < days.count && days[before] == day.number
    let minute = day.milliseconds / Int(Instant.millisecondsPerMinute)
    let morning = min(max(0, minute - 510), 210)
    let afternoon = min(max(0, minute - 840), 210)
    return before * DemoWorkTime.minutesPerDay + (isWorkday ? morning + afternoon : 0)
  }

  /// The instant at which so many working minutes have passed; kept within the days known here.
  func instant(at position: Int) -> Instant {
    let kept = min(max(0, position), days.count * DemoWorkTime.minutesPerDay - 1)
    let rest = kept % DemoWorkTime.minutesPerDay
    let minute = rest < 210 ? 510 + rest : 840 + rest - 210
    let date = CivilDate(dayNumber: days[kept / DemoWorkTime.minutesPerDay])
    return Instant(date, CivilTime(minuteOfDay: minute))
  }

  /// So many working minutes later, never before the instant itself.
  func instant(_ minutes: Int, after instant: Instant) -> Instant {
    let found = self.instant(at: position(of: instant) + minutes)
    return max(found, instant.adding(milliseconds: Instant.millisecondsPerMinute))
  }
}

extension [Int] {
  /// The first place from which on the sorted elements fulfil a condition.
  fileprivate func partitioningIndex(where isAfter: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isAfter(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
