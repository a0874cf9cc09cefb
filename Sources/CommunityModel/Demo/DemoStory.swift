/// One issue of a demonstration with those merged into it, as a row of changes that is told once.
public struct DemoStory: Sendable {
  private var steps: ArraySlice<DemoScript.Step>
  private var numbering: DemoNumbering

  init(_ script: DemoScript) {
    steps = script.steps[...]
    numbering = DemoNumbering(site: DemoCity.siteCode)
  }

  public var isTold: Bool { steps.isEmpty }

  /// When the next changes happened that happened before an hour.
  public func hours(before hour: Instant) -> [Instant] {
    steps.prefix { $0.at < hour }.map(\.at)
  }

  /// How many issues it makes from here on.
  public var issues: Int { steps.count { IssueAction[$0.verb].makesRecord } }

  /// The next change, which the store will give that number; nil behind the last.
  public mutating func draft(seq: Int) -> ChangeDraft? {
    guard let step = steps.popFirst() else { return nil }
    return numbering.draft(step, seq: seq)
  }

  /// Gives back the room of what has been told.
  public mutating func shrink() { steps = Array(steps)[...] }
}
