/// The stored form of an instant: ISO 8601 with its zone, `2026-11-23T14:05:09.123+08:00`.
extension Instant {
  /// Reads a date, `T` or a space, hours and minutes, then seconds and up to nine decimals if
  /// given, then the zone, which must be there: `Z`, `+08:00`, `+0800` or `+08`.
  public init?(_ text: some StringProtocol) {
    self.init(utf8: text.utf8)
  }

  /// The same from UTF-8, for readers that hold bytes.
  public init?(utf8 bytes: some Collection<UInt8>) {
    var reader = DigitReader(bytes)
    guard let year = reader.number(digits: 4), reader.skip("-"),
      let month = reader.number(digits: 2), reader.skip("-"),
      let day = reader.number(digits: 2), reader.skip("T") || reader.skip(" "),
      let hour = reader.number(digits: 2), reader.skip(":"),
      let minute = reader.number(digits: 2),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    var second = 0
    var thousandths = 0
    if reader.skip(":") {
      guard let digits = reader.number(digits: 2) else { return nil }
      second = digits
      if reader.skip(".") {
        guard let fraction = reader.thousandths() else { return nil }
        thousandths = fraction
      }
    }
    guard let time = CivilTime(hour: hour, minute: minute, second: second),
      let zoneMinutes = Instant.zoneMinutes(from: &reader), reader.isAtEnd
    else { return nil }
    let atUTC =
      Int64(date.dayNumber) * Instant.millisecondsPerDay + Int64(time.secondOfDay) * 1000
    milliseconds = atUTC + Int64(thousandths) - Int64(zoneMinutes) * Instant.millisecondsPerMinute
  }

  /// As it is stored and exported: always at +08:00, always with three decimals.
  public var text: String {
    DigitWriter.text(Instant.pattern) { write(to: $0) }
  }

  private static let pattern: StaticString = "0000-00-00T00:00:00.000+08:00"
  /// Bytes of `text`, which are ASCII.
  public static let textSize = 29

  /// Writes `text` into `textSize` bytes, for writers of many rows.
  public func writeText(to bytes: UnsafeMutableRawBufferPointer) {
    precondition(bytes.count == Instant.textSize, "An instant has one size")
    DigitWriter.copy(Instant.pattern, to: bytes)
    write(to: bytes)
  }

  private func write(to zeros: UnsafeMutableRawBufferPointer) {
    let day = civilDay
    DigitWriter.write(CivilDate(dayNumber: day.number), to: zeros)
    let time = UnsafeMutableRawBufferPointer(rebasing: zeros[11...])
    DigitWriter.write(CivilTime(secondOfDay: day.milliseconds / 1000), to: time)
    DigitWriter.write(day.milliseconds % 1000, to: zeros, endingAt: 23)
  }

  /// As a person reads it: `2026-11-23 14:05`.
  public var minuteText: String {
    let (date, time) = civil
    return "\(date.text) \(time.shortText)"
  }

  private static func zoneMinutes<Bytes>(from reader: inout DigitReader<Bytes>) -> Int? {
    if reader.skip("Z") { return 0 }
    let isEast = reader.skip("+")
    guard isEast || reader.skip("-"), let hours = reader.number(digits: 2), hours <= 23 else {
      return nil
    }
    var minutes = 0
    if reader.skip(":") {
      guard let digits = reader.number(digits: 2) else { return nil }
      minutes = digits
    } else if let digits = reader.number(digits: 2) {
      minutes = digits
    }
    guard minutes <= 59 else { return nil }
    return (isEast ? 1 : -1) * (hours * 60 + minutes)
  }
}
