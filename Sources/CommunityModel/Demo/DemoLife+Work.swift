/// The middle of an issue's life: between the signature and what was done.
extension DemoLife {
  mutating func handle() {
    contact()
    if turns.isReclassified {
      wait(5...60)
      step(
        .reclassify,
        by: report.dispatcher,
        Fields([.category: .text(report.problem.category)])
      )
    }
    remark()
    if report.problem.isProjectKind {
      toProject()
      return
    }
    if turns.isReferred { refer() }
    if turns.isHeld { hold() }
    if turns.isExtended { extend() }
    work()
    resolve()
    if turns.isReworked {
      wait(20...150)
      step(
        .rework,
        by: report.colleague(&random, not: handler),
        Fields([.reason: .text(random.pick(["现场复看还没做完", "只做了一半", "反映人说问题还在"]))])
      )
      advance(towards: due(), share: 0.5...0.9)
      resolve(again: true)
    }
    end()
  }

  /// 首联: a call, or the bell at the door when there is no number.
  private mutating func contact() {
    if random.chance(5) { wait(350...700, urgent: 50...120) } else { wait(5...60) }
    let isReached = turns.outcome != .nophone && random.chance(93)
    step(
      .contact,
      by: handler,
      Fields([.contacted: .text(isReached ? "reached" : "notreached")])
    )
  }

  /// What others add while somebody works on it.
  private mutating func remark() {
    if random.chance(9) {
      wait(10...120)
      step(
        .support,
        by: report.gridWorker,
        Fields([
          .reporter: .text(DemoPeople.name(&random)), .phone: .text(DemoPeople.phone(&random)),
        ])
      )
    }
    if random.chance(10) {
      wait(10...90)
      let note = random.pick(["已约明天上午上门", "等配件", "邻居愿意出工帮忙", "楼栋长在现场"])
      step(.note, by: handler, Fields([.note: .text(note)]))
    }
    if random.chance(2) {
      wait(5...60)
      step(
        .correct,
        by: report.gridWorker,
        Fields([.place: .text(report.place + "附近")])
      )
    }
  }

  private mutating func toProject() {
    wait(200...1500)
    let project = report.pilot.startingPoints[0] + "项目"
    step(.toproject, by: report.dispatcher, Fields([.project: .text(project)]))
  }

  private mutating func refer() {
    wait(10...90)
    let body = random.pick(["市供水集团", "市供电公司", "区城管局", "区住建局"])
    let number = "转\(report.received.date.year)-\(1000 + random.below(9000))"
    step(
      .refer,
      by: report.dispatcher,
      Fields([.referredTo: .text(body), .outsideNumber: .text(number)])
    )
  }

  private mutating func hold() {
    advance(towards: due(), share: 0.2...0.5)
    let days = random.number(5...25)
    step(
      .suspend,
      by: report.dispatcher,
      Fields([
        .reason: .text(random.pick(["season", "material", "money", "department", "resident"])),
        .approver: .text("街道办"),
        .reviewOn: .text(clock.date.adding(days: days).text),
      ])
    )
    let since = clock
    clock = workTime.instant(random.number(2...days) * 300, after: clock)
    step(.resume, by: report.dispatcher)
    heldMilliseconds += clock.milliseconds(since: since)
  }

  private mutating func extend() {
    advance(towards: due(), share: 0.4...0.7)
    guard let due = due(), clock < due else { return }
    let until = workTime.instant(random.number(2...5) * DemoWorkTime.minutesPerDay, after: due)
    step(
      .extend,
      by: handler,
      Fields([
        .until: .instant(until), .reason: .text(random.pick(["配件在途", "需停水施工，已约周末", "连日下雨"])),
      ])
    )
    extendedTo = until
  }

  /// Lets the time pass that the work takes, with reminders when it is late.
  private mutating func work() {
    let due = due()
    guard turns.isLate, let due else {
      if turns.isSupervised {
        advance(towards: due, share: 0.1...0.3)
        step(.supervise, by: "街道办", Fields([.note: .text("领导接访件")]))
      }
      advance(towards: due, share: turns.isReworked ? 0.1...0.4 : 0.1...0.95)
      return
    }
    clock = max(clock, due)
    wait(15...240, urgent: 15...120)
    step(.urge, by: report.dispatcher, Fields([.note: .text("已超期，请今天回话")]))
    if turns.isSupervised {
      wait(15...200, urgent: 10...60)
      step(.supervise, by: "街道办", Fields([.note: .text("超期督办")]))
    }
    wait(30...900, urgent: 60...400)
  }

  mutating func resolve(again isAgain: Bool = false) {
    step(
      .resolve,
      by: handler,
      Fields([
        .done: .text((isAgain ? "重做：" : "") + report.problem.done), .doneBy: .text(doneBy.rawValue),
      ])
    )
  }

  private var doneBy: DoneBy {
    switch handler {
    case "楼栋长": .resident
    case "物业中心": .society
    case _ where handler.hasPrefix("网格员") || handler == report.dispatcher: .community
    default: .department
    }
  }

  /// When the work must be done, holds and extensions counted.
  func due(isRework: Bool = false, from start: Instant? = nil) -> Instant? {
    let limit = rules.clocks.limit(
      clock: .resolve,
      category: report.problem.category,
      urgency: report.urgency,
      isRework: isRework
    )
    guard let limit,
      case .success(let due) = rules.calendar.due(
        from: start ?? report.received,
        limit: limit,
        options: rules.clocks.options
      )
    else { return nil }
    let moved = due.adding(milliseconds: isRework ? 0 : heldMilliseconds)
    return max(moved, extendedTo ?? moved)
  }

  /// Lets a share of the time until `due` pass; two to ten hours when there is no limit.
  mutating func advance(towards due: Instant?, share: ClosedRange<Double>) {
    let part = share.lowerBound + random.fraction() * (share.upperBound - share.lowerBound)
    guard let due, due > clock else {
      wait(120...600, urgent: 10...60)
      return
    }
    if isUrgent {
      let left = Double(due.milliseconds(since: clock))
      clock = clock.adding(milliseconds: max(60_000, Int64(left * part)))
    } else {
      let left = Double(workTime.position(of: due) - workTime.position(of: clock))
      clock = workTime.instant(max(1, Int(left * part)), after: clock)
    }
  }
}
