/// Reads the lines of holiday notices one after another.
struct HolidayParser {
  private var finished: [HolidayYear] = []
  private var year: Int?
  private var source = ""
  private var days: [HolidayYear.SpecialDay] = []

  /// Takes one line; `number` counts from 1 and goes into the problem.
  mutating func read(line: String, number: Int) throws(HolidayYear.Problem) {
    let words = line[...].writtenWords()
    guard let first = words.first, !first.hasPrefix("#") else { return }
    if first == "year" {
      guard words.count >= 2, let year = Int(words[1]), (1949...9999).contains(year) else {
        throw HolidayYear.Problem(line: number, kind: .yearMissing, text: line)
      }
      close()
      self.year = year
      source = words.count > 2 ? String(words[2]) : ""
      return
    }
    guard let year else {
      throw HolidayYear.Problem(line: number, kind: .yearMissing, text: line)
    }
    for word in words.dropFirst() {
      try read(word, name: String(first), year: year, line: number)
    }
  }

  mutating func finish() -> [HolidayYear] {
    close()
    return finished
  }

  private mutating func close() {
    if let year {
      finished.append(HolidayYear(year: year, source: source, days: days))
    }
    year = nil
    days = []
  }

  private mutating func read(
    _ word: Substring,
    name: String,
    year: Int,
    line: Int
  ) throws(HolidayYear.Problem) {
    let isWorkday = word.hasPrefix("+")
    let span = isWorkday ? word.dropFirst() : word
    let start: CivilDate?
    let end: CivilDate?
    // Not String.range(of:): that would bring in Foundation.
    if let dot = span.firstIndex(of: "."), span[dot...].hasPrefix("..") {
      start = date(span[..<dot], year: year)
      end = date(span[dot...].dropFirst(2), year: year)
    } else {
      start = date(span, year: year)
      end = start
    }
    guard let start, let end else {
      throw HolidayYear.Problem(line: line, kind: .dateUnreadable, text: String(word))
    }
    guard start <= end else {
      throw HolidayYear.Problem(line: line, kind: .rangeBackwards, text: String(word))
    }
    guard end.year == year || end.year == year - 1 && end.month == 12,
      start.year == year || start.year == year - 1 && start.month == 12
    else {
      throw HolidayYear.Problem(line: line, kind: .dateOfAnotherYear, text: String(word))
    }
    for dayNumber in start.dayNumber...end.dayNumber {
      guard !days.contains(where: { $0.dayNumber == dayNumber }) else {
        throw HolidayYear.Problem(line: line, kind: .dayTwice, text: String(word))
      }
      days.append(
        HolidayYear.SpecialDay(dayNumber: dayNumber, name: name, isWorkday: isWorkday)
      )
    }
  }

  private func date(_ text: Substring, year: Int) -> CivilDate? {
    if let date = CivilDate(text) { return date }
    let digits = String(year)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return CivilDate("\(padded)-\(text)")
  }
}
