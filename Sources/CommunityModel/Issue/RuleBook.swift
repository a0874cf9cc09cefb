/// Everything an office goes by: the numbers of an issue's life, limits, calendar, categories.
///
/// A class, for every check of every change carries it along and none changes it.
public final class RuleBook: Sendable {
  public let life: LifeRules
  public let clocks: ClockRules
  public let calendar: WorkCalendar
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

  /// The standard rules with the categories that an office uses.
  public convenience init(catalogue: Catalogue) {
    var clocks = ClockRules.standard
    clocks.catalogue = catalogue
    self.init(clocks: clocks)
  }
}
