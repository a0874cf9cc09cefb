/// When the reports of a demonstration came in: more as the work spread, most on Monday mornings.
struct DemoArrivals {
  /// Monday 22 %, the others alike.
  static let weekdays: KeyValuePairs<Int, Int> = [1: 220, 2: 195, 3: 195, 4: 195, 5: 195]
  private static let hours: KeyValuePairs<Int, Int> = [
    8: 4, 9: 22, 10: 21, 11: 10, 12: 3, 13: 4, 14: 12, 15: 10, 16: 8, 17: 4, 18: 2,
  ]

  private let daysByWeekday: [Int: [Int]]
  private let allDays: [Int]
  private let now: Instant

  init(_ workTime: DemoWorkTime) {
    now = workTime.now
    allDays = workTime.lastYear
    daysByWeekday = Dictionary(grouping: allDays, by: DemoArrivals.weekday)
  }

  /// The weekday, 1 to 5, whose share a working day has: a Saturday or Sunday that is worked counts
  /// as a Friday.
  static func weekday(of day: Int) -> Int { min(5, CivilDate(dayNumber: day).weekday.rawValue) }

  /// One report of the last twelve months; twice as many in the last month as on average.
  func instant(_ random: inout SplitMix64) -> Instant {
    let days = daysByWeekday[random.pick(DemoArrivals.weekdays)] ?? allDays
    guard let last = days.last else { return now.adding(milliseconds: -60_000) }
    let share = random.fraction().squareRoot()
    let day = days[min(days.count - 1, Int(share * Double(days.count)))]
    // Today's later hours have not come yet: another hour, and at last the day before.
    for _ in 0..<8 {
      let found = moment(on: day, &random)
      if found < now { return found }
    }
    return moment(on: day == last && days.count > 1 ? days[days.count - 2] : day - 7, &random)
  }

  /// An hour of a day at which people report.
  private func moment(on day: Int, _ random: inout SplitMix64) -> Instant {
    let second = random.pick(DemoArrivals.hours) * 3600 + random.below(3600)
    return Instant(CivilDate(dayNumber: day), CivilTime(secondOfDay: second))
      .adding(milliseconds: Int64(random.below(1000)))
  }

  /// The share of a day's reports, 0 to 1, that has come in at an hour of it.
  static func share(before instant: Instant) -> Double {
    let second = Double(instant.civilDay.milliseconds) / 1000
    let come = hours.reduce(0.0) { sum, hour in
      sum + Double(hour.value) * min(max(0, second / 3600 - Double(hour.key)), 1)
    }
    return come / hoursTotal
  }

  /// The hour of a day at which a share of its reports, from 0 to before 1, has come in: what
  /// `share(before:)` says, the other way round.
  static func moment(on day: Int, share: Double) -> Instant {
    var rest = share * hoursTotal
    for hour in hours {
      let weight = Double(hour.value)
      if rest < weight {
        let milliseconds = (Double(hour.key) + rest / weight) * 3_600_000
        return Instant(CivilDate(dayNumber: day)).adding(milliseconds: Int64(milliseconds))
      }
      rest -= weight
    }
    return Instant(CivilDate(dayNumber: day + 1))
  }

  private static let hoursTotal = Double(hours.reduce(0) { $0 + $1.value })
}
