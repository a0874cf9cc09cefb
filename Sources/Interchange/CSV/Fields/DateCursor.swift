/// Walks through the tokens of one written date; what it finds is not yet checked.
struct DateCursor {
  private var rest: ArraySlice<DateToken>

  init(_ tokens: [DateToken]) {
    rest = tokens[...]
  }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func skipSpaces() {
    rest = rest.drop { $0 == .space }
  }

  /// Five digits, alone or with a fraction, are a spreadsheet's days: 1927 to 2173.
  func serialNumber() -> (days: Int, fraction: Double?)? {
    let tokens = Array(rest.reversed().drop { $0 == .space }.reversed())
    guard case .number(let days, digits: 5)? = tokens.first else { return nil }
    if tokens.count == 1 { return (days, nil) }
    guard tokens.count == 3, tokens[1] == .dot, case .number(let part, let digits) = tokens[2],
      digits <= 14
    else { return nil }
    let scale = (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
    return (days, Double(part) / scale)
  }

  // MARK: The day

  mutating func date() throws(DateProblem) -> ParsedMoment {
    guard let (value, digits) = number() else { throw .unknownForm }
    switch digits {
    case 8, 12, 14: return compact(value, digits: digits)
    case 4: return try separated(year: value)
    case 1, 2:
      // Only whether it would be a date matters here, not why it is none.
      let isDate = (try? separated(year: value)) != nil && number() == nil
      throw isDate ? .twoDigitYear : .unknownForm
    default: throw .unknownForm
    }
  }

  /// 20190425, and with the time 201904250932 or 20190425093209.
  private func compact(_ value: Int, digits: Int) -> ParsedMoment {
    let seconds = digits == 14 ? value % 100 : nil
    let toMinutes = digits == 14 ? value / 100 : value
    let date = digits == 8 ? toMinutes : toMinutes / 10000
    var moment = ParsedMoment(date / 10000, date / 100 % 100, date % 100)
    if digits > 8 {
      moment.hour = toMinutes / 100 % 100
      moment.minute = toMinutes % 100
      moment.second = seconds
    }
    return moment
  }

  private mutating func separated(year: Int) throws(DateProblem) -> ParsedMoment {
    let marks: [(afterYear: DateToken, afterMonth: DateToken)] = [
      (.slash, .slash), (.dash, .dash), (.dot, .dot), (.year, .month),
    ]
    guard let mark = marks.first(where: { take($0.afterYear) }),
      let month = shortNumber(), take(mark.afterMonth), let day = shortNumber()
    else { throw .unknownForm }
    if mark.afterYear == .year { take(.day) }
    return ParsedMoment(year, month, day)
  }

  // MARK: The time

  mutating func time(into moment: inout ParsedMoment) throws(DateProblem) {
    take(.timeFollows)
    let half = halfDay()
    guard let (value, digits) = number() else {
      if half != nil { throw .unknownForm }
      return
    }
    guard moment.hour == nil else { throw .unknownForm }
    if digits > 2 {
      try compactTime(value, digits: digits, into: &moment)
    } else {
      moment.hour = value
      try minutes(into: &moment)
    }
    guard let half = half ?? halfDay() else { return }
    try apply(half, to: &moment)
  }

  private mutating func halfDay() -> DateToken? {
    if take(.morning) { return .morning }
    return take(.afternoon) ? .afternoon : nil
  }

  /// 0932 or 093209, after a T or a space.
  private mutating func compactTime(
    _ value: Int,
    digits: Int,
    into moment: inout ParsedMoment
  ) throws(DateProblem) {
    guard digits == 4 || digits == 6 else { throw .unknownForm }
    let toMinutes = digits == 6 ? value / 100 : value
    moment.hour = toMinutes / 100
    moment.minute = toMinutes % 100
    if digits == 6 { moment.second = value % 100 }
    try fraction(isAllowed: digits == 6)
  }

  private mutating func minutes(into moment: inout ParsedMoment) throws(DateProblem) {
    let isChinese = take(.hour)
    guard isChinese || take(.colon) else { throw .unknownForm }
    guard let minute = shortNumber() else {
      // 9时 is whole; 9: is not.
      if isChinese { return }
      throw .unknownForm
    }
    moment.minute = minute
    let isFollowed = take(isChinese ? .minute : .colon)
    guard isFollowed else { return }
    guard let second = shortNumber() else {
      if isChinese { return }
      throw .unknownForm
    }
    moment.second = second
    take(.second)
    try fraction(isAllowed: !isChinese)
  }

  /// Parts of a second: read and left out.
  private mutating func fraction(isAllowed: Bool) throws(DateProblem) {
    guard isAllowed, take(.dot) else { return }
    if number() == nil { throw .unknownForm }
  }

  private func apply(_ half: DateToken, to moment: inout ParsedMoment) throws(DateProblem) {
    guard let hour = moment.hour else { throw .unknownForm }
    if half == .morning {
      // 上午12:05 is what Excel writes for five past midnight.
      guard hour <= 12 else { throw .impossibleTime }
      moment.hour = hour == 12 ? 0 : hour
    } else if hour < 12 {
      moment.hour = hour + 12
    }
  }

  /// Minutes ahead of universal time: Z, +08:00, +0800, +08.
  mutating func zone(isAllowed: Bool) throws(DateProblem) -> Int? {
    guard isAllowed else { return nil }
    if take(.universalTime) { return 0 }
    let sign = take(.plus) ? 1 : take(.dash) ? -1 : 0
    if sign == 0 { return nil }
    guard let (value, digits) = number(), digits == 2 || digits == 4 else { throw .unknownForm }
    let hours = digits == 4 ? value / 100 : value
    var minutes = digits == 4 ? value % 100 : 0
    if digits == 2, take(.colon) {
      guard let written = shortNumber() else { throw .unknownForm }
      minutes = written
    }
    guard hours <= 14, minutes < 60 else { throw .unknownForm }
    return sign * (hours * 60 + minutes)
  }

  // MARK: Tokens

  /// Takes `token` if it is next, spaces before it aside.
  @discardableResult
  private mutating func take(_ token: DateToken) -> Bool {
    let next = rest.drop { $0 == .space }
    guard next.first == token else { return false }
    rest = next.dropFirst()
    return true
  }

  private mutating func number() -> (value: Int, digits: Int)? {
    let next = rest.drop { $0 == .space }
    guard case .number(let value, let digits)? = next.first else { return nil }
    rest = next.dropFirst()
    return (value, digits)
  }

  /// A number of one or two digits.
  private mutating func shortNumber() -> Int? {
    let before = rest
    guard let (value, digits) = number() else { return nil }
    if digits <= 2 { return value }
    rest = before
    return nil
  }
}
