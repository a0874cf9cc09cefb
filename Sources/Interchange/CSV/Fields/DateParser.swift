/// Reads the dates that offices write.
///
///     2019/4/25 9:32:09    2019-04-08 08:37:20    2019/5/9    2019.4.25    20190425
///     2019年4月25日 下午2:05    2019-04-25T01:32:09Z    43580.397
///
/// The year comes first, with four digits. A time with a zone becomes the civil time of China;
/// parts of a second are left out. A number of days, as spreadsheets keep dates, is read only
/// when allowed: in a column of other numbers it would turn any of them into a day.
public struct DateParser: Sendable {
  public var allowsSerialNumbers = false
  public var years = 1900...2199
  /// Minutes that civil time is ahead of universal time.
  public var civilOffsetMinutes = 480

  /// No date is longer; a field of a damaged file may be.
  private static let bytesMax = 128

  public init(allowsSerialNumbers: Bool = false) {
    self.allowsSerialNumbers = allowsSerialNumbers
  }

  /// The moment that `text` names; a `DateProblem` says why it names none.
  public func parse(_ text: String) throws(DateProblem) -> ParsedMoment {
    guard text.utf8.count <= Self.bytesMax, let tokens = DateToken.tokens(of: text) else {
      throw .unknownForm
    }
    var cursor = DateCursor(tokens)
    cursor.skipSpaces()
    if cursor.isAtEnd { throw .empty }
    if let serial = cursor.serialNumber() {
      if !allowsSerialNumbers { throw .serialNumber }
      return try checked(Self.moment(days: serial.days, fraction: serial.fraction))
    }
    var moment = try cursor.date()
    try cursor.time(into: &moment)
    let offset = try cursor.zone(isAllowed: moment.hour != nil)
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .unknownForm }
    moment = try checked(moment)
    if let offset { moment = try checked(shifted(moment, by: civilOffsetMinutes - offset)) }
    return moment
  }

  private func checked(_ moment: ParsedMoment) throws(DateProblem) -> ParsedMoment {
    guard years.contains(moment.year) else { throw .yearOutOfRange(moment.year) }
    guard CivilDay.exists(year: moment.year, month: moment.month, day: moment.day) else {
      throw .impossibleDay
    }
    let (hour, minute, second) = (moment.hour ?? 0, moment.minute ?? 0, moment.second ?? 0)
    guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else {
      throw .impossibleTime
    }
    return moment
  }

  private func shifted(_ moment: ParsedMoment, by minutes: Int) -> ParsedMoment {
    let day = CivilDay.number(year: moment.year, month: moment.month, day: moment.day)
    let total = day * 1440 + (moment.hour ?? 0) * 60 + (moment.minute ?? 0) + minutes
    let newDay = total >= 0 ? total / 1440 : (total - 1439) / 1440
    let date = CivilDay.date(newDay)
    let rest = total - newDay * 1440
    return ParsedMoment(
      date.year,
      date.month,
      date.day,
      hour: rest / 60,
      minute: rest % 60,
      second: moment.second
    )
  }

  /// Day 1 is 1900-01-01 and there was a 29 February 1900: from March on, day 0 is 1899-12-30.
  private static func moment(days: Int, fraction: Double?) -> ParsedMoment {
    let first = CivilDay.number(year: 1899, month: 12, day: 30)
    guard let fraction else {
      let date = CivilDay.date(first + days)
      return ParsedMoment(date.year, date.month, date.day)
    }
    let seconds = Int((fraction * 86400).rounded())
    let date = CivilDay.date(first + days + seconds / 86400)
    let rest = seconds % 86400
    return ParsedMoment(
      date.year,
      date.month,
      date.day,
      hour: rest / 3600,
      minute: rest / 60 % 60,
      second: rest % 60
    )
  }
}
