/// One issue of a demonstration with those merged into it, as a row of changes that is told once.
public struct DemoStory: Sendable {
  private let origin: DemoOrigin
  private var steps: ArraySlice<DemoScript.Step>
  private var numbering: DemoNumbering

  init(_ script: DemoScript, from origin: DemoOrigin) {
    self.origin = origin
    steps = script.steps[...]
    numbering = DemoNumbering(site: DemoCity.siteCode)
  }

  /// The story goes on where it was put away; `script` is what its origin tells.
  init(_ script: DemoScript, at bookmark: DemoBookmark) {
    origin = bookmark.origin
    steps = script.steps[bookmark.told...]
    numbering = bookmark.numbering
  }

  /// When its first report came in.
  var received: Instant {
    switch origin {
    case .scene(let script): script.steps[0].at
    case .report(_, let hours): hours[0]
    }
  }

  /// Where it goes on, to be told again from there; nil when all is told.
  public var bookmark: DemoBookmark? {
    steps.first.map {
      DemoBookmark(origin: origin, told: steps.startIndex, numbering: numbering, hour: $0.at)
    }
  }

  /// When the next changes happened that happened before an hour.
  public func hours(before hour: Instant) -> [Instant] {
    steps.prefix { $0.at < hour }.map(\.at)
  }

  /// The next change, which the store will give that number; nil behind the last.
  public mutating func draft(seq: Int) -> ChangeDraft? {
    guard let step = steps.popFirst() else { return nil }
    return numbering.draft(step, seq: seq)
  }
}
