/// Reads a point in time as people write it beside a problem.
///
/// `2026-11-21 14:05`, `11-21`, `14:05` (today), `2天` or `2d` (ago), `昨天`, `刚才`, or a whole
/// ISO 8601 instant. A date alone is its midnight.
public struct MomentReader: Sendable {
  public var now: Instant

  public init(now: Instant) {
    self.now = now
  }

  public func instant(_ text: String) -> Instant? {
    if let instant = Instant(text) { return instant }
    if let ago = ago(text) { return ago }
    let parts = text.split(separator: " ")
    switch parts.count {
    case 1:
      if let time = time(parts[0]) { return Instant(now.date, time) }
      return date(String(parts[0])).map { Instant($0) }
    case 2:
      guard let date = date(String(parts[0])), let time = time(parts[1]) else { return nil }
      return Instant(date, time)
    default:
      return nil
    }
  }

  /// `2026-11-21`, `2026/11/21`, `11-21` (this year), 今天, 明天, 昨天, `3天后`.
  public func date(_ text: String) -> CivilDate? {
    switch text {
    case "今天", "today": return now.date
    case "昨天", "yesterday": return now.date.adding(days: -1)
    case "前天": return now.date.adding(days: -2)
    case "明天", "tomorrow": return now.date.adding(days: 1)
    default: break
    }
    if text.hasSuffix("天后"), let days = Int(text.dropLast(2)), (0...3660).contains(days) {
      return now.date.adding(days: days)
    }
    let numbers = text.split { "-/.年月日".contains($0) }.map { Int($0) }
    let plain = numbers.compactMap { $0 }
    guard plain.count == numbers.count else { return nil }
    switch plain.count {
    case 2: return CivilDate(year: now.date.year, month: plain[0], day: plain[1])
    case 3: return CivilDate(year: plain[0], month: plain[1], day: plain[2])
    default: return nil
    }
  }

  private func time(_ text: Substring) -> CivilTime? {
    let numbers = text.split { $0 == ":" || $0 == "：" }.map { Int($0) }
    let plain = numbers.compactMap { $0 }
    guard plain.count == numbers.count, plain.count == 2 || plain.count == 3 else { return nil }
    return CivilTime(hour: plain[0], minute: plain[1], second: plain.count == 3 ? plain[2] : 0)
  }

  private func ago(_ text: String) -> Instant? {
    if text == "刚才" || text == "now" { return now }
    let units: [(String, Int64)] = [
      ("小时", Instant.millisecondsPerHour), ("天", Instant.millisecondsPerDay),
      ("时", Instant.millisecondsPerHour), ("分", Instant.millisecondsPerMinute),
      ("d", Instant.millisecondsPerDay), ("h", Instant.millisecondsPerHour),
    ]
    for (unit, length) in units where text.hasSuffix(unit) {
      guard let amount = Int64(text.dropLast(unit.count)), (0...100_000).contains(amount) else {
        continue
      }
      return now.adding(milliseconds: -amount * length)
    }
    return nil
  }
}
