/// An issue of the demonstration's last days that is left at a certain point, for a lively queue.
struct DemoScene: Sendable {
  /// The last that was done, the first time it was done.
  let last: IssueVerb
  /// Working minutes since the report.
  let age: ClosedRange<Int>
  /// Working minutes since the last step, at most.
  let idleMax: Int
  /// How the resolve clock is to stand; nil when it does not matter.
  var state: ClockState?
  var turn: @Sendable (inout DemoTurns) -> Void = { _ in }

  private static let day = DemoWorkTime.minutesPerDay

  /// The lively end of a queue; any first part of it is a mixture too.
  static let all: [DemoScene] = [
    DemoScene(last: .report, age: 1...5, idleMax: 6),
    DemoScene(last: .contact, age: day...3 * day, idleMax: 2 * day, state: .ontime),
    DemoScene(last: .urge, age: 2 * day...9 * day, idleMax: 200) { $0.isLate = true },
    DemoScene(last: .assign, age: 20...120, idleMax: 90),
    DemoScene(last: .contact, age: day...7 * day, idleMax: 6 * day, state: .soon),
    DemoScene(last: .close, age: day...5 * day, idleMax: day),
    DemoScene(last: .resolve, age: day...5 * day, idleMax: 120),
    DemoScene(last: .accept, age: 10...90, idleMax: 40),
    DemoScene(last: .suspend, age: 3 * day...7 * day, idleMax: 4 * day) { $0.isHeld = true },
    DemoScene(last: .supervise, age: 3 * day...10 * day, idleMax: 300) {
      ($0.isLate, $0.isSupervised) = (true, true)
    },
    DemoScene(last: .contact, age: day / 2...2 * day, idleMax: 2 * day, state: .ontime),
    DemoScene(last: .refer, age: day...4 * day, idleMax: 4 * day, state: .ontime) {
      $0.isReferred = true
    },
    DemoScene(last: .report, age: 30...120, idleMax: 120),
    DemoScene(last: .revisit, age: 2 * day...6 * day, idleMax: day) { $0.outcome = .notreached },
    DemoScene(last: .contact, age: day...6 * day, idleMax: 6 * day, state: .ontime),
    DemoScene(last: .rework, age: day...4 * day, idleMax: 200) { $0.isReworked = true },
    DemoScene(last: .assign, age: 40...160, idleMax: 120),
    DemoScene(last: .close, age: day...6 * day, idleMax: 2 * day),
    DemoScene(last: .verify, age: day...5 * day, idleMax: 150) { $0.isVerified = true },
    DemoScene(last: .contact, age: 2 * day...7 * day, idleMax: 6 * day, state: .soon),
    DemoScene(last: .judge, age: 6 * day...14 * day, idleMax: 3 * day) {
      ($0.outcome, $0.ratings[0]) = (.reached, 2)
    },
    DemoScene(last: .contact, age: 100...day, idleMax: day, state: .ontime),
    DemoScene(last: .urge, age: 2 * day...9 * day, idleMax: 300) { $0.isLate = true },
    DemoScene(last: .accept, age: 20...120, idleMax: 80),
    DemoScene(last: .extend, age: 2 * day...7 * day, idleMax: 2 * day) { $0.isExtended = true },
    DemoScene(last: .resolve, age: day...6 * day, idleMax: 240),
    DemoScene(last: .report, age: 5...90, idleMax: 90),
    DemoScene(last: .contact, age: day...7 * day, idleMax: 6 * day, state: .soon),
    DemoScene(last: .refer, age: 2 * day...6 * day, idleMax: 6 * day) { $0.isReferred = true },
    DemoScene(last: .suspend, age: 4 * day...9 * day, idleMax: 5 * day) { $0.isHeld = true },
    DemoScene(last: .contact, age: day...4 * day, idleMax: 3 * day, state: .ontime),
    DemoScene(last: .assign, age: 20...100, idleMax: 60) { $0.isReturned = true },
    DemoScene(last: .revisit, age: 2 * day...7 * day, idleMax: 200) {
      ($0.outcome, $0.ratings[0]) = (.reached, 2)
    },
    DemoScene(last: .close, age: day...6 * day, idleMax: day),
    DemoScene(last: .sign, age: 30...200, idleMax: 120),
    DemoScene(last: .supervise, age: day...6 * day, idleMax: 2 * day) { $0.isSupervised = true },
    DemoScene(last: .urge, age: 2 * day...9 * day, idleMax: 400) { $0.isLate = true },
    DemoScene(last: .contact, age: day...5 * day, idleMax: 5 * day, state: .ontime),
    DemoScene(last: .report, age: 60...160, idleMax: 160),
    DemoScene(last: .verify, age: day...5 * day, idleMax: 100) { $0.isVerified = true },
    DemoScene(last: .contact, age: 2 * day...8 * day, idleMax: 6 * day, state: .soon),
    DemoScene(last: .assign, age: 30...140, idleMax: 100),
    DemoScene(last: .close, age: day...6 * day, idleMax: 2 * day),
    DemoScene(last: .contact, age: 60...day, idleMax: day, state: .ontime),
    DemoScene(last: .report, age: 3...60, idleMax: 60),
    DemoScene(last: .resolve, age: day...6 * day, idleMax: 200),
  ]

