/// A time of day on the clock at the wall, to the second.
///
/// From 00:00:00 to 24:00:00; the latter only as the end of working hours.
public struct CivilTime: Hashable, Sendable {
  public let hour: Int
  public let minute: Int
  public let second: Int

  public static let midnight = CivilTime(secondOfDay: 0)

  /// The time, or nil when the clock shows none such: 25:00.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second) else {
      return nil
    }
    self.hour = hour
    self.minute = minute
    self.second = second
  }

  /// The time so many seconds after midnight; kept within the day.
  public init(secondOfDay: Int) {
    let kept = min(max(0, secondOfDay), 86_400)
    hour = kept / 3600
    minute = kept / 60 % 60
    second = kept % 60
  }

  public init(minuteOfDay: Int) {
    self.init(secondOfDay: min(max(0, minuteOfDay), 1440) * 60)
  }

  public var secondOfDay: Int { hour * 3600 + minute * 60 + second }
  public var minuteOfDay: Int { hour * 60 + minute }
}

extension CivilTime: Comparable {
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondOfDay < right.secondOfDay
  }
}

extension CivilTime {
  /// The time in a text of the form `14:05` or `14:05:09`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var reader = DigitReader(text.utf8)
    guard let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2)
    else { return nil }
    var second = 0
    if reader.skip(":") {
      guard let digits = reader.number(digits: 2) else { return nil }
      second = digits
    }
    guard reader.isAtEnd else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// `14:05:09`.
  public var text: String {
    DigitWriter.text("00:00:00") { DigitWriter.write(self, to: $0) }
  }

  /// `14:05`, as people say it.
  public var shortText: String { String(text.prefix(5)) }
}
