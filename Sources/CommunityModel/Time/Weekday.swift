/// A day of the week, numbered as in ISO 8601: Monday is 1.
public enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday
  case wednesday
  case thursday
  case friday
  case saturday
  case sunday

  public var isWeekend: Bool { self == .saturday || self == .sunday }

  /// 1970-01-01, day number 0, was a Thursday.
  init(dayNumber: Int) {
    let remainder = (dayNumber % 7 + 7 + 3) % 7
    self = Weekday.allCases[remainder]
  }

  /// The key of its sentence: `weekday.1` is 周一, Mon.
  public var sentenceKey: String { "weekday.\(rawValue)" }
}
