/// What kind of day a date is for those who work by the State Council's calendar.
public enum DayKind: UInt8, Sendable {
  case workday
  /// A Saturday or Sunday on which work is done for a day off elsewhere.
  case makeup
  case weekend
  case holiday
  /// No notice for its year is installed.
  case unknown

  public var isWorkday: Bool { self == .workday || self == .makeup }
}

/// Every day of the installed years with what was worked before it: questions about years of
/// rows become look-ups and bisections.
///
/// Days are indices from 0 for the first installed 1 January. Years between that are not
/// installed stand in the table as unknown; no count reaches across them.
struct DayTable: Sendable {
  let firstDayNumber: Int
  let kinds: [DayKind]
  /// Into `names`; 0 is no name.
  let nameIndices: [UInt8]
  let names: [String]
  let hoursIndices: [UInt8]
  let hours: [WorkingHours]
  /// Milliseconds of working time before each day, and, last, of all.
  let workedBefore: [Int64]
  /// Working days before each day, and, last, of all.
  let workdaysBefore: [Int32]
  /// The indices of the working days in order.
  let workdays: [Int32]
  /// Indices of days in a row whose years are all installed.
  let known: [Range<Int>]

  init(years: [HolidayYear], seasons: WorkSeasons) {
    var builder = DayTableBuilder(years: years, seasons: seasons)
    builder.run()
    firstDayNumber = builder.firstDayNumber
    kinds = builder.kinds
    nameIndices = builder.nameIndices
    names = builder.names
    hoursIndices = builder.hoursIndices
    hours = seasons.seasons.map(\.hours)
    workedBefore = builder.workedBefore
    workdaysBefore = builder.workdaysBefore
    workdays = builder.workdays
    known = builder.known
  }

  /// The index of a day, or nil when its year is not installed.
  func index(ofDayNumber dayNumber: Int) -> Int? {
    let index = dayNumber - firstDayNumber
    guard kinds.indices.contains(index), kinds[index] != .unknown else { return nil }
    return index
  }

  /// The days in a row around an index of a known day.
  func knownRange(around index: Int) -> Range<Int> {
    known.first { $0.contains(index) } ?? index..<index
  }

  func date(at index: Int) -> CivilDate { CivilDate(dayNumber: firstDayNumber + index) }
  func name(at index: Int) -> String { names[Int(nameIndices[index])] }
  func hours(at index: Int) -> WorkingHours { hours[Int(hoursIndices[index])] }

  /// The instant at which a day's clocks show so many milliseconds since midnight.
  func instant(at index: Int, _ moment: Int) -> Instant {
    Instant(
      milliseconds: Int64(firstDayNumber + index) * Instant.millisecondsPerDay + Int64(moment)
        - Instant.zoneMilliseconds
    )
  }

  /// The day on which so much working time is reached, counted from the table's first day.
  func index(whereWorked amount: Int64) -> Int {
    var low = 0
    var high = kinds.count
    while low < high {
      let middle = (low + high) / 2
      if workedBefore[middle + 1] < amount { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
