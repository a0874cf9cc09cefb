extension ClockRules {
  /// The limits that an office starts with.
  public static let standard: ClockRules = {
    do {
      return try parse(standardText)
    } catch {
      preconditionFailure("the built-in limits do not parse: \(error)")
    }
  }()

  private static let standardText = """
    rules 1 2019-02-01
    #        | sign           | contact      | resolve                     | revisit
    urgent   | 0.5 clockHours | 1 clockHours | 2 clockHours, 24 clockHours | 1 workDays
    cleaning | 2 workHours    | 4 workHours  | 1 workDays                  | 3 workDays
    repair   | 4 workHours    | 1 workDays   | 3 workDays                  | 3 workDays
    upkeep   | 4 workHours    | 1 workDays   | 7 workDays                  | 3 workDays
    dispute  | 4 workHours    | 1 workDays   | 15 workDays                 | 5 workDays
    question | 4 workHours    | 1 workDays   | 3 workDays                  | -
    project  | -              | 3 workDays   | -                           | -
    # After a bad rating: the clocks without a limit here run as they did.
    rework   | -              | -            | 15 workDays                 | 1 workDays
    """
}
