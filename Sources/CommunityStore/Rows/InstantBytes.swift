internal import CommunityModel

/// Instants from bytes without making strings: rows are read by the hundred thousand.
enum InstantBytes {
  /// How many bytes the form has in which the store writes.
  static let count = 29

  /// Exactly `2026-11-23T14:05:09.123+08:00`; nil for every other form, right or wrong.
  static func milliseconds(_ raw: UnsafeRawBufferPointer) -> Int64? {
    guard raw.count == count, raw[4] == 0x2D, raw[7] == 0x2D, raw[10] == 0x54, raw[13] == 0x3A,
      raw[16] == 0x3A, raw[19] == 0x2E, raw[23] == 0x2B, raw[24] == 0x30, raw[25] == 0x38,
      raw[26] == 0x3A, raw[27] == 0x30, raw[28] == 0x30,
      let century = pair(raw, 0), let yearOfCentury = pair(raw, 2), let month = pair(raw, 5),
      let day = pair(raw, 8), let hour = pair(raw, 11), let minute = pair(raw, 14),
      let second = pair(raw, 17), let hundredths = pair(raw, 20), let last = digit(raw[22]),
      hour < 24, minute < 60, second < 60,
      let date = CivilDate(year: century * 100 + yearOfCentury, month: month, day: day)
    else { return nil }
    let seconds = date.dayNumber * 86_400 + hour * 3600 + minute * 60 + second - 28_800
    return Int64(seconds * 1000 + hundredths * 10 + last)
  }

  private static func pair(_ raw: UnsafeRawBufferPointer, _ index: Int) -> Int? {
    guard let tens = digit(raw[index]), let ones = digit(raw[index + 1]) else { return nil }
    return tens * 10 + ones
  }

  private static func digit(_ byte: UInt8) -> Int? {
    byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil
  }
}
