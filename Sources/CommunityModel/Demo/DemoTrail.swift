/// The last days of a chronicle as one row of changes, in the order of the hours.
public struct DemoTrail: Sendable {
  private let chronicle: DemoChronicle
  /// The number of the next change.
  private var seq: Int
  /// What has begun and not ended.
  private var stories: [DemoStory]
  private var day: Int
  /// Whose turn it is, change by change, up to the end of the last day that was told; a story's
  /// own changes stay in their order.
  private var turns: ArraySlice<Int> = []

  /// `begun`: stories whose changes before the trail have been told; `firstSeq` is the number that
  /// the store will give the first change.
  public init(_ chronicle: DemoChronicle, begun: [DemoStory], firstSeq: Int) {
    self.chronicle = chronicle
    seq = firstSeq
    stories = begun
    day = chronicle.dayCountBeforeTrail
  }

  /// The next changes, so many at most; nil when all is told.
  public mutating func next(_ countMax: Int) -> [ChangeDraft]? {
    while turns.isEmpty { guard beginDay() else { return nil } }
    var drafts: [ChangeDraft] = []
    for story in turns.prefix(countMax) {
      guard let draft = stories[story].draft(seq: seq) else { continue }
      drafts.append(draft)
      seq += 1
    }
    turns = turns.dropFirst(countMax)
    return drafts
  }

  /// Goes on to the next day; false behind the last.
  private mutating func beginDay() -> Bool {
    guard day <= chronicle.dayCount else { return false }
    stories.removeAll(where: \.isTold)
    if day < chronicle.dayCount { stories += chronicle.stories(of: day) }
    day += 1
    turns = order(before: day < chronicle.dayCount ? chronicle.start(of: day) : nil)[...]
    return true
  }

  private func order(before end: Instant?) -> [Int] {
    var turns: [(hour: Instant, place: Int, story: Int)] = []
    for index in stories.indices {
      var latest = Instant(milliseconds: Int64.min)
      for hour in stories[index].hours(before: end ?? Instant(milliseconds: Int64.max)) {
        latest = max(latest, hour)
        turns.append((latest, turns.count, index))
      }
    }
    return turns.sorted { ($0.hour, $0.place) < ($1.hour, $1.place) }.map(\.story)
  }
}
