/// An invented city for demonstrations: five pilot communities and a year of issues.
///
/// The same seed, size and hour give the same city on every machine. Every issue is a row of legal
/// changes in time order, each with its own hour and author, so that a demonstration is filled
/// through the same rules as a real office. Nothing in it is real: no code, name or phone number.
/// Of rules it knows the standard ones.
public struct DemoCity: Sendable {
  /// The code of the office whose store this is: 青禾里社区.
  public static let siteCode = "990102001001"
  public static let siteName = "青禾里社区"
  public static let standardSize = 300

  /// The five pilots; they come into the store before any issue.
  public let communities: [ChangeDraft]
  /// The 95 communities of the city that are no pilots.
  public let roster: [ChangeDraft]

  private enum Arrival: Sendable {
    case at(Instant)
    case scene(DemoScript)

    var received: Instant {
      switch self {
      case .at(let instant): instant
      case .scene(let script): script.steps[0].at
      }
    }
  }

  private let seed: UInt64
  private let workTime: DemoWorkTime
  private let rules: RuleBook
  private let arrivals: [Arrival]
  private let fixFactor: Double
  private var next = 0

  /// A city of `size` issues in all, merged ones counted; nothing in it lies after `now`.
  public init(seed: UInt64, size: Int, now: Instant) {
    let rules = RuleBook.standard
    let workTime = DemoWorkTime(now: now, calendar: rules.calendar)
    var random = SplitMix64(seed: seed)
    let scenes = DemoCity.scenes(max(0, size) * 2 / 13, workTime, rules, &random)
    let times = DemoArrivals(workTime)
    let flow = (0..<max(0, size - scenes.count)).map { _ in Arrival.at(times.instant(&random)) }
    arrivals = (flow + scenes.map { .scene($0) }).sorted { $0.received < $1.received }
    let founded = now.adding(milliseconds: -400 * Instant.millisecondsPerDay)
    communities = DemoPilot.all.map { $0.draft(at: founded) }
    roster = DemoRoster.drafts(at: founded)
    self.seed = seed
    fixFactor = Double(size) / Double(max(1, size - scenes.count))
    self.rules = rules
    self.workTime = workTime
  }

  private static func scenes(
    _ count: Int,
    _ workTime: DemoWorkTime,
    _ rules: RuleBook,
    _ random: inout SplitMix64
  ) -> [DemoScript] {
    var titles: Set<String> = []
    var scripts: [DemoScript] = []
    for scene in DemoScene.all.prefix(count) {
      let script = scene.script(workTime, rules, avoiding: &titles, &random)
      if !script.steps.isEmpty { scripts.append(script) }
    }
    return scripts
  }

  /// The changes of the next issue, numbered from `firstSeq` on; nil when there are no more.
  ///
  /// The first makes the record `siteCode-firstSeq`. When others reported the same problem, their
  /// reports and merges stand where they happened, between the issue's own changes: each draft
  /// without an id makes a record named by its own number.
  public mutating func nextIssue(firstSeq: Int) -> [ChangeDraft]? {
    guard next < arrivals.count else { return nil }
    let index = next
    next += 1
    switch arrivals[index] {
    case .scene(let script):
      return script.drafts(firstSeq: firstSeq, site: DemoCity.siteCode)
    case .at(let received):
      var random = SplitMix64(seed: seed, stream: index)
      let report = DemoCase(received: received, &random)
      var life = DemoLife(
        report,
        turns: DemoTurns(report, &random),
        workTime: workTime,
        rules: rules,
        random: random
      )
      var script = life.script().until(workTime.now)
      addDuplicates(to: &script, of: life.report, &random)
      return script.drafts(firstSeq: firstSeq, site: DemoCity.siteCode)
    }
  }

  /// The reports that come next may be of the same problem: 9 of 100 are, and are merged.
  private mutating func addDuplicates(
    to script: inout DemoScript,
    of report: DemoCase,
    _ random: inout SplitMix64
  ) {
    while next < arrivals.count, case .at(let received) = arrivals[next],
      random.chance(DemoCity.duplicatePercent)
    {
      let other = report.again(at: received, &random)
      let entered = received.adding(milliseconds: Int64(random.number(30_000...240_000)))
      let merged = entered.adding(milliseconds: Int64(random.number(120_000...1_800_000)))
      guard merged <= workTime.now, script.takesDuplicates(at: entered),
        script.takesDuplicates(at: merged)
      else { return }
      next += 1
      let by = other.dispatcher
      script.merge(
        DemoScript.Step(verb: .report, at: entered, by: other.gridWorker, body: other.body),
        DemoScript.Step(verb: .merge, at: merged, by: by, body: Fields())
      )
    }
  }

  private static let duplicatePercent = 18.0
}
