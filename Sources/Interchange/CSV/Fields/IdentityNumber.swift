/// The numbers of resident identity cards (GB 11643-1999).
///
/// Six digits of a division, the day of birth, three digits in order, and a check digit by
/// ISO 7064 MOD 11-2, which may be X. Cards before 1999 had 15 digits: a year of two, no check.
enum IdentityNumber {
  /// Stands for an X among digit values.
  static let checkX: UInt8 = 10

  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks: [UInt8] = [1, 0, checkX, 9, 8, 7, 6, 5, 4, 3, 2]
  /// First two digits of a division: provinces, Taiwan, Hong Kong, Macao, residents from abroad.
  private static let provinces = Set(
    Array(11...15) + Array(21...23) + Array(31...37) + Array(41...46) + Array(50...54)
      + Array(61...65) + [71, 81, 82, 83, 91]
  )

  /// Whether 15 or 18 digit values are such a number.
  static func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    let opening = digits.prefix(2).reduce(0) { $0 * 10 + Int($1) }
    guard digits.count == 15 || digits.count == 18, provinces.contains(opening) else {
      return false
    }
    let values = digits.map(Int.init)
    let isLong = values.count == 18
    let birth = values[6..<(isLong ? 14 : 12)].reduce(0) { $0 * 10 + $1 }
    let day = isLong ? birth : birth + 19_000_000
    guard (1850...2199).contains(day / 10000),
      CivilDay.exists(year: day / 10000, month: day / 100 % 100, day: day % 100)
    else { return false }
    return !isLong || digits.last == check(values)
  }

  private static func check(_ values: [Int]) -> UInt8 {
    let sum = zip(weights, values).reduce(0) { $0 + $1.0 * $1.1 }
    return checks[sum % 11]
  }
}
