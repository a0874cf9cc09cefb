internal import CommunityModel

/// A time in a row: an instant, and whether the row gave its day only.
struct RowMoment: Hashable, Sendable {
  let instant: Instant
  let isDayOnly: Bool

  /// Years that the store can keep.
  private static let years = 1970...2105
  private static let parser = {
    var parser = DateParser(allowsSerialNumbers: true)
    parser.years = years
    return parser
  }()

  /// Reads a cell, a day alone as its midnight; nil when there is nothing in it.
  init?(_ text: String, of field: Field) throws(Refusal) {
    let parsed: ParsedMoment
    do {
      parsed = try Self.parser.parse(text)
    } catch {
      switch error {
      case .empty: return nil
      case .unknownForm, .twoDigitYear, .serialNumber: throw Self.unreadable(text, field)
      case .yearOutOfRange, .impossibleDay, .impossibleTime: throw Self.impossible(text, field)
      }
    }
    guard let date = CivilDate(year: parsed.year, month: parsed.month, day: parsed.day),
      let time = CivilTime(
        hour: parsed.hour ?? 0,
        minute: parsed.minute ?? 0,
        second: parsed.second ?? 0
      )
    else { throw Self.impossible(text, field) }
    let instant = Instant(date, time)
    // The first hours of 1970 at +08:00 lie before the first second that is kept.
    guard instant.milliseconds >= 0 else { throw Self.impossible(text, field) }
    self.instant = instant
    isDayOnly = parsed.hour == nil
  }

  /// A day alone may be any hour of it: when something happened on it, no earlier than that.
  func noEarlier(than other: RowMoment?) -> RowMoment {
    guard let other, isDayOnly, other.instant.date == instant.date else { return self }
    return other
  }

  /// Whether this is before the other as far as both rows tell: a day alone may be any hour of it.
  func isBefore(_ other: RowMoment) -> Bool {
    isDayOnly || other.isDayOnly
      ? instant.date < other.instant.date : instant < other.instant
  }

  private static func unreadable(_ text: String, _ field: Field) -> Refusal {
    Refusal("momentForm", values(text, field), field: field)
  }

  private static func impossible(_ text: String, _ field: Field) -> Refusal {
    Refusal("momentReal", values(text, field), field: field)
  }

  private static func values(_ text: String, _ field: Field) -> [String: Refusal.Value] {
    ["field": .label(field.label), "value": .text(String(TextTidy.title(text).prefix(40)))]
  }
}
