internal import CommunityModel

/// A due instant as people say it: how long it is past, today's hour, or the day.
struct DueText {
  let words: Words
  let now: Instant

  /// At most 10 columns in Chinese, 11 in English: `已超 3时`, `今天 17:00`, `11-26`.
  func short(_ due: Instant) -> String {
    if due < now {
      return words.sentence("due.over", ["time": length(now.milliseconds(since: due))])
    }
    let (day, time) = due.civil
    switch day.dayNumber - now.date.dayNumber {
    case 0: return words.sentence("due.today", ["time": time.shortText])
    case 1: return words.sentence("due.tomorrow", ["time": time.shortText])
    default: return day.year == now.date.year ? day.shortText : day.text
    }
  }

  /// How much is left or past, in the two largest units: `2时55分`.
  func left(_ due: Instant) -> String {
    let key = due < now ? "due.past" : "due.left"
    let length = abs(due.milliseconds(since: now))
    return words.sentence(key, ["time": precise(length)])
  }

  /// One unit, rounded down: minutes below an hour, hours below a day.
  func length(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / Instant.millisecondsPerMinute
    if minutes < 60 { return words.sentence("span.minutes", ["n": String(minutes)]) }
    if minutes < 1440 { return words.sentence("span.hours", ["n": String(minutes / 60)]) }
    return words.sentence("span.days", ["n": String(minutes / 1440)])
  }

  private func precise(_ milliseconds: Int64) -> String {
    let minutes = milliseconds / Instant.millisecondsPerMinute
    let days = words.sentence("span.days", ["n": String(minutes / 1440)])
    let hours = words.sentence("span.hours", ["n": String(minutes / 60 % 24)])
    let rest = words.sentence("span.minutes", ["n": String(minutes % 60)])
    let space = words.language == .en ? " " : ""
    if minutes < 60 { return rest }
    return minutes < 1440 ? hours + space + rest : days + space + hours
  }

  /// An instant as a list shows it: the hour today, else the day.
  func stamp(_ instant: Instant) -> String {
    let (day, time) = instant.civil
    if day == now.date { return time.shortText }
    return day.year == now.date.year ? day.shortText : day.text
  }

  /// The day without an hour.
  func day(_ instant: Instant) -> String {
    let day = instant.date
    return day.year == now.date.year ? day.shortText : day.text
  }

  /// Day and hour: `11-23 14:05`.
  func full(_ instant: Instant) -> String {
    let (day, time) = instant.civil
    let date = day.year == now.date.year ? day.shortText : day.text
    return "\(date) \(time.shortText)"
  }
}
