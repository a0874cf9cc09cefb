/// One year's notice of the State Council on days off and make-up workdays.
///
/// A notice also rules days of the December before. Written as text, so that an office adds next
/// year's without a new program; a line for each holiday, `+` marks a make-up workday, a day
/// without a year is of the notice's own:
/// ```
/// year 2019 https://www.gov.cn/…
/// 元旦 2018-12-30..01-01 +2018-12-29
/// 春节 02-04..02-10 +02-02 +02-03
/// ```
public struct HolidayYear: Hashable, Sendable {
  /// A day that is not what its weekday says, or that a notice names.
  public struct SpecialDay: Hashable, Sendable {
    public let dayNumber: Int
    public let name: String
    public let isWorkday: Bool

    public var date: CivilDate { CivilDate(dayNumber: dayNumber) }
  }

  /// What is wrong with a line of such a text.
  public struct Problem: Error, Hashable, Sendable {
    public enum Kind: String, Sendable {
      case yearMissing
      case dateUnreadable
      case rangeBackwards
      case dateOfAnotherYear
      case dayTwice
    }

    public let line: Int
    public let kind: Kind
    public let text: String

    public var sentenceKey: String { "holiday.\(kind.rawValue)" }
  }

  public let year: Int
  /// Where the notice can be read.
  public let source: String
  public let days: [SpecialDay]

  /// Reads the notices in a text, in the form drawn above; lines that begin with `#` are remarks.
  public static func parse(_ text: some StringProtocol) throws(Problem) -> [HolidayYear] {
    var parser = HolidayParser()
    for (index, line) in Substring(text).writtenLines().enumerated() {
      try parser.read(line: String(line), number: index + 1)
    }
    return parser.finish()
  }

  /// The notice in the form that `parse` reads, one day a word.
  public var text: String {
    var lines = ["year \(year) \(source)"]
    for day in days {
      let mark = day.isWorkday ? "+" : ""
      lines.append("\(day.name) \(mark)\(day.date.text)")
    }
    return lines.joined(separator: "\n")
  }
}
