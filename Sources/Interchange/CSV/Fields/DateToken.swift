/// A piece of a written date: a number or one of the marks between numbers.
enum DateToken: Hashable, Sendable {
  case number(Int, digits: Int)
  case space
  case dash
  case slash
  case dot
  case colon
  case plus
  case year
  case month
  case day
  case hour
  case minute
  case second
  case morning
  case afternoon
  case timeFollows
  case universalTime

  /// The pieces of `text`; `nil` when it holds something no date does.
  ///
  /// Full-width forms count as their plain ones; a weekday and its brackets say nothing new.
  static func tokens(of text: String) -> [DateToken]? {
    var rest = text.unicodeScalars.map(plain)[...]
    var tokens: [DateToken] = []
    while let first = rest.first {
      if ("0"..."9").contains(first) {
        tokens.append(number(from: &rest))
      } else if let (spelling, token) = words.first(where: { rest.starts(with: $0.spelling) }) {
        tokens.append(token)
        rest.removeFirst(spelling.count)
      } else {
        return nil
      }
    }
    return tokens
  }

  private static func number(from rest: inout ArraySlice<Unicode.Scalar>) -> DateToken {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    rest.removeFirst(digits.count)
    // No date has a number of more than 14 digits; the parser refuses it by its length.
    let value = digits.prefix(14).reduce(0) { $0 * 10 + Int($1.value & 0x0F) }
    return .number(value, digits: digits.count)
  }

  /// Full-width ASCII as ASCII, letters as capitals.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    let narrow = isFullWidth ? scalar.value - 0xFEE0 : scalar.value
    let capital = (0x61...0x7A).contains(narrow) ? narrow - 0x20 : narrow
    return Unicode.Scalar(capital) ?? scalar
  }

  private static let words: [(spelling: [Unicode.Scalar], token: DateToken)] = {
    let plainWords: [(String, DateToken)] = [
      ("/", .slash), (":", .colon), ("-", .dash), (" ", .space), (".", .dot), ("+", .plus),
      ("\u{2212}", .dash), ("\u{2013}", .dash), ("\u{2236}", .colon),
      ("\t", .space), ("\u{A0}", .space), ("\u{3000}", .space), ("\u{202F}", .space),
      ("年", .year), ("月", .month), ("日", .day), ("号", .day), ("號", .day),
      ("时", .hour), ("時", .hour), ("点", .hour), ("點", .hour), ("分", .minute), ("秒", .second),
      ("上午", .morning), ("凌晨", .morning), ("下午", .afternoon),
      ("AM", .morning), ("PM", .afternoon), ("T", .timeFollows), ("Z", .universalTime),
      ("(", .space), (")", .space),
    ]
    let weekdays = ["星期", "周"].flatMap { week in
      "一二三四五六日天".map { (week + String($0), DateToken.space) }
    }
    return (plainWords + weekdays).map { (Array($0.unicodeScalars), $1) }
  }()
}
