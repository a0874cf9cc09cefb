/// The hours of a day at which an office is open, as spans with breaks between them.
///
/// At least one span; spans are in order and do not touch.
public struct WorkingHours: Hashable, Sendable {
  /// From `start` to before `end`.
  public struct Span: Hashable, Sendable {
    public let start: CivilTime
    public let end: CivilTime

    var startMilliseconds: Int { start.secondOfDay * 1000 }
    var endMilliseconds: Int { end.secondOfDay * 1000 }
  }

  public let spans: [Span]

  /// 08:30–12:00 and 14:00–17:30.
  public static let standard = WorkingHours(trusted: [(510, 720), (840, 1050)])

  /// Reads `08:30-12:00 14:00-17:30`; nil when a span is empty, out of order or ill-formed.
  public init?(_ text: some StringProtocol) {
    var spans: [Span] = []
    for part in Substring(text).writtenWords() {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
      guard ends.count == 2, let start = CivilTime(ends[0]), let end = CivilTime(ends[1]),
        start < end, spans.last.map({ $0.end < start }) ?? true
      else { return nil }
      spans.append(Span(start: start, end: end))
    }
    guard !spans.isEmpty else { return nil }
    self.spans = spans
  }

  private init(trusted minutes: [(Int, Int)]) {
    spans = minutes.map {
      Span(start: CivilTime(minuteOfDay: $0.0), end: CivilTime(minuteOfDay: $0.1))
    }
  }

  /// When business begins.
  public var open: CivilTime { spans[0].start }
  /// When business ends.
  public var close: CivilTime { spans[spans.count - 1].end }

  public var text: String {
    spans.map { "\($0.start.shortText)-\($0.end.shortText)" }.joined(separator: " ")
  }

  /// How much working time the whole day has.
  var milliseconds: Int64 { elapsed(before: Int(Instant.millisecondsPerDay)) }

  /// Working time of the day before a moment, in milliseconds; the moment counts from midnight.
  func elapsed(before moment: Int) -> Int64 {
    var sum = 0
    for span in spans where moment > span.startMilliseconds {
      sum += min(moment, span.endMilliseconds) - span.startMilliseconds
    }
    return Int64(sum)
  }

  /// The moment of the day at which so much working time has passed; never in a break's end:
  /// three and a half hours after opening is noon, not two o'clock.
  func moment(afterWorking amount: Int64) -> Int {
    var rest = Int(amount)
    for span in spans {
      let length = span.endMilliseconds - span.startMilliseconds
      if rest <= length { return span.startMilliseconds + rest }
      rest -= length
    }
    return close.secondOfDay * 1000
  }

  /// The moment itself when it is working time, else the next opening of the day; nil after close.
  func nextWorking(at moment: Int) -> Int? {
    for span in spans where moment < span.endMilliseconds {
      return max(moment, span.startMilliseconds)
    }
    return nil
  }
}
