/// Small whole numbers as people write them in Chinese text: 3, ３, 三, 两, 十五, 二十.
enum ChineseNumber {
  static let digitsMax = 4

  /// Reads a number from a position and moves there; nil, and no step, when there is none.
  static func read(_ text: String, _ position: inout String.Index) -> Int? {
    readArabic(text, &position) ?? readHan(text, &position)
  }

  private static func readArabic(_ text: String, _ position: inout String.Index) -> Int? {
    var value = 0
    var count = 0
    var next = position
    while next < text.endIndex, let digit = text[next].asciiDigit?.wholeNumberValue {
      count += 1
      guard count <= digitsMax else { return nil }
      value = value * 10 + digit
      text.formIndex(after: &next)
    }
    guard count > 0 else { return nil }
    position = next
    return value
  }

  /// Up to 99: a digit, 十 between, a digit.
  private static func readHan(_ text: String, _ position: inout String.Index) -> Int? {
    var next = position
    let tens = digit(text, &next)
    guard next < text.endIndex, text[next] == "十" else {
      guard let tens else { return nil }
      position = next
      return tens
    }
    text.formIndex(after: &next)
    let ones = digit(text, &next)
    position = next
    return (tens ?? 1) * 10 + (ones ?? 0)
  }

  private static func digit(_ text: String, _ position: inout String.Index) -> Int? {
    guard position < text.endIndex, let value = hanDigits[text[position]] else { return nil }
    text.formIndex(after: &position)
    return value
  }

  private static let hanDigits: [Character: Int] = [
    "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
}
