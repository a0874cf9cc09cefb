/// Tells what became of one report of a demonstration, and who else reported the same.
struct DemoTeller: Sendable {
  let seed: UInt64
  let workTime: DemoWorkTime
  let rules: RuleBook

  private static let duplicatePercent = 18.0

  /// The script of the `index`-th report up to now.
  ///
  /// `next` says when the report behind it came in; `take` makes that one a duplicate of this:
  /// 9 of 100 are, and are merged.
  func script(
    of index: Int,
    received: Instant,
    next: () -> Instant?,
    take: () -> Void
  ) -> DemoScript {
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
    let told = life.report
    while let received = next(), random.chance(DemoTeller.duplicatePercent) {
      guard let steps = duplicate(of: told, at: received, &random),
        script.takesDuplicates(at: steps.report.at), script.takesDuplicates(at: steps.merge.at)
      else { break }
      take()
      script.merge(steps.report, steps.merge)
    }
    return script
  }

  /// The same problem reported again, and the merge; nil when that would happen in the future.
  private func duplicate(
    of report: DemoCase,
    at received: Instant,
    _ random: inout SplitMix64
  ) -> (report: DemoScript.Step, merge: DemoScript.Step)? {
    let other = report.again(at: received, &random)
    let entered = received.adding(milliseconds: Int64(random.number(30_000...240_000)))
    let merged = entered.adding(milliseconds: Int64(random.number(120_000...1_800_000)))
    guard merged <= workTime.now else { return nil }
    return (
      DemoScript.Step(verb: .report, at: entered, by: other.gridWorker, body: other.body),
      DemoScript.Step(verb: .merge, at: merged, by: other.dispatcher, body: Fields())
    )
  }
}
