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
  /// Up to so many issues every one shows its whole history, for which all changes go through the
  /// journal; more would make people wait, and are a `DemoChronicle`.
  public static let sizeMax = 5_000

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

  private let teller: DemoTeller
  private let arrivals: [Arrival]
  private var next = 0

  /// A city of `size` issues in all, merged ones counted; nothing in it lies after `now`.
  public init(seed: UInt64, size: Int, now: Instant) {
    let rules = RuleBook.standard
    let workTime = DemoWorkTime(now: now, calendar: rules.calendar)
    var random = SplitMix64(seed: seed)
    let scenes = DemoCity.scenes(ofSize: size, workTime, rules, &random)
    let times = DemoArrivals(workTime)
    let flow = (0..<max(0, size - scenes.count)).map { _ in Arrival.at(times.instant(&random)) }
    arrivals = (flow + scenes.map { .scene($0) }).sorted { $0.received < $1.received }
    let founded = now.adding(milliseconds: -400 * Instant.millisecondsPerDay)
    communities = DemoPilot.all.map { $0.draft(at: founded) }
    roster = DemoRoster.drafts(at: founded)
    teller = DemoTeller(seed: seed, workTime: workTime, rules: rules)
  }

  /// What makes a queue look alive: issues that stand at each stage at this hour, two of thirteen
  /// of a small city.
  static func scenes(
    ofSize size: Int,
    _ workTime: DemoWorkTime,
    _ rules: RuleBook,
    _ random: inout SplitMix64
  ) -> [DemoScript] {
    var titles: Set<String> = []
    var scripts: [DemoScript] = []
    for scene in DemoScene.all.prefix(max(0, size) * 2 / 13) {
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
      let teller = teller
      return teller.script(
        of: index,
        received: received,
        next: {
          guard next < arrivals.count, case .at(let received) = arrivals[next] else { return nil }
          return received
        },
        take: { next += 1 }
      ).drafts(firstSeq: firstSeq, site: DemoCity.siteCode)
    }
  }
}
