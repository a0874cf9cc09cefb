/// Since when, as a quick line says it: 2天, 三天前, 昨晚, 刚才, 2小时, 11月21日.
enum QuickTime {
  /// The instant that a word means at `now`, never later than it; nil for any other word.
  ///
  /// Days and longer are the midnight at which that day began: nobody said the hour.
  static func instant(for word: String, now: Instant) -> Instant? {
    let today = now.date
    if let days = dayWords[word] { return midnight(today, daysAgo: days) }
    if nowWords.contains(word) { return now }
    if word == "半小时" || word == "半个小时" { return ago(now, minutes: 30) }
    if let date = CivilDate(word) { return date <= today ? Instant(date) : nil }
    var position = word.startIndex
    guard let amount = ChineseNumber.read(word, &position), amount > 0 else { return nil }
    var unit = word[position...]
    if let date = date(month: amount, rest: unit, today: today) { return Instant(date) }
    for ending in ["以前", "前", "了", "多"] where unit.hasSuffix(ending) {
      unit = unit.dropLast(ending.count)
    }
    if let minutes = minuteUnits[String(unit)] { return ago(now, minutes: amount * minutes) }
    guard let days = dayUnits[String(unit)] else { return nil }
    return midnight(today, daysAgo: amount * days)
  }

  private static func date(month: Int, rest: Substring, today: CivilDate) -> CivilDate? {
    guard rest.first == "月" else { return nil }
    let text = String(rest.dropFirst())
    var position = text.startIndex
    guard let day = ChineseNumber.read(text, &position), ["日", "号"].contains(text[position...])
    else { return nil }
    let thisYear = CivilDate(year: today.year, month: month, day: day)
    if let thisYear, thisYear <= today { return thisYear }
    return CivilDate(year: today.year - 1, month: month, day: day)
  }

  private static func midnight(_ today: CivilDate, daysAgo: Int) -> Instant {
    Instant(today.adding(days: -daysAgo))
  }

  private static func ago(_ now: Instant, minutes: Int) -> Instant {
    now.adding(milliseconds: -Int64(minutes) * Instant.millisecondsPerMinute)
  }

  private static let nowWords: Set<String> = ["刚才", "刚刚", "现在", "方才", "刚"]

  private static let dayWords = [
    "今天": 0, "今日": 0, "今早": 0, "今晚": 0, "今晨": 0, "上午": 0, "中午": 0, "下午": 0, "半天": 0,
    "昨天": 1, "昨日": 1, "昨晚": 1, "昨夜": 1, "昨早": 1, "前天": 2, "前晚": 2, "大前天": 3,
    "半个月": 15, "半月": 15, "半年": 182,
  ]

  private static let minuteUnits = [
    "分钟": 1, "分": 1, "小时": 60, "个小时": 60, "钟头": 60, "个钟头": 60, "时": 60, "h": 60,
  ]

  private static let dayUnits = [
    "天": 1, "日": 1, "d": 1, "周": 7, "个星期": 7, "星期": 7, "个礼拜": 7, "礼拜": 7,
    "个月": 30, "月": 30, "年": 365,
  ]
}
