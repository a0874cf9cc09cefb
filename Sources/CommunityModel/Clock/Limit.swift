/// What a limit is counted in.
public enum LimitUnit: String, CaseIterable, Sendable {
  /// Hours by the clock, day and night.
  case clockHours
  /// Hours of working time.
  case workHours
  /// Working days by the State Council's calendar.
  case workDays
  /// Days of the calendar, of every kind.
  case days

  public var label: Label { Label("un", rawValue) }

  /// Days are whole; hours may have one decimal.
  public var isDays: Bool { self == .workDays || self == .days }

  /// Reads a unit as people write it, in either language: `workDays`, `workday`, `个工作日`.
  public init?(_ word: some StringProtocol) {
    let plain = word.lowercased()[...].writtenWords().joined()
    guard let unit = LimitUnit.words[plain] else { return nil }
    self = unit
  }

  private static let words: [String: LimitUnit] = [
    "clockhours": .clockHours, "clockhour": .clockHours, "hours": .clockHours,
    "hour": .clockHours, "h": .clockHours, "连续时": .clockHours, "连续小时": .clockHours,
    "小时": .clockHours, "个小时": .clockHours,
    "workhours": .workHours, "workhour": .workHours, "工作时": .workHours,
    "工作小时": .workHours, "个工作小时": .workHours,
    "workdays": .workDays, "workday": .workDays, "工作日": .workDays, "个工作日": .workDays,
    "days": .days, "day": .days, "自然日": .days, "个自然日": .days, "天": .days,
  ]
}

/// How long somebody has: an amount and what it is counted in; `5 workDays`.
///
/// The amount is more than nothing and at most 9,999; in days it is whole.
public struct Limit: Hashable, Sendable {
  /// The amount in tenths, so that half an hour is exact.
  public let tenths: Int
  public let unit: LimitUnit

  public static let amountMax = 9999

  public init?(tenths: Int, _ unit: LimitUnit) {
    guard tenths > 0, tenths <= Limit.amountMax * 10 else { return nil }
    if unit.isDays && !tenths.isMultiple(of: 10) { return nil }
    self.tenths = tenths
    self.unit = unit
  }

  public init?(_ amount: Int, _ unit: LimitUnit) {
    guard amount > 0, amount <= Limit.amountMax else { return nil }
    self.init(tenths: amount * 10, unit)
  }

  /// Reads `5 workDays`, `0.5 clockHours`, `5工作日`, `24 连续时`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var tenths = 0
    var digitCount = 0
    var decimalCount: Int?
    var rest = Substring(text).drop { $0.isWhitespace }
    while let next = rest.first {
      if next == ".", decimalCount == nil, digitCount > 0 {
        decimalCount = 0
      } else if next.isASCII, let digit = next.wholeNumberValue {
        digitCount += 1
        guard digitCount <= 5 else { return nil }
        if let count = decimalCount {
          guard count == 0 else { return nil }
          decimalCount = 1
          tenths += digit
        } else {
          tenths = tenths * 10 + digit * 10
        }
      } else {
        break
      }
      rest = rest.dropFirst()
    }
    guard digitCount > 0, decimalCount != 0, let unit = LimitUnit(rest) else { return nil }
    self.init(tenths: tenths, unit)
  }

  /// The amount as it is written: `5` or `0.5`.
  public var amountText: String {
    tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  /// As it is stored and typed: `5 workDays`.
  public var text: String { "\(amountText) \(unit.rawValue)" }

  /// As people say it: `5 工作日`, `5 workdays`.
  public func phrase(_ words: Words) -> String {
    words.sentence("limit.\(unit.rawValue)", ["amount": amountText])
  }

  /// Whole days, for the units that count them.
  var days: Int { tenths / 10 }

  /// Milliseconds of clock time or of working time, for the units that count hours.
  var milliseconds: Int64 { Int64(tenths) * (Instant.millisecondsPerHour / 10) }
}