  /// Draws cases until one stands at `now` as the scene wants it; rather not of a title that
  /// stands in the queue already.
  func script(
    _ workTime: DemoWorkTime,
    _ rules: RuleBook,
    avoiding titles: inout Set<String>,
    _ random: inout SplitMix64
  ) -> DemoScript {
    var closest = DemoScript(steps: [])
    for attempts in 0..<600 {
      let (found, report) = attempt(workTime, rules, &random)
      guard let end = found.steps.last, end.verb == last else { continue }
      if attempts < 300 && titles.contains(report.problem.title) { continue }
      closest = found
      let idle = workTime.position(of: workTime.now) - workTime.position(of: end.at)
      if end.at <= workTime.now, idle <= idleMax, stands(report, at: workTime.now, rules) {
        titles.insert(report.problem.title)
        return found
      }
    }
    // A calendar that knows nothing of this year, an hour far from work: what has happened so far.
    return closest.until(workTime.now)
  }

  private func attempt(
    _ workTime: DemoWorkTime,
    _ rules: RuleBook,
    _ random: inout SplitMix64
  ) -> (DemoScript, DemoCase) {
    let position = workTime.position(of: workTime.now) - random.number(age)
    let received = workTime.instant(at: position)
      .adding(milliseconds: Int64(random.below(55_000)))
    let report = DemoCase(received: min(received, workTime.now), &random)
    var turns = DemoTurns(report, &random)
    turns.isFixedOnSpot = false
    turns.earlyEnd = nil
    (turns.isLate, turns.isReferred, turns.isHeld) = (false, false, false)
    turn(&turns)
    var life = DemoLife(
      report,
      turns: turns,
      workTime: workTime,
      rules: rules,
      random: SplitMix64(seed: random.next())
    )
    var script = life.script()
    // A late one's supervision comes after its reminder; any other verb stands where it comes first.
    if let index = script.steps.firstIndex(where: { $0.verb == last }) {
      script.steps.removeSubrange((index + 1)...)
    }
    return (script, life.report)
  }

  private func stands(_ report: DemoCase, at now: Instant, _ rules: RuleBook) -> Bool {
    guard let state else { return true }
    let limit = rules.clocks.limit(
      clock: .resolve,
      category: report.problem.category,
      urgency: report.urgency,
      isRework: false
    )
    guard let limit else { return false }
    return rules.calendar.times(
      from: report.received,
      limit: limit,
      options: rules.clocks.options,
      soon: rules.clocks.soon
    ).state(at: now) == state
  }
}
