/// A day, and what the text said of the time on it, in the civil time of China.
public struct ParsedMoment: Hashable, Sendable {
  public var year: Int
  public var month: Int
  public var day: Int
  /// `nil` when the text gave a day only.
  public var hour: Int?
  public var minute: Int?
  public var second: Int?

  public init(
    _ year: Int,
    _ month: Int,
    _ day: Int,
    hour: Int? = nil,
    minute: Int? = nil,
    second: Int? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.hour = hour
    self.minute = minute
    self.second = second
  }
}

/// Why a text is no date.
public enum DateProblem: Error, Hashable, Sendable {
  case empty
  case unknownForm
  /// 19/4/25: which of the three is the year is anyone's guess.
  case twoDigitYear
  case yearOutOfRange(Int)
  /// The calendar has no such day: 2019-02-30.
  case impossibleDay
  /// The clock has no such time: 25:00, 上午 13:00.
  case impossibleTime
  /// A bare number as a spreadsheet keeps dates, where that is not allowed.
  case serialNumber
}
