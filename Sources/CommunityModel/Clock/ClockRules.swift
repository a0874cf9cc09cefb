/// An office's table of limits by urgency and class of category, with its number.
///
/// Rule data, not code: written as text, so that a street adds its own with a date of validity.
/// A row is a class, or `urgent`, or `rework` for what a bad rating sent back; its columns are
/// the clocks sign, contact, resolve, revisit; `-` is no clock, two limits are control, finish:
/// ```
/// rules 1 2019-02-01
/// urgent   | 0.5 clockHours | 1 clockHours | 2 clockHours, 24 clockHours | 1 workDays
/// project  | - | 3 workDays | - | -
/// ```
public struct ClockRules: Hashable, Sendable {
  /// A row of the table.
  public enum Row: Hashable, Sendable {
    case urgent
    case rework
    case ofClass(ClockClass)
  }

  /// What is wrong with a line of such a text.
  public struct Problem: Error, Hashable, Sendable {
    public enum Kind: String, Sendable {
      case numberMissing
      case rowUnknown
      case rowTwice
      case rowMissing
      case columnsNotFour
      case limitUnreadable
    }

    /// 0 when it concerns the whole.
    public let line: Int
    public let kind: Kind
    public let text: String

    public var sentenceKey: String { "rules.\(kind.rawValue)" }
  }

  public let ruleNumber: Int
  public let validFrom: CivilDate
  public var options: DeadlineOptions = .standard
  public var soon: SoonRule = .standard
  /// Finds the class of a category's code.
  public var catalogue: Catalogue = .standard
  /// In the order of `rows`; nil for a row that the table leaves out.
  private let limits: [ClockLimits?]

  init(ruleNumber: Int, validFrom: CivilDate, limits: [Row: ClockLimits]) {
    self.ruleNumber = ruleNumber
    self.validFrom = validFrom
    self.limits = ClockRules.rows.map { limits[$0] }
  }

  /// The limits for an issue; a project kind only has what its row says, however urgent; what
  /// nobody has classified yet counts as `Category.other`.
  public func limits(
    for category: Category?,
    urgency: Urgency,
    isRework: Bool = false
  ) -> ClockLimits {
    let clockClass = (category ?? .other).clockClass
    if clockClass == .project { return limits(in: .ofClass(.project)) }
    if urgency == .urgent { return limits(in: .urgent) }
    let normal = limits(in: .ofClass(clockClass))
    guard isRework, let rework = row(.rework) else { return normal }
    return ClockLimits(
      sign: rework.sign ?? normal.sign,
      contact: rework.contact ?? normal.contact,
      control: rework.control,
      resolve: rework.resolve ?? normal.resolve,
      revisit: rework.revisit ?? normal.revisit
    )
  }

  /// The limit of one clock for a category's code; nil when it does not run.
  public func limit(
    clock: Clock,
    category code: String?,
    urgency: Urgency,
    isRework: Bool = false
  ) -> Limit? {
    let category = code.flatMap { catalogue[$0] }
    return limits(for: category, urgency: urgency, isRework: isRework)[clock]
  }

  /// By when something urgent is to be under control, before it is finished.
  public func controlLimit(category code: String?, urgency: Urgency) -> Limit? {
    limits(for: code.flatMap { catalogue[$0] }, urgency: urgency).control
  }

  /// One row of the table, as the rules screen shows it.
  public func limits(in row: Row) -> ClockLimits { self.row(row) ?? ClockLimits() }

  private func row(_ row: Row) -> ClockLimits? {
    ClockRules.rows.firstIndex(of: row).flatMap { limits[$0] }
  }

  /// The rows in the order of the table.
  public static let rows: [Row] =
    [.urgent] + ClockClass.allCases.map { .ofClass($0) } + [.rework]
}

extension ClockRules.Row {
  /// The row's first word.
  public var name: String {
    switch self {
    case .urgent: "urgent"
    case .rework: "rework"
    case .ofClass(let clockClass): clockClass.rawValue
    }
  }

  /// The key of the row's name for people.
  public var sentenceKey: String { "clockClass.\(name)" }
}
