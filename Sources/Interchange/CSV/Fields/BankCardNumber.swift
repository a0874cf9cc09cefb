/// The numbers of bank cards (ISO/IEC 7812-1): 16 to 19 digits, the last by Luhn's formula.
enum BankCardNumber {
  static let lengths = 16...19

  /// Whether digit values are such a number, of an issuer there is.
  static func matches(_ digits: ArraySlice<UInt8>) -> Bool {
    lengths.contains(digits.count) && hasIssuer(digits) && passesLuhn(digits)
  }

  /// A tenth of all numbers passes the formula: the opening tells cards from file numbers that
  /// begin with a year or a 1.
  private static func hasIssuer(_ digits: ArraySlice<UInt8>) -> Bool {
    let opening = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    return (3000...6999).contains(opening) || (9000...9999).contains(opening)
      || (2221...2720).contains(opening)
  }

  private static func passesLuhn(_ digits: ArraySlice<UInt8>) -> Bool {
    var sum = 0
    for (position, digit) in digits.reversed().enumerated() {
      let doubled = Int(digit) * (position.isMultiple(of: 2) ? 1 : 2)
      sum += doubled > 9 ? doubled - 9 : doubled
    }
    return sum.isMultiple(of: 10)
  }
}
