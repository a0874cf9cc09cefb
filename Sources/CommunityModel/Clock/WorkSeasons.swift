/// The working hours through the year: one set of hours, or several that begin on given days.
///
/// Written one season a line, `MM-DD HOURS`; the last season of a year lasts into the next:
/// ```
/// 05-01 08:00-12:00 15:00-18:00
/// 10-01 08:30-12:00 14:00-17:30
/// ```
public struct WorkSeasons: Hashable, Sendable {
  struct Season: Hashable, Sendable {
    let month: Int
    let day: Int
    let hours: WorkingHours
  }

  let seasons: [Season]

  public static let standard = WorkSeasons(.standard)

  /// The same hours all year.
  public init(_ hours: WorkingHours) {
    seasons = [Season(month: 1, day: 1, hours: hours)]
  }

  /// Reads seasons as drawn above; nil when a line is ill-formed or a day comes twice.
  public init?(_ text: some StringProtocol) {
    var seasons: [Season] = []
    for line in Substring(text).writtenLines() {
      let words = line.writtenWords(maxSplits: 1)
      guard let first = words.first, !first.hasPrefix("#") else { continue }
      // 2024 is a leap year: a season may begin on 29 February.
      guard words.count == 2, let date = CivilDate("2024-\(first)"),
        let hours = WorkingHours(words[1]),
        !seasons.contains(where: { $0.month == date.month && $0.day == date.day })
      else { return nil }
      seasons.append(Season(month: date.month, day: date.day, hours: hours))
    }
    guard !seasons.isEmpty else { return nil }
    self.seasons = seasons.sorted { ($0.month, $0.day) < ($1.month, $1.day) }
  }

  public var text: String {
    seasons.map { season in
      let day = CivilDate(year: 2024, month: season.month, day: season.day)
      return "\(day?.shortText ?? "") \(season.hours.text)"
    }.joined(separator: "\n")
  }

  /// The days on which `seasons` begin in a year; before the first the last one is in force.
  ///
  /// A season that begins on 29 February begins on 1 March in other years.
  func starts(inYearOf date: CivilDate) -> [Int] {
    seasons.map { season in
      let start = CivilDate(year: date.year, month: season.month, day: season.day)
      return (start ?? CivilDate(year: date.year, month: 3, day: 1) ?? date).dayNumber
    }
  }
}
