/// The end of an issue's life: check, revisit, and a second round after a bad rating.
extension DemoLife {
  mutating func end(round: Int = 1) {
    close()
    switch turns.outcome {
    case .reached:
      wait(60...700, urgent: 60...500)
      rate(round: round)
    case .notreached:
      for _ in 0..<3 {
        // A working day and more between the tries: three on three days.
        clock = workTime.instant(random.number(200...440), after: clock)
        step(.revisit, by: caller(), Fields([.reached: .text("notreached")]))
      }
    case .nophone:
      wait(60...400)
      step(.revisit, by: caller(), Fields([.reached: .text("nophone")]))
    }
  }

  private mutating func caller() -> String { report.colleague(&random, not: handler) }

  private mutating func close() {
    let checker = report.colleague(&random, not: handler)
    wait(15...260, urgent: 10...90)
    if handler == report.gridWorker && random.chance(15) {
      step(.close, by: handler, Fields([.selfCheck: .flag(true)]))
      return
    }
    if turns.isVerified {
      step(.verify, by: checker)
      wait(10...200, urgent: 10...60)
    }
    step(.close, by: checker)
  }

  private mutating func rate(round: Int) {
    let rating = turns.ratings[min(round, turns.ratings.count) - 1]
    let solved =
      rating >= 4
      ? "solved"
      : rating == 3
        ? random.pick(["solved", "solved", "partly"])
        : random.pick(["partly", "unsolved"])
    step(
      .revisit,
      by: caller(),
      Fields([
        .reached: .text("reached"),
        .contacted: .text(random.chance(rating >= 3 ? 96 : 70) ? "reached" : "notreached"),
        .solved: .text(solved), .rating: .text(String(rating)),
      ])
    )
    if rating <= 2 { judge(round: round) }
  }

  /// 核实 of a bad rating; of a hundred, 9 are appealed and half of those upheld.
  private mutating func judge(round: Int) {
    var isUpheld = false
    if random.chance(9) {
      wait(60...400)
      step(.appeal, by: handler, Fields([.reason: .text("已按要求办完，反映人记成了另一件事")]))
      isUpheld = random.chance(50)
    }
    wait(60...300)
    if isUpheld {
      step(
        .judge,
        by: report.dispatcher,
        Fields([
          .finding: .text(random.pick(["misunderstanding", "unreasonable"])),
          .approver: .text("街道办"), .reason: .text("调听回访录音，与本件无关"),
        ])
      )
      return
    }
    step(.judge, by: report.dispatcher, Fields([.finding: .text("valid")]))
    extendedTo = nil
    advance(towards: due(isRework: true, from: clock), share: 0.15...0.6)
    resolve(again: true)
    end(round: round + 1)
  }
}
