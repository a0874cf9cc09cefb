/// An invented city of many issues and up to three years, told day by day.
///
/// It is `DemoCity` for sizes of which only a day should be in memory: the same seed, size and hour
/// give the same city, whoever asks for its days in whatever order, and from several threads.
/// About one issue of a hundred is open; `trailStart` is 30 days ago.
public struct DemoChronicle: Sendable {
  /// What happened before it comes into a store as tables, what came after it is its trail.
  public let trailStart: Instant
  public let communities: [ChangeDraft]

  private struct Day: Sendable {
    let number: Int
    /// Reports of that day: their place among all.
    let reports: Range<Int>
    var scenes: [DemoScript] = []
  }

  private let teller: DemoTeller
  private let days: [Day]
  private let peopleStart: Instant

  private static let trailDays: Int64 = 30
  /// A reporter's name and number go so long after an issue has ended.
  private static let peopleDays: Int64 = 180
  private static let issuesPerYear = 400_000

  public init(seed: UInt64, size: Int, now: Instant) {
    let rules = RuleBook.standard
    let years = min(3, size / DemoChronicle.issuesPerYear + 1)
    let workTime = DemoWorkTime(now: now, calendar: rules.calendar, years: years)
    var random = SplitMix64(seed: seed)
    let scenes = DemoCity.scenes(max(0, size) * 2 / 13, workTime, rules, &random)
    let flow = max(0, size - scenes.count)
    days = DemoChronicle.days(workTime.last(years: years), reports: flow, scenes)
    teller = DemoTeller(seed: seed, workTime: workTime, rules: rules)
    func ago(_ days: Int64) -> Instant {
      now.adding(milliseconds: -days * Instant.millisecondsPerDay)
    }
    trailStart = ago(DemoChronicle.trailDays)
    peopleStart = ago(DemoChronicle.peopleDays)
    let founded = ago(Int64(35 + 365 * years))
    communities =
      DemoPilot.all.map { $0.draft(at: founded) } + DemoRoster.drafts(at: founded)
  }

  public var dayCount: Int { days.count }

  /// How many of the days, from the first on, have something to tell from before the trail.
  public var dayCountBeforeTrail: Int {
    let last = trailStart.date.dayNumber
    return days.count { $0.number <= last }
  }

  func start(of day: Int) -> Instant { Instant(CivilDate(dayNumber: days[day].number)) }

  /// What was reported on a day, in the order of the hours, up to now.
  public func stories(of day: Int) -> [DemoStory] {
    let day = days[day]
    let hours = self.hours(of: day)
    var told: [(received: Instant, script: DemoScript)] = day.scenes.map {
      ($0.steps[0].at, $0)
    }
    var next = 0
    while next < hours.count {
      let index = next
      next += 1
      let script = teller.script(
        of: day.reports.lowerBound + index,
        received: hours[index],
        next: { next < hours.count ? hours[next] : nil },
        take: { next += 1 }
      )
      told.append((hours[index], isForgotten(script) ? script.withoutPeople() : script))
    }
    // Stable, so that equal hours keep their order on every machine.
    return told.enumerated()
      .sorted { ($0.element.received, $0.offset) < ($1.element.received, $1.offset) }
      .map { DemoStory($0.element.script) }
  }

  private func isForgotten(_ script: DemoScript) -> Bool {
    script.steps.allSatisfy { $0.at < peopleStart }
  }

  private func hours(of day: Day) -> [Instant] {
    var random = SplitMix64(seed: teller.seed, stream: -1 - day.number)
    let now = teller.workTime.now
    return day.reports.map { _ in
      // Today's later hours have not come yet.
      for _ in 0..<8 {
        let found = DemoArrivals.moment(on: day.number, &random)
        if found < now { return found }
      }
      return now.adding(milliseconds: -Int64(random.number(60_000...3_600_000)))
    }.sorted()
  }

  /// Spreads reports over days as `DemoArrivals` does: more from day to day, most on Mondays.
  private static func days(_ numbers: [Int], reports: Int, _ scenes: [DemoScript]) -> [Day] {
    let shares = Dictionary(uniqueKeysWithValues: DemoArrivals.weekdays.map { ($0.key, $0.value) })
    let weights = numbers.enumerated().map { index, number in
      (2 * index + 1) * (shares[min(5, CivilDate(dayNumber: number).weekday.rawValue)] ?? 0)
    }
    let total = max(1, weights.reduce(0, +))
    var before = 0
    var sum = 0
    var days: [Day] = []
    for (number, weight) in zip(numbers, weights) {
      sum += weight
      let end = Int(Double(reports) * Double(sum) / Double(total))
      days.append(Day(number: number, reports: before..<max(before, end)))
      before = max(before, end)
    }
    for scene in scenes {
      let day = scene.steps[0].at.date.dayNumber
      let index = days.lastIndex { $0.number <= day } ?? 0
      if days.indices.contains(index) { days[index].scenes.append(scene) }
    }
    return days
  }
}
