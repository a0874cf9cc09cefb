/// How much text must stand out from its ground (WCAG 2.2: 1.4.3, 1.4.6 and 1.4.11).
public struct ContrastDemand: Hashable, Sendable {
  /// For what is read.
  public let reading: Double
  /// For what only has to be seen: frames, rules, bars.
  public let seeing: Double

  public init(reading: Double, seeing: Double) {
    self.reading = reading
    self.seeing = seeing
  }

  /// Level AA.
  public static let usual = ContrastDemand(reading: 4.5, seeing: 3)
  /// Level AAA for reading; for seeing, what AA asks for reading.
  public static let high = ContrastDemand(reading: 7, seeing: 4.5)

  /// The grounds on which anything can be written.
  static let grounds: [Role] = [
    .text, .selection, .selectionResting, .marked, .popup, .field, .fieldFocused, .header, .footer,
  ]

  /// Roles that are seen rather than read, with the grounds they are drawn on.
  ///
  /// The unfilled part of a bar is left out: it says nothing that the bar and its number do not,
  /// and a strong one would drown the bar.
  static let seen: [Role: [Role]] = [
    .faint: grounds,
    .frame: [.text, .popup],
    .frameFocused: [.text, .popup],
    .chart1: [.text, .popup],
    .chart2: [.text, .popup],
    .chart3: [.text, .popup],
    .chart4: [.text, .popup],
    .chart5: [.text, .popup],
    .chartEmpty: [],
  ]
}
