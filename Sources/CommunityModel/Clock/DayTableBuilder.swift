/// Works out a `DayTable` day by day.
struct DayTableBuilder {
  private(set) var firstDayNumber = 0
  private(set) var kinds: [DayKind] = []
  private(set) var nameIndices: [UInt8] = []
  private(set) var names = [""]
  private(set) var hoursIndices: [UInt8] = []
  private(set) var workedBefore: [Int64] = [0]
  private(set) var workdaysBefore: [Int32] = [0]
  private(set) var workdays: [Int32] = []
  private(set) var known: [Range<Int>] = []

  private let years: [HolidayYear]
  private let seasons: WorkSeasons
  private var specialDays: [Int: HolidayYear.SpecialDay] = [:]

  init(years: [HolidayYear], seasons: WorkSeasons) {
    self.years = years
    self.seasons = seasons
  }

  mutating func run() {
    guard let first = years.map(\.year).min(), let last = years.map(\.year).max() else { return }
    // A later notice overrules an earlier one: next year's may change this December.
    for year in years.sorted(by: { $0.year < $1.year }) {
      for day in year.days { specialDays[day.dayNumber] = day }
    }
    let installed = Set(years.map(\.year))
    let worked = seasons.seasons.map(\.hours.milliseconds)
    for year in first...last {
      appendDays(ofYear: year, isKnown: installed.contains(year), worked: worked)
    }
  }

  private mutating func appendDays(ofYear year: Int, isKnown: Bool, worked: [Int64]) {
    guard let firstDay = CivilDate(year: year, month: 1, day: 1) else { return }
    if kinds.isEmpty { firstDayNumber = firstDay.dayNumber }
    let seasonStarts = seasons.starts(inYearOf: firstDay)
    let begin = kinds.count
    for offset in 0..<(CivilDate.isLeap(year: year) ? 366 : 365) {
      let dayNumber = firstDay.dayNumber + offset
      let hoursIndex = seasonStarts.lastIndex { $0 <= dayNumber } ?? seasonStarts.count - 1
      let special = isKnown ? specialDays[dayNumber] : nil
      let kind = isKnown ? kind(ofDayNumber: dayNumber, special) : .unknown
      if kind.isWorkday { workdays.append(Int32(kinds.count)) }
      kinds.append(kind)
      nameIndices.append(special.map { nameIndex(of: $0.name) } ?? 0)
      hoursIndices.append(UInt8(truncatingIfNeeded: hoursIndex))
      workedBefore.append(workedBefore[kinds.count - 1] + (kind.isWorkday ? worked[hoursIndex] : 0))
      workdaysBefore.append(Int32(workdays.count))
    }
    guard isKnown else { return }
    if let last = known.last, last.upperBound == begin {
      known[known.count - 1] = last.lowerBound..<kinds.count
    } else {
      known.append(begin..<kinds.count)
    }
  }

  private func kind(ofDayNumber dayNumber: Int, _ special: HolidayYear.SpecialDay?) -> DayKind {
    let isWeekend = Weekday(dayNumber: dayNumber).isWeekend
    guard let special else { return isWeekend ? .weekend : .workday }
    if special.isWorkday { return isWeekend ? .makeup : .workday }
    return .holiday
  }

  /// A table of years has a score of names; what is beyond 255 goes without.
  private mutating func nameIndex(of name: String) -> UInt8 {
    if let index = names.firstIndex(of: name) { return UInt8(truncatingIfNeeded: index) }
    guard names.count < 255 else { return 0 }
    names.append(name)
    return UInt8(truncatingIfNeeded: names.count - 1)
  }
}
