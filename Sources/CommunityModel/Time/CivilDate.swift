/// A day of the Gregorian calendar, without a time and without a zone.
///
/// Always a real day of the years 1 to 9999: a date that does not exist cannot be made.
public struct CivilDate: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// Day numbers that a date can have: 0001-01-01 to 9999-12-31.
  public static let dayNumbers = -719_162...2_932_896

  /// The day, or nil when the calendar has none such: 2026-02-30.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.dayCount(year: year, month: month)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day that lies `dayNumber` days after 1970-01-01; beyond the calendar's ends, its end.
  ///
  /// The arithmetic is `civil_from_days` of Howard Hinnant, "chrono-Compatible Low-Level Date
  /// Algorithms" (2013): eras of 400 years that begin on 1 March, no table and no loop.
  public init(dayNumber: Int) {
    let range = CivilDate.dayNumbers
    let shifted = min(max(dayNumber, range.lowerBound), range.upperBound) + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  }

  /// Days since 1970-01-01, negative before: `days_from_civil` of the same paper.
  public var dayNumber: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let era = yearFromMarch / 400
    let yearOfEra = yearFromMarch - era * 400
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// The date `count` days later, or earlier when negative; beyond the calendar's ends, its end.
  public func adding(days count: Int) -> CivilDate {
    let (sum, didOverflow) = dayNumber.addingReportingOverflow(count)
    if didOverflow { return CivilDate(dayNumber: count < 0 ? Int.min : Int.max) }
    return CivilDate(dayNumber: sum)
  }

  /// How many days a month has, 28 to 31; `month` is 1 to 12.
  public static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  public static func isLeap(year: Int) -> Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }
}

extension CivilDate: Comparable {
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate {
  /// The date in a text of exactly the form `2026-11-23`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var reader = DigitReader(text.utf8)
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as it is stored: `2026-11-23`.
  public var text: String {
    DigitWriter.text("0000-00-00") { DigitWriter.write(self, to: $0) }
  }

  /// The date as a column shows it: `11-23`.
  public var shortText: String { String(text.dropFirst(5)) }
}
