/// An invented city of many issues and up to three years, told part by part.
///
/// It is `DemoCity` for sizes of which only a little should be in memory: the same seed, size and
/// hour give the same city, whoever asks for its parts in whatever order, and from several
/// threads. About one issue of a hundred is open; `trailStart` is 30 days ago.
public struct DemoChronicle: Sendable {
  /// What happened before it comes into a store as tables, what came after it is its trail.
  public let trailStart: Instant
  public let communities: [ChangeDraft]

  /// Some hours of one day, so few that not too many reports came in.
  private struct Part: Sendable {
    let day: Int
    /// Of the day's reports, in the order of the hours: from which share to which, 0 to 1.
    let shares: Range<Double>
    /// Their places among all reports.
    let reports: Range<Int>
    var scenes: [DemoScript] = []

    var start: Instant {
      shares.lowerBound == 0
        ? Instant(CivilDate(dayNumber: day))
        : DemoArrivals.moment(on: day, share: shares.lowerBound)
    }
  }

  private let teller: DemoTeller
  private let parts: [Part]
  private let peopleStart: Instant

  private static let trailDays: Int64 = 30
  /// A reporter's name and number go so long after an issue has ended.
  private static let peopleDays: Int64 = 180
  private static let issuesPerYear = 400_000
  /// So many reports a part has at most, in a city of any size.
  private static let reportsMax = 512

  public init(seed: UInt64, size: Int, now: Instant) {
    let rules = RuleBook.standard
    let years = min(3, size / DemoChronicle.issuesPerYear + 1)
    let workTime = DemoWorkTime(now: now, calendar: rules.calendar, years: years)
    var random = SplitMix64(seed: seed)
    let scenes = DemoCity.scenes(ofSize: size, workTime, rules, &random)
    let flow = max(0, size - scenes.count)
    parts = DemoChronicle.parts(workTime, years: years, reports: flow, scenes)
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

  public var partCount: Int { parts.count }

  /// How many of the parts, from the first on, have something to tell from before the trail.
  public var partCountBeforeTrail: Int { parts.count { $0.start < trailStart } }

  func start(of part: Int) -> Instant { parts[part].start }

  /// What was reported in a part, in the order of the hours, up to now.
  public func stories(of part: Int) -> [DemoStory] {
    let part = parts[part]
    let hours = self.hours(of: part)
    var stories = part.scenes.map { DemoStory($0, from: .scene($0)) }
    var next = 0
    while next < hours.count {
      let first = next
      next += 1
      let index = part.reports.lowerBound + first
      let script = teller.script(
        of: index,
        received: hours[first],
        next: { next < hours.count ? hours[next] : nil },
        take: { next += 1 }
      )
      let origin = DemoOrigin.report(index: index, hours: Array(hours[first..<next]))
      stories.append(DemoStory(forgetting(script), from: origin))
    }
    // Stable, so that equal hours keep their order on every machine.
    return stories.enumerated()
      .sorted { ($0.element.received, $0.offset) < ($1.element.received, $1.offset) }
      .map(\.element)
  }

  /// A story that was put away, to be told on.
  public func story(at bookmark: DemoBookmark) -> DemoStory {
    DemoStory(script(from: bookmark.origin), at: bookmark)
  }

  private func script(from origin: DemoOrigin) -> DemoScript {
    switch origin {
    case .scene(let script):
      return script
    case .report(let index, let hours):
      var others = hours.dropFirst()
      return forgetting(
        teller.script(
          of: index,
          received: hours[0],
          next: { others.first },
          take: { others.removeFirst() }
        )
      )
    }
  }

  /// Nobody is named in what ended long ago.
  private func forgetting(_ script: DemoScript) -> DemoScript {
    script.steps.allSatisfy { $0.at < peopleStart } ? script.withoutPeople() : script
  }

  private func hours(of part: Part) -> [Instant] {
    var random = SplitMix64(seed: teller.seed, stream: -1 - part.reports.lowerBound)
    let width = part.shares.upperBound - part.shares.lowerBound
    return part.reports.map { _ in
      let share = part.shares.lowerBound + random.fraction() * width
      return DemoArrivals.moment(on: part.day, share: share)
    }.sorted()
  }

  /// Spreads reports over days and hours as `DemoArrivals` does: more from day to day, most on
  /// Mondays.
  private static func parts(
    _ workTime: DemoWorkTime,
    years: Int,
    reports: Int,
    _ scenes: [DemoScript]
  ) -> [Part] {
    let numbers = workTime.last(years: years)
    let shares = Dictionary(uniqueKeysWithValues: DemoArrivals.weekdays.map { ($0.key, $0.value) })
    // Today's later hours have not come yet.
    let come = numbers.map { number in
      number == workTime.now.date.dayNumber ? DemoArrivals.share(before: workTime.now) : 1
    }
    let weights = numbers.indices.map { index in
      let share = shares[DemoArrivals.weekday(of: numbers[index])] ?? 0
      return come[index] * Double((2 * index + 1) * share)
    }
    let total = weights.reduce(0, +)
    var before = 0
    var sum = 0.0
    var parts: [Part] = []
    for index in numbers.indices {
      sum += weights[index]
      let isLast = index == numbers.count - 1
      let end = isLast ? reports : max(before, Int(Double(reports) * sum / total))
      parts += DemoChronicle.parts(of: numbers[index], before..<end, come: come[index])
      before = end
    }
    for scene in scenes {
      let index = parts.lastIndex { $0.start <= scene.steps[0].at } ?? 0
      if parts.indices.contains(index) { parts[index].scenes.append(scene) }
    }
    return parts
  }

  /// Parts of one day, alike in size, that have at least `reportsMax / 2` reports if they are more
  /// than one; `come` is the share of the day that has passed.
  private static func parts(of day: Int, _ reports: Range<Int>, come: Double) -> [Part] {
    let count = max(1, (reports.count + reportsMax - 1) / reportsMax)
    func share(_ part: Int) -> Double { come * Double(part) / Double(count) }
    return (0..<count).map { part in
      let first = reports.lowerBound + reports.count * part / count
      let end = reports.lowerBound + reports.count * (part + 1) / count
      return Part(day: day, shares: share(part)..<share(part + 1), reports: first..<end)
    }
  }
}
