/// How a deadline was worked out, in sentences.
public struct DeadlineExplanation: Hashable, Sendable {
  /// One for each step.
  public let sentences: [String]

  public init(_ steps: [DeadlineStep], _ words: Words) {
    sentences = steps.map { DeadlineExplanation.sentence(for: $0, words) }
  }

  /// On one line, as the detail of an issue shows it.
  public var line: String { sentences.joined(separator: " · ") }

  private static func sentence(for step: DeadlineStep, _ words: Words) -> String {
    switch step {
    case .limit(let limit):
      words.sentence("deadline.limit", ["limit": limit.phrase(words)])
    case .received(let instant):
      words.sentence("deadline.received", ["time": moment(instant, words)])
    case .countsFrom(let instant):
      words.sentence("deadline.countsFrom", ["time": moment(instant, words)])
    case .firstDayExcluded(let date):
      words.sentence("deadline.firstDayExcluded", ["date": day(date, words)])
    case .breakSkipped(let start, let end):
      words.sentence("deadline.breakSkipped", ["from": start.shortText, "to": end.shortText])
    case .nightSkipped(let close, let open):
      words.sentence("deadline.nightSkipped", ["from": close.shortText, "to": open.shortText])
    case .weekendSkipped(let first, let last):
      words.sentence("deadline.weekendSkipped", ["dates": span(first, last)])
    case .holidaySkipped(let name, let first, let last):
      words.sentence(
        "deadline.holidaySkipped",
        ["name": holiday(name, words), "dates": span(first, last)]
      )
    case .makeupCounted(let name, let date):
      words.sentence(
        "deadline.makeupCounted",
        ["name": holiday(name, words), "date": day(date, words)]
      )
    case .lastDay(let count, let date, let time):
      words.sentence(
        "deadline.lastDay",
        ["count": String(count), "date": day(date, words), "time": time.shortText]
      )
    case .lastDaySameTime(let count, let date, let time):
      words.sentence(
        "deadline.lastDaySameTime",
        ["count": String(count), "date": day(date, words), "time": time.shortText]
      )
    case .movedOn(let from, let to):
      words.sentence(
        "deadline.movedOn",
        ["from": day(from, words), "to": day(to, words)]
      )
    case .paused(let milliseconds):
      words.sentence("deadline.paused", ["length": length(milliseconds, words)])
    case .provisional(let year):
      words.sentence("deadline.provisional", ["year": String(year)])
    case .controlBy(let instant):
      words.sentence("deadline.controlBy", ["time": moment(instant, words)])
    case .extended(let instant):
      words.sentence("deadline.extended", ["time": moment(instant, words)])
    case .due(let instant):
      words.sentence("deadline.due", ["time": moment(instant, words)])
    }
  }

  private static func moment(_ instant: Instant, _ words: Words) -> String {
    let (date, time) = instant.civil
    return "\(day(date, words)) \(time.shortText)"
  }

  private static func day(_ date: CivilDate, _ words: Words) -> String {
    words.sentence(
      "deadline.day",
      ["date": date.text, "weekday": words.sentence(date.weekday.sentenceKey)]
    )
  }

  private static func span(_ first: CivilDate, _ last: CivilDate) -> String {
    first == last ? first.shortText : "\(first.shortText)–\(last.shortText)"
  }

  /// A notice joins the names of two holidays with a comma of its own.
  private static func holiday(_ name: String, _ words: Words) -> String {
    let names = name.split(separator: "、").map { part -> String in
      let key = "holiday.\(part)"
      let translated = words.sentence(key)
      return translated == key ? String(part) : translated
    }
    return names.joined(separator: words.language == .zh ? "、" : " and ")
  }

  private static func length(_ milliseconds: Int64, _ words: Words) -> String {
    let minutes = milliseconds / Instant.millisecondsPerMinute
    let values = [
      "days": String(minutes / 1440), "hours": String(minutes / 60 % 24),
      "minutes": String(minutes % 60),
    ]
    return words.sentence(minutes >= 1440 ? "length.days" : "length.hours", values)
  }
}
