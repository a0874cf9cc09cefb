/// One of the four clocks that an issue runs against.
public enum Clock: String, CaseIterable, Sendable {
  case sign
  case contact
  case resolve
  case revisit

  public var label: Label { Label("cl", rawValue) }
}

/// The limits of one row of the table: which of the clocks run, and how long.
public struct ClockLimits: Hashable, Sendable {
  public var sign: Limit?
  public var contact: Limit?
  /// The first of two steps, when there are two: by when the danger is under control.
  public var control: Limit?
  /// By when it is finished.
  public var resolve: Limit?
  public var revisit: Limit?

  public subscript(clock: Clock) -> Limit? {
    switch clock {
    case .sign: sign
    case .contact: contact
    case .resolve: resolve
    case .revisit: revisit
    }
  }
}
