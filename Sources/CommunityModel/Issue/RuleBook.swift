/// Everything an office goes by: the numbers of an issue's life, limits, calendar, categories.
public struct RuleBook: Sendable {
  public var life: LifeRules
  public var clocks: ClockRules
  public var calendar: WorkCalendar
  public var catalogue: Catalogue { clocks.catalogue }

  public static let standard = RuleBook()

  public init(
    life: LifeRules = LifeRules(),
    clocks: ClockRules = .standard,
    calendar: WorkCalendar = .standard
  ) {
    self.life = life
    self.clocks = clocks
    self.calendar = calendar
  }
}
