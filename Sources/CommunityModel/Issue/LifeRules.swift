/// The numbers in the life of an issue that differ from place to place.
public struct LifeRules: Hashable, Sendable {
  /// Number of the rule set, written into every change.
  public var number = 1
  public var returnsMax = 2
  public var extensionsMax = 1
  public var holdDaysMax = 30
  public var revisitTriesMin = 3
  public var revisitDaysMin = 2
  public var titleLengthMax = 200
  /// A handler may check the own work when it is marked as such.
  public var allowsSelfCheck = true
  /// The one who revisits must not be the one who handled.
  public var revisitsByOthers = true

  public init() {}
}
