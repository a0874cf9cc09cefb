/// Writes the life of one issue from its report to its end, as the people of the office lived it.
///
/// Follows the life table; a test runs every change through the rules.
struct DemoLife {
  let workTime: DemoWorkTime
  let rules: RuleBook
  var random: SplitMix64
  var report: DemoCase
  var turns: DemoTurns
  var steps: [DemoScript.Step] = []
  var clock: Instant
  var handler = ""
  var extendedTo: Instant?
  var heldMilliseconds: Int64 = 0

  init(
    _ report: DemoCase,
    turns: DemoTurns,
    workTime: DemoWorkTime,
    rules: RuleBook,
    random: SplitMix64
  ) {
    self.report = report
    self.turns = turns
    self.workTime = workTime
    self.rules = rules
    self.random = random
    clock = report.received
    if turns.outcome == .nophone {
      self.report.phone = nil
    } else if !turns.isFixedOnSpot, self.report.reporter == nil {
      // Who is to be asked afterwards must be known: a patrol asks the people next door.
      self.report.reporter = DemoPeople.name(&self.random)
      self.report.phone = DemoPeople.phone(&self.random)
    }
  }

  var isUrgent: Bool { report.urgency == .urgent }

  mutating func script() -> DemoScript {
    if turns.isFixedOnSpot {
      fix()
    } else {
      begin()
      if let end = turns.earlyEnd {
        endEarly(end)
      } else {
        dispatch()
        handle()
      }
    }
    return DemoScript(steps: steps)
  }

  mutating func step(_ verb: IssueVerb, by: String, _ body: Fields = Fields()) {
    steps.append(DemoScript.Step(verb: verb, at: clock, by: by, body: body))
  }

  /// Lets working minutes pass, or minutes by the clock when it is urgent.
  mutating func wait(_ minutes: ClosedRange<Int>, urgent: ClosedRange<Int> = 1...4) {
    clock =
      isUrgent
      ? clock.adding(milliseconds: Int64(random.number(urgent)) * Instant.millisecondsPerMinute)
      : workTime.instant(random.number(minutes), after: clock)
    clock = clock.adding(milliseconds: Int64(random.below(50_000)))
  }

  private mutating func fix() {
    wait(8...70)
    clock = min(clock, workTime.now)
    var body = report.body
    body[.done] = .text("当场" + report.problem.done)
    body[.doneBy] = .text(
      random.pick([.community: 7, .resident: 2, .society: 1] as Choice).rawValue
    )
    step(.fix, by: report.gridWorker, body)
  }

  private typealias Choice = KeyValuePairs<DoneBy, Int>

  private mutating func begin() {
    clock = clock.adding(milliseconds: Int64(random.number(20_000...480_000)))
    clock = min(clock, workTime.now)
    var body = report.body
    if turns.isReclassified {
      body[.category] = .text(Category.other.code)
    } else if random.chance(20) {
      body[.category] = nil
    }
    let isOwn = report.source == .patrol || report.source == .visit
    step(.report, by: isOwn ? report.gridWorker : report.dispatcher, body)
  }

  private mutating func endEarly(_ verb: IssueVerb) {
    wait(10...200)
    switch verb {
    case .reject:
      let reason = random.pick(["不在本社区范围，已告知找谁办", "属物业合同纠纷，建议走司法途径", "情况不实"])
      step(.reject, by: report.dispatcher, Fields([.reason: .text(reason)]))
    case .withdraw:
      step(.withdraw, by: report.gridWorker, Fields([.reason: .text("反映人说已自行解决")]))
    default:
      step(.void, by: report.gridWorker, Fields([.reason: .text("重复录入")]))
    }
  }

  /// 受理, 派单, 签收, with all that can come between.
  private mutating func dispatch() {
    wait(4...45)
    let category = turns.isReclassified ? Category.other.code : report.problem.category
    step(
      .accept,
      by: report.dispatcher,
      Fields([.category: .text(category), .urgency: .text(report.urgency.rawValue)])
    )
    assign()
    if turns.isReturned {
      wait(10...60)
      let reason = random.pick(["notours", "address", "duplicate", "powers", "other"])
      step(.return, by: handler, Fields([.reason: .text(reason)]))
      assign()
    }
    sign()
    if turns.isReassigned {
      wait(20...120)
      handler = report.handler(&random, not: handler)
      step(.reassign, by: report.dispatcher, Fields([.handler: .text(handler)]))
      sign()
    }
    if turns.isEscalated {
      wait(20...180)
      step(
        .escalate,
        by: report.dispatcher,
        Fields([.handler: .text("住建办"), .reason: .text("超出社区权限，需上级协调")])
      )
      handler = "住建办"
      sign()
    }
  }

  private mutating func assign() {
    wait(3...40)
    handler = report.handler(&random, not: handler)
    var body = Fields([.handler: .text(handler)])
    if random.chance(12) {
      body[.coHandlers] = .list([report.colleague(&random, not: handler)])
    }
    step(.assign, by: report.dispatcher, body)
  }

  private mutating func sign() {
    wait(4...90, urgent: 2...9)
    step(.sign, by: handler)
  }
}
