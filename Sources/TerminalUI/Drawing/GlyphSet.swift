/// The signs that widgets draw with, so that every screen also works in plain ASCII.
public struct GlyphSet: Hashable, Sendable {
  public var border: Border
  /// What stands for text that was cut off.
  public var ellipsis: String
  /// A bar's last cell, from the smallest part of it to the whole.
  public var barSteps: [Character]
  /// The part of a gauge that is not filled.
  public var barEmpty: Character
  /// Heights in a sparkline, low to high.
  public var levels: [Character]
  /// A stage that is finished, under way, not begun.
  public var stageDone: Character
  public var stageRunning: Character
  public var stageOpen: Character
  /// Which way a column is sorted, which way a figure went.
  public var sortedUp: String
  public var sortedDown: String
  public var risen: String
  public var fallen: String
  /// "leads to", between a question and its answer.
  public var arrow: String
  /// Between two facts of equal weight.
  public var separator: String
  /// In place of a value that does not exist.
  public var none: String
  /// The pane that has the keyboard, for eyes and screens without colours.
  public var focus: String
  /// Something is done; something is saved or live.
  public var check: String
  public var bullet: String

  /// The signs of Unicode that take one column in every font, and frames as the theme wants them.
  public init(borders: ThemeBorders = .rounded) {
    self = .ascii
    guard borders != .ascii else { return }
    border = borders == .rounded ? .rounded : .plain
    ellipsis = "…"
    barSteps = Array(
      "▏▎▍▌▋▊▉█"
    )
    barEmpty = "·"
    levels = Array("▁▂▃▄▅▆▇█")
    stageDone = "●"
    stageRunning = "◐"
    stageOpen = "○"
    sortedUp = "▲"
    sortedDown = "▼"
    risen = "↑"
    fallen = "↓"
    arrow = "→"
    separator = "·"
    none = "—"
    focus = "»"
    check = "✓"
    bullet = "●"
  }

  private init(ascii border: Border) {
    self.border = border
    ellipsis = ".."
    barSteps = ["#"]
    barEmpty = "."
    levels = Array(" .:-=+*#")
    stageDone = "#"
    stageRunning = "+"
    stageOpen = "."
    sortedUp = "^"
    sortedDown = "v"
    risen = "+"
    fallen = "-"
    arrow = "->"
    separator = "-"
    none = "-"
    focus = ">"
    check = "+"
    bullet = "*"
  }

  public static let unicode = GlyphSet()
  public static let ascii = GlyphSet(ascii: .ascii)
}
