/// The last days of a chronicle as one row of changes, in the order of the hours.
public struct DemoTrail: Sendable {
  private let chronicle: DemoChronicle
  /// The number of the next change.
  private var seq: Int
  private var part: Int
  /// What has begun, not ended, and has no turn in the part that is told.
  private var waiting: [DemoBookmark]
  private var stories: [DemoStory] = []
  /// Whose turn it is, change by change, up to the end of the part; a story's own changes stay in
  /// their order.
  private var turns: ArraySlice<Int> = []

  /// `begun`: stories whose changes before the trail have been told; `firstSeq` is the number that
  /// the store will give the first change.
  public init(_ chronicle: DemoChronicle, begun: [DemoBookmark], firstSeq: Int) {
    self.chronicle = chronicle
    seq = firstSeq
    waiting = begun
    part = chronicle.partCountBeforeTrail
  }

  /// The next changes, so many at most; nil when all is told.
  public mutating func next(_ countMax: Int) -> [ChangeDraft]? {
    while turns.isEmpty { guard beginPart() else { return nil } }
    var drafts: [ChangeDraft] = []
    for story in turns.prefix(countMax) {
      guard let draft = stories[story].draft(seq: seq) else { continue }
      drafts.append(draft)
      seq += 1
    }
    turns = turns.dropFirst(countMax)
    return drafts
  }

  /// Goes on to the next part; false behind what the last one began.
  private mutating func beginPart() -> Bool {
    guard part <= chronicle.partCount else { return false }
    part += 1
    let end =
      part < chronicle.partCount ? chronicle.start(of: part) : Instant(milliseconds: Int64.max)
    let due = waiting.partition { $0.hour < end }
    let resumed = waiting[due...].map { chronicle.story(at: $0) }
    waiting.removeSubrange(due...)
    stories = putAway(until: end) + resumed
    if part <= chronicle.partCount { stories += chronicle.stories(of: part - 1) }
    turns = order(before: end)[...]
    return true
  }

  /// Puts away what does not go on before an hour; returns what does.
  private mutating func putAway(until end: Instant) -> [DemoStory] {
    stories.filter { story in
      guard let bookmark = story.bookmark else { return false }
      if bookmark.hour >= end { waiting.append(bookmark) }
      return bookmark.hour < end
    }
  }

  private func order(before end: Instant) -> [Int] {
    var turns: [(hour: Instant, place: Int, story: Int)] = []
    for index in stories.indices {
      var latest = Instant(milliseconds: Int64.min)
      for hour in stories[index].hours(before: end) {
        latest = max(latest, hour)
        turns.append((latest, turns.count, index))
      }
    }
    return turns.sorted { ($0.hour, $0.place) < ($1.hour, $1.place) }.map(\.story)
  }
}
