public import TerminalUI

/// What the dashboard needs of a terminal, as closures: the real one, or a test's.
public struct TerminalPort {
  /// What a wait brought.
  public struct Arrival {
    public var inputs: [Input]
    /// The descriptors waited for that have something to say.
    public var ready: [Int32]
    /// Another size, another idea of widths, or back from a stop: draw anew.
    public var isChanged: Bool
    /// The signal that asks us to end.
    public var termination: Int32?

    public init(
      inputs: [Input] = [],
      ready: [Int32] = [],
      isChanged: Bool = false,
      termination: Int32? = nil
    ) {
      self.inputs = inputs
      self.ready = ready
      self.isChanged = isChanged
      self.termination = termination
    }
  }

  public var size: () -> Size
  public var tier: ColorTier
  public var isASCII: () -> Bool
  public var widthRule: () -> WidthRule
  public var present: (Surface, ResolvedTheme) -> Void
  /// Waits for keys, the descriptors, a signal, or so many milliseconds; nil is for ever.
  public var wait: ([Int32], Int?) -> Arrival
  public var redraw: () -> Void
  public var suspend: () -> Void
  /// Gives the terminal away while something else runs.
  public var runOutside: (() -> Void) -> Void

  public init(
    size: @escaping () -> Size,
    tier: ColorTier,
    isASCII: @escaping () -> Bool,
    widthRule: @escaping () -> WidthRule,
    present: @escaping (Surface, ResolvedTheme) -> Void,
    wait: @escaping ([Int32], Int?) -> Arrival,
    redraw: @escaping () -> Void,
    suspend: @escaping () -> Void,
    runOutside: @escaping (() -> Void) -> Void
  ) {
    self.size = size
    self.tier = tier
    self.isASCII = isASCII
    self.widthRule = widthRule
    self.present = present
    self.wait = wait
    self.redraw = redraw
    self.suspend = suspend
    self.runOutside = runOutside
  }
}
