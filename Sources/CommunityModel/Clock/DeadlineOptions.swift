/// Where offices differ in how they count days.
public struct DeadlineOptions: Hashable, Sendable {
  /// Working days end at the time of day of the start instead of at close of business.
  public var endsAtSameTimeOfDay: Bool
  /// The first day, which does not count, is the day of arrival even when nobody worked then.
  ///
  /// Off, what arrives on a Friday evening or a Sunday counts as received on Monday, so that
  /// Monday does not count and one working day ends on Tuesday; on, it ends on Monday.
  public var countsFromDayOfArrival: Bool

  public static let standard = DeadlineOptions()

  public init(endsAtSameTimeOfDay: Bool = false, countsFromDayOfArrival: Bool = false) {
    self.endsAtSameTimeOfDay = endsAtSameTimeOfDay
    self.countsFromDayOfArrival = countsFromDayOfArrival
  }

  /// One word for each option, for fingerprints.
  var text: String {
    "\(endsAtSameTimeOfDay ? "sameTime" : "close") "
      + "\(countsFromDayOfArrival ? "arrivalDay" : "workingDay")"
  }
}
