/// The changes of one issue of a demonstration, in time order, before they have numbers.
struct DemoScript: Sendable {
  struct Step: Sendable {
    let verb: IssueVerb
    let at: Instant
    let by: String
    var body: Fields
    /// Which record it changes: 0 the issue itself, then the duplicates merged into it.
    var record = 0

    var namesSomebody: Bool {
      body.entries.contains { $0.field == .reporter || $0.field == .phone }
    }
  }

  private static let settling: [IssueVerb] = [
    .fix, .resolve, .reject, .void, .withdraw, .toproject, .suspend,
  ]

  var steps: [Step]

  /// Leaves out what has not happened yet.
  func until(_ now: Instant) -> DemoScript {
    if steps.allSatisfy({ $0.at <= now }) { return self }
    return DemoScript(steps: steps.filter { $0.at <= now })
  }

  /// The same with nobody named who reported it.
  func withoutPeople() -> DemoScript {
    var script = self
    for (index, step) in steps.enumerated() where step.namesSomebody {
      script.steps[index].body[.reporter] = nil
      script.steps[index].body[.phone] = nil
    }
    return script
  }

  /// Whether the issue can still take in a duplicate at an instant: nobody has settled it yet.
  func takesDuplicates(at instant: Instant) -> Bool {
    guard let first = steps.first, first.at < instant else { return false }
    return steps.first { DemoScript.settling.contains($0.verb) }.map { $0.at > instant } ?? true
  }

  /// Puts a duplicate's report and its merge between the steps of the issue, where they happened.
  mutating func merge(_ report: Step, _ merge: Step) {
    let record = 1 + (steps.map(\.record).max() ?? 0)
    let index = steps.firstIndex { $0.at > merge.at } ?? steps.count
    steps.insert(
      contentsOf: [report, merge].map {
        Step(verb: $0.verb, at: $0.at, by: $0.by, body: $0.body, record: record)
      },
      at: index
    )
  }

  /// The numbered drafts: each record is named by the number of its first change.
  func drafts(firstSeq: Int, site: String) -> [ChangeDraft] {
    var numbering = DemoNumbering(site: site)
    return steps.enumerated().map { numbering.draft($1, seq: firstSeq + $0) }
  }
}
